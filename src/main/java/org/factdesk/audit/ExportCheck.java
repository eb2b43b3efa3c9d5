package org.factdesk.audit;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Verifies an export, line by line, with nothing but public keys and checkpoints. */
public final class ExportCheck {
    private final Collection<VerifyingKey> keys;
    private final LogCheck check;
    private @Nullable String foot;

    /**
     * @param keys those that the log is known to be signed with; none to believe the key in the export itself
     * @param checkpoints notes that were kept of the log, or empty
     * @param head the first line of the export
     */
    public ExportCheck(Collection<VerifyingKey> keys, String checkpoints, String head) {
        List<LogFault> faults = new ArrayList<>();
        List<VerifyingKey> own = keyIn(head, faults);
        this.keys = keys.isEmpty() ? own : keys;
        this.check = new LogCheck(KnownCheckpoints.read(checkpoints, this.keys));
        faults.forEach(check::tell);
        own.stream()
                .filter(key -> !isKnown(key))
                .forEach(key -> check.tell(new LogFault(
                        LogFault.Kind.FORGED_CHECKPOINT, 0, "the export names another key: " + key.text())));
    }

    private boolean isKnown(VerifyingKey key) {
        return keys.stream().anyMatch(known -> known.text().equals(key.text()));
    }

    private static List<VerifyingKey> keyIn(String head, List<LogFault> faults) {
        try {
            return List.of(ExportLines.readHead(head));
        } catch (IllegalArgumentException damaged) {
            faults.add(new LogFault(LogFault.Kind.UNREADABLE, 0, String.valueOf(damaged.getMessage())));
            return List.of();
        }
    }

    /** Looks at the next line. */
    public void next(String line) {
        long number = check.entries() + 1;
        if (foot != null) {
            check.tell(new LogFault(LogFault.Kind.INSERTED, number, ""));
            return;
        }
        try {
            JsonNode json = ExportLines.parse(line);
            if (ExportLines.isFoot(json)) {
                foot = ExportLines.readFoot(json, line);
            } else if (ExportLines.isWithheld(json)) {
                ExportLines.Withheld part = ExportLines.readWithheld(json, line);
                check.withheld(part.number(), part.level(), part.subtree());
            } else {
                check.next(ExportLines.read(json, line));
            }
        } catch (IllegalArgumentException damaged) {
            check.unreadable(number, String.valueOf(damaged.getMessage()));
        }
    }

    /** Notes that the last line was not ended. */
    public void unended() {
        check.tell(new LogFault(LogFault.Kind.UNREADABLE, check.entries(), "its last line is not ended"));
    }

    /** What came of it, once all lines were given. */
    public Verification end(Instant now) {
        String note = foot;
        if (note == null) {
            check.tell(new LogFault(LogFault.Kind.UNSIGNED, check.entries(), ""));
        } else {
            compare(note);
        }
        return check.end(now);
    }

    /** It says that the export is whole, and is no checkpoint from outside: whoever made up the one made the other. */
    private void compare(String note) {
        try {
            Checkpoint last = Checkpoint.open(note, keys);
            if (last.size() > check.entries()) {
                check.tell(new LogFault(LogFault.Kind.CUT_OFF, check.entries() + 1, String.valueOf(last.size())));
            } else if (last.size() < check.entries()) {
                check.tell(new LogFault(LogFault.Kind.UNSIGNED, last.size() + 1, ""));
            } else if (check.isWhole() && !last.root().equals(check.tree().root())) {
                check.tell(new LogFault(LogFault.Kind.REBUILT, 1, String.valueOf(last.size())));
            }
        } catch (IllegalArgumentException forged) {
            check.tell(new LogFault(
                    LogFault.Kind.FORGED_CHECKPOINT, check.entries(), String.valueOf(forged.getMessage())));
        }
    }
}
