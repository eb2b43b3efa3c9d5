package org.factdesk.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.factdesk.audit.Checkpoint;
import org.factdesk.audit.KnownCheckpoints;
import org.factdesk.audit.LogCheck;
import org.factdesk.audit.LogFault;
import org.factdesk.audit.MerkleTree;
import org.factdesk.audit.SigningKey;
import org.factdesk.audit.VerifyingKey;
import org.junit.jupiter.api.Test;

class VerifiedCheckpointsTest {
    private static final SigningKey KEY = SigningKey.generate();
    private static final List<VerifyingKey> KEYS = List.of(KEY.verifyingKey());
    private static final int MANY = 400;

    private final VerifiedCheckpoints verified = new VerifiedCheckpoints("kept");

    @Test
    void eachIsVerifiedOnce() {
        String many = notes(MANY);
        long first = nanos(many, MANY);
        long second = nanos(many + note(MANY + 1), MANY + 1);

        assertThat(second).isLessThan(first / 4);
    }

    @Test
    void whatWasReadBeforeIsReadAgainWhereItIsNoLongerTheSame() {
        String three = notes(3);
        assertThat(faults(verified.in(three, KEYS))).isEmpty();

        String changed = three.replaceFirst("\n1\n", "\n9\n");

        assertThat(faults(verified.in(changed, KEYS)))
                .extracting(LogFault::kind)
                .contains(LogFault.Kind.DAMAGED_CHECKPOINTS);
        assertThat(verified.in(notes(2), KEYS).largest()).isEqualTo(2);
        assertThat(faults(verified.in(three, KEYS))).isEmpty();
    }

    @Test
    void whoseKeyIsNoLongerKnownIsBelievedNoMore() {
        assertThat(verified.in(notes(2), KEYS).largest()).isEqualTo(2);

        assertThat(verified.in(notes(2), List.of()).largest()).isZero();
    }

    @Test
    void whatACallerAddsIsTheirsAlone() {
        verified.in(notes(2), KEYS).addAll(note(7), KEYS);

        assertThat(verified.in(notes(2), KEYS).largest()).isEqualTo(2);
    }

    private long nanos(String text, long largest) {
        long begun = System.nanoTime();
        assertThat(verified.in(text, KEYS).largest()).isEqualTo(largest);
        return System.nanoTime() - begun;
    }

    private static List<LogFault> faults(KnownCheckpoints known) {
        return new LogCheck(known)
                .end(Instant.now()).faults().stream()
                        .filter(fault -> fault.kind() != LogFault.Kind.CUT_OFF)
                        .toList();
    }

    private static String notes(int count) {
        StringBuilder notes = new StringBuilder();
        for (int size = 1; size <= count; size++) {
            notes.append(note(size));
        }
        return notes.toString();
    }

    private static String note(long size) {
        return new Checkpoint(
                                KEY.verifyingKey().name(),
                                size,
                                MerkleTree.empty().root())
                        .signedWith(KEY) + "\n";
    }
}
