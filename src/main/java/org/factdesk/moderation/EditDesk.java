package org.factdesk.moderation;

import java.time.Clock;
import java.util.Optional;

/** Where every edit comes in, however it was typed: permission is checked here and nowhere else counts. */
public final class EditDesk {
    private final Ledger ledger;
    private final Clock clock;

    public EditDesk(Ledger ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    public Outcome submit(Submission submission) {
        Optional<Permission> missing = submission.needs().stream()
                .filter(permission -> !submission.by().may(permission))
                .findFirst();
        return missing.isEmpty()
                ? ledger.record(submission, clock.instant())
                : ledger.refuse(
                        submission,
                        new Outcome.Refused(
                                Outcome.Reason.NOT_PERMITTED, missing.get().name()),
                        clock.instant());
    }
}
