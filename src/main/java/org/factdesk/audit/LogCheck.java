package org.factdesk.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Verifies a log whose entries are given to it one after the other, in their order. What it remembers does not grow with
 * the log.
 */
public final class LogCheck {
    private static final int MOST_FAULTS = 50;
    private static final Duration TOLERANCE = Duration.ofMinutes(1);

    private final KnownCheckpoints checkpoints;
    private final Erasures erasures = new Erasures();
    private final List<LogFault> faults = new ArrayList<>();
    private final Set<LogFault.Kind> kinds = EnumSet.noneOf(LogFault.Kind.class);
    private final MerkleTree tree = MerkleTree.empty();
    private long faultCount;
    private long withheld;
    private int unseen;
    private long expected = 1;
    /** Null where it was withheld. */
    private @Nullable Digest previous = Digest.NONE;

    private Instant previousAt = Instant.EPOCH;
    private boolean isWhole = true;

    /** Begins with the first entry. */
    public LogCheck(KnownCheckpoints checkpoints) {
        this.checkpoints = checkpoints;
        checkpoints.tellFaults(this::tell);
    }

    /** Looks at the next entry. */
    public void next(LoggedEntry logged) {
        Entry entry = logged.entry();
        if (!place(entry.number())) {
            return;
        }
        if (!entry.digest().equals(logged.digest())) {
            tell(new LogFault(LogFault.Kind.CHANGED, entry.number(), ""));
        }
        if (isWhole && previous != null && !entry.previous().equals(previous)) {
            tell(new LogFault(LogFault.Kind.UNLINKED, entry.number(), ""));
        }
        if (entry.at().isBefore(previousAt)) {
            tell(new LogFault(LogFault.Kind.CLOCK_BACK, entry.number(), entry.at() + " after " + previousAt));
        }
        payloads(logged);
        previousAt = entry.at();
        grow(logged.digest(), 0);
    }

    /** @throws IllegalArgumentException where an entry, taken alone, is not as it was written */
    static void requireIntact(LoggedEntry logged) {
        boolean isIntact = logged.entry().digest().equals(logged.digest())
                && fits(logged.deed(), logged.entry().deed())
                && (logged.erasedBy() > 0 || fits(logged.words(), logged.entry().words()));
        if (!isIntact) {
            throw new IllegalArgumentException("the entry in it was changed");
        }
    }

    /**
     * Looks at entries of which only the root of their subtree is given; what they tell is withheld. Checkpoints of sizes
     * within it cannot be compared, and are not counted as if they were.
     *
     * @throws IllegalArgumentException where no such subtree can stand there
     */
    public void withheld(long number, int level, Digest subtree) {
        if (level < 0 || level > MerkleTree.DEEPEST || expected > Long.MAX_VALUE - (1L << level)) {
            throw new IllegalArgumentException("nothing of level " + level + " can be withheld");
        }
        if (place(number)) {
            unseen += checkpoints.between(number - 1, number - 1 + (1L << level));
            withheld += 1L << level;
            grow(subtree, level);
            previous = level == 0 ? subtree : null;
        }
    }

    /** Notes that what stands where an entry should cannot be read. */
    public void unreadable(long number, String why) {
        tell(new LogFault(LogFault.Kind.UNREADABLE, number, why));
        if (number == expected) {
            expected++;
        }
        isWhole = false;
    }

    /** Notes a fault that others found. */
    public void tell(LogFault fault) {
        faultCount++;
        if (kinds.add(fault.kind()) || faults.size() < MOST_FAULTS) {
            faults.add(fault);
        }
    }

    /** The tree over the entries so far. */
    public MerkleTree tree() {
        return tree;
    }

    /** Whether every entry so far stood where it should: once one did not, the tree does not grow any more. */
    public boolean isWhole() {
        return isWhole;
    }

    public long entries() {
        return expected - 1;
    }

    /**
     * Looks at what can be told only once all entries were given.
     *
     * @param now the present
     */
    public Verification end(Instant now) {
        erasures.end(this::tell);
        if (checkpoints.largest() > entries()) {
            tell(new LogFault(LogFault.Kind.CUT_OFF, expected, String.valueOf(checkpoints.largest())));
        }
        if (previousAt.isAfter(now.plus(TOLERANCE))) {
            tell(new LogFault(LogFault.Kind.AHEAD_OF_CLOCK, entries(), previousAt + " is after " + now));
        }
        return new Verification(entries(), withheld, checkpoints.count() - unseen, faults, faultCount);
    }

    /** Whether an entry stands where its number says. */
    private boolean place(long number) {
        if (number == expected) {
            return true;
        }
        isWhole = false;
        if (number > expected) {
            tell(new LogFault(LogFault.Kind.MISSING, expected, String.valueOf(number - 1)));
            expected = number;
            return true;
        }
        tell(new LogFault(number == expected - 1 ? LogFault.Kind.INSERTED : LogFault.Kind.REORDERED, number, ""));
        return false;
    }

    /** Once the order is broken, roots say nothing new. */
    private void grow(Digest subtree, int level) {
        expected += 1L << level;
        previous = subtree;
        if (!isWhole) {
            return;
        }
        tree.add(subtree, level);
        if (checkpoints.contradicts(tree)) {
            tell(new LogFault(LogFault.Kind.REBUILT, checkpoints.before(tree.size()) + 1, String.valueOf(tree.size())));
            isWhole = false;
        }
    }

    private void payloads(LoggedEntry logged) {
        Entry entry = logged.entry();
        if (!fits(logged.deed(), entry.deed())) {
            LogFault.Kind kind = logged.deed() == null ? LogFault.Kind.DEED_MISSING : LogFault.Kind.DEED_CHANGED;
            tell(new LogFault(kind, entry.number(), ""));
        }
        if (logged.isSealed()) {
            sealed(logged);
        } else if (logged.erasedBy() > 0
                && logged.words() == null
                && !entry.words().isNone()) {
            erasures.gone(entry, logged.erasedBy());
        } else if (logged.erasedBy() > 0 || !fits(logged.words(), entry.words())) {
            LogFault.Kind kind = logged.words() == null ? LogFault.Kind.WORDS_MISSING : LogFault.Kind.WORDS_CHANGED;
            tell(new LogFault(kind, entry.number(), ""));
        }
        erasures.meet(logged, withheld == 0, this::tell);
    }

    /** That there are words, and may be, is seen without reading them. */
    private void sealed(LoggedEntry logged) {
        if (logged.erasedBy() > 0 || logged.entry().words().isNone()) {
            tell(new LogFault(LogFault.Kind.WORDS_CHANGED, logged.entry().number(), ""));
        }
    }

    private static boolean fits(@Nullable Payload payload, Digest digest) {
        return payload == null ? digest.isNone() : payload.digest().equals(digest);
    }
}
