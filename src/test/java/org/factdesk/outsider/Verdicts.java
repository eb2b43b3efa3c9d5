package org.factdesk.outsider;

import java.time.Instant;
import java.util.List;
import org.factdesk.audit.ExportCheck;
import org.factdesk.audit.Verification;
import org.factdesk.audit.VerifyingKey;

/** What the desk's own verifier and an outsider's say of the lines of an export and of checkpoints that were kept. */
final class Verdicts {
    private static final Instant LATER = Instant.parse("2100-01-01T00:00:00Z");

    private Verdicts() {}

    static Verification ours(List<String> lines, List<String> kept, VerifyingKey key) {
        ExportCheck check = new ExportCheck(List.of(key), String.join("\n", kept), lines.isEmpty() ? "" : lines.get(0));
        lines.stream().skip(1).forEach(check::next);
        return check.end(LATER);
    }

    /** Empty where nothing is wrong. */
    static String theirs(List<String> lines, List<String> kept, VerifyingKey key) {
        return OutsideVerifier.verify(String.join("\n", lines) + "\n", key.text(), kept);
    }
}
