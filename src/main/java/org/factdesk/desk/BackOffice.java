package org.factdesk.desk;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import org.factdesk.answer.Answerer;
import org.factdesk.audit.AnswerArchive;
import org.factdesk.audit.Journal;
import org.factdesk.desk.front.FrontDesk;
import org.factdesk.desk.gap.Gaps;
import org.factdesk.desk.guild.Directory;
import org.factdesk.desk.keeping.Holdings;
import org.factdesk.desk.keeping.Packs;
import org.factdesk.desk.order.Drafts;
import org.factdesk.desk.order.WaitingFiles;
import org.factdesk.moderation.SettingsBook;

/** What moderators' commands work with. */
public record BackOffice(
        FrontDesk front, Holdings holdings, Asked asked, Answering answering, Guilds guilds, Papers papers) {
    /**
     * What was asked before.
     *
     * @param journal finds an answer that was given, and notes what happens
     * @param archive finds all of them
     * @param gaps those that were none
     */
    public record Asked(Journal journal, AnswerArchive archive, Gaps gaps) {}

    /**
     * What answers.
     *
     * @param answerer may take its time when it is first asked for
     * @param ready the answerer where it need not be waited for
     */
    public record Answering(Supplier<Answerer> answerer, Supplier<Optional<Answerer>> ready) {}

    /** What guilds want, and what they call their people and places. */
    public record Guilds(SettingsBook settings, Directory directory) {}

    /**
     * What moderators write and bring along.
     *
     * @param drafts keeps what is not confirmed yet
     * @param files keeps what they sent until they decide on it
     * @param packs reads and writes files
     * @param clock tells what "today" is where somebody types it
     */
    public record Papers(Drafts drafts, WaitingFiles files, Packs packs, Clock clock) {}
}
