package org.factdesk.audit;

import java.util.List;

/**
 * What came of verifying a log.
 *
 * @param entries how many there are
 * @param checkpoints with how many checkpoints they were compared
 * @param faults the first ones that were found
 * @param faultCount how many were found in all
 */
public record Verification(long entries, int checkpoints, List<Fault> faults, long faultCount) {
    public Verification {
        faults = List.copyOf(faults);
    }

    public boolean isSound() {
        return faultCount == 0;
    }
}
