package org.factdesk.commandline;

import java.time.Clock;
import java.util.function.Supplier;
import org.factdesk.answer.Answerer;
import org.factdesk.desk.gap.Gaps;
import org.factdesk.desk.notice.Aftermath;
import org.factdesk.desk.notice.Corrections;
import org.factdesk.desk.notice.Courier;
import org.factdesk.desk.notice.Notices;
import org.factdesk.desk.notice.TellingAskers;
import org.factdesk.storage.SqliteStore;
import org.jspecify.annotations.Nullable;

/** What goes on between an answer and a later change of the record: gaps, promises to tell somebody, and corrections. */
final class FollowUps implements AutoCloseable {
    private final SqliteStore store;
    private final Gaps gaps;
    private final Courier courier = new Courier();
    private final TellingAskers askers;
    private @Nullable Aftermath aftermath;

    FollowUps(SqliteStore store, Supplier<Answerer> answerer) {
        Clock clock = Clock.systemUTC();
        this.store = store;
        this.gaps = new Gaps(store.archive(), store.reviewBook(), answerer, clock);
        this.askers = new TellingAskers(store.journal(), store.marks(), gaps, courier);
    }

    Gaps gaps() {
        return gaps;
    }

    TellingAskers askers() {
        return askers;
    }

    /** From now on people are told through a channel of what changes. */
    void begin(Notices channel) {
        courier.through(channel);
        Corrections corrections =
                new Corrections(store.archive(), store.marks(), store.settingsBook(), courier, Clock.systemUTC());
        aftermath = new Aftermath(
                        new Aftermath.Records(store.claimBook(), store.pastRecord(), store.announced()),
                        askers,
                        corrections,
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
