package org.factdesk.audit;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What came of verifying a log.
 *
 * @param entries how many there are
 * @param withheld of how many of them it cannot be seen what they tell
 * @param checkpoints with how many checkpoints they were compared that were kept outside of what was verified
 * @param faults the first ones that were found, and the first of each kind
 * @param faultCount how many were found in all
 * @param unseen what could not be looked at for want of a key
 */
public record Verification(
        long entries, long withheld, int checkpoints, List<LogFault> faults, long faultCount, Set<Unseen> unseen) {
    /** What takes a key to look at. */
    public enum Unseen {
        /** What was said, and who is behind the pseudonyms; both are sealed by the master key. */
        WORDS,
        /** Checkpoints that are kept beside the log; the public key tells whether they are its own. */
        CHECKPOINTS
    }

    public Verification {
        faults = List.copyOf(faults);
        unseen = Collections.unmodifiableSet(unseen.isEmpty() ? EnumSet.noneOf(Unseen.class) : EnumSet.copyOf(unseen));
    }

    /** One for which there was every key that it takes. */
    public Verification(long entries, long withheld, int checkpoints, List<LogFault> faults, long faultCount) {
        this(entries, withheld, checkpoints, faults, faultCount, Set.of());
    }

    /** The same, of which something could not be looked at. */
    public Verification without(Unseen more) {
        Set<Unseen> all = EnumSet.of(more);
        all.addAll(unseen);
        return new Verification(entries, withheld, checkpoints, faults, faultCount, all);
    }

    /** The same with a fault that was found elsewhere. */
    public Verification with(LogFault fault) {
        List<LogFault> more = Stream.concat(faults.stream(), Stream.of(fault)).toList();
        return new Verification(entries, withheld, checkpoints, more, faultCount + 1, unseen);
    }

    /** Whether the log was held to what was kept of it: without its public key nobody can tell that none of it was cut. */
    public boolean isHeldTo() {
        return !unseen.contains(Unseen.CHECKPOINTS);
    }

    public boolean isSound() {
        return faultCount == 0;
    }
}
