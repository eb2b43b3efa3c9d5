package org.factdesk.commandline;

import java.time.Clock;
import java.util.function.Supplier;
import org.factdesk.answer.Answerer;
import org.factdesk.desk.gap.Gaps;
import org.factdesk.desk.guild.Directory;
import org.factdesk.desk.notice.Aftermath;
import org.factdesk.desk.notice.Corrections;
import org.factdesk.desk.notice.Courier;
import org.factdesk.desk.notice.Notices;
import org.factdesk.desk.notice.TellingAskers;
import org.factdesk.desk.notice.TellingProposers;
import org.factdesk.moderation.ReviewDesk;
import org.factdesk.storage.SqliteStore;
import org.jspecify.annotations.Nullable;

/**
 * The telling of people what becomes of their questions, their proposals and the answers they were given, and the gaps
 * in the record that show in what is asked.
 */
final class TellingPeople implements AutoCloseable {
    private final SqliteStore store;
    private final Gaps gaps;
    private final Courier courier = new Courier();
    private final TellingAskers askers;
    private final TellingProposers proposers;
    private @Nullable Aftermath aftermath;

    TellingPeople(SqliteStore store, ReviewDesk reviews, Supplier<Answerer> answerer) {
        Clock clock = Clock.systemUTC();
        this.store = store;
        this.gaps = new Gaps(store.archive(), store.reviewBook(), answerer, clock);
        this.askers = new TellingAskers(store.journal(), store.marks(), gaps, courier);
        this.proposers = new TellingProposers(store.reviewBook(), reviews, store.announced(), courier, clock);
    }

    Gaps gaps() {
        return gaps;
    }

    TellingAskers askers() {
        return askers;
    }

    TellingProposers proposers() {
        return proposers;
    }

    /**
     * From now on people are told through a channel of what changes.
     *
     * @param people what the channel calls them
     */
    void begin(Notices channel, Directory people) {
        courier.through(channel);
        proposers.call((guild, user) ->
                people.person(guild, user).map(Directory.Person::name).orElse(user));
        Corrections corrections =
                new Corrections(store.archive(), store.marks(), store.settingsBook(), courier, Clock.systemUTC());
        aftermath = new Aftermath(
                        new Aftermath.Records(store.claimBook(), store.pastRecord(), store.announced()),
                        new Aftermath.Told(askers, corrections, proposers),
                        courier)
                .begin();
    }

    @Override
    public void close() {
        if (aftermath != null) {
            aftermath.close();
        }
    }
}
