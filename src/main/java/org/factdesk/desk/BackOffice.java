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
import org.factdesk.desk.keeping.Packs;
import org.factdesk.desk.order.Drafts;
import org.factdesk.moderation.ClaimBook;
import org.factdesk.moderation.EditDesk;
import org.factdesk.moderation.Ledger;
import org.factdesk.moderation.ReviewDesk;
import org.factdesk.moderation.SettingsBook;

/**
 * What moderators' commands work with.
 *
 * @param answerer may take its time when it is first asked for
 * @param ready the answerer where it need not be waited for
 */
public record BackOffice(
        FrontDesk front,
        ClaimBook book,
        SettingsBook settings,
        Ledger ledger,
        EditDesk edits,
        ReviewDesk reviews,
        Journal journal,
        AnswerArchive archive,
        Gaps gaps,
        Drafts drafts,
        Directory directory,
        Packs packs,
        Supplier<Answerer> answerer,
        Supplier<Optional<Answerer>> ready,
        Clock clock) {}
