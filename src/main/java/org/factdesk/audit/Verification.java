package org.factdesk.audit;

import java.util.List;
import java.util.stream.Stream;

/**
 * What came of verifying a log.
 *
 * @param entries how many there are
 * @param withheld of how many of them it cannot be seen what they tell
 * @param checkpoints with how many checkpoints they were compared that were kept outside of what was verified
 * @param faults the first ones that were found, and the first of each kind
 * @param faultCount how many were found in all
 */
public record Verification(long entries, long withheld, int checkpoints, List<Fault> faults, long faultCount) {
    public Verification {
        faults = List.copyOf(faults);
    }

    /** The same with a fault that was found elsewhere. */
    public Verification with(Fault fault) {
        List<Fault> more = Stream.concat(faults.stream(), Stream.of(fault)).toList();
        return new Verification(entries, withheld, checkpoints, more, faultCount + 1);
    }

    public boolean isSound() {
        return faultCount == 0;
    }
}
