package org.factdesk.audit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Checkpoints that were kept or given to others, by which a log is held to what it was. */
public final class KnownCheckpoints {
    /** Between two notes; within one, a blank line is followed by signatures. */
    private static final Pattern BETWEEN_NOTES = Pattern.compile("\n\n+(?!— )");

    /** Where a note was posted, its blank line may be lost. */
    private static final Pattern BEFORE_SIGNATURE = Pattern.compile("([^\n])\n— ");

    private final TreeMap<Long, Digest> roots = new TreeMap<>();
    private final List<LogFault> faults = new ArrayList<>();
    private int count;

    /** No checkpoint at all. */
    public static KnownCheckpoints none() {
        return new KnownCheckpoints();
    }

    /**
     * The checkpoints in notes that stand one after the other with blank lines between them.
     *
     * @param keys one of which must have signed each
     */
    public static KnownCheckpoints read(String notes, Collection<VerifyingKey> keys) {
        KnownCheckpoints known = new KnownCheckpoints();
        known.addAll(notes, keys);
        return known;
    }

    /** The same checkpoints, to which others can be added apart from these. */
    public KnownCheckpoints copy() {
        KnownCheckpoints copy = new KnownCheckpoints();
        copy.roots.putAll(roots);
        copy.faults.addAll(faults);
        copy.count = count;
        return copy;
    }

    /** Adds the checkpoints in notes that stand one after the other, as somebody gave them. */
    public void addAll(String notes, Collection<VerifyingKey> keys) {
        addAll(notes, keys, "");
    }

    /**
     * Adds the checkpoints in notes that stand one after the other.
     *
     * @param file in which the desk keeps them, or empty
     */
    public void addAll(String notes, Collection<VerifyingKey> keys, String file) {
        for (String note : BETWEEN_NOTES.split(
                BEFORE_SIGNATURE.matcher(notes.replace("\r\n", "\n").strip()).replaceAll("$1\n\n— "))) {
            if (!note.isBlank()) {
                add(note.strip() + "\n", keys, file);
            }
        }
    }

    /**
     * Adds the checkpoint in a note. What is wrong with several for one reason is told once.
     *
     * @param file in which the desk keeps it, or empty
     */
    public void add(String note, Collection<VerifyingKey> keys, String file) {
        try {
            add(Checkpoint.open(note, keys));
        } catch (IllegalArgumentException forged) {
            String why = String.valueOf(forged.getMessage());
            LogFault fault = file.isEmpty()
                    ? new LogFault(LogFault.Kind.FORGED_CHECKPOINT, 0, why)
                    : new LogFault(LogFault.Kind.DAMAGED_CHECKPOINTS, 0, file + ": " + why);
            if (!faults.contains(fault)) {
                faults.add(fault);
            }
        }
    }

    private void add(Checkpoint checkpoint) {
        count++;
        Digest known = roots.putIfAbsent(checkpoint.size(), checkpoint.root());
        if (known != null && !known.equals(checkpoint.root())) {
            faults.add(new LogFault(LogFault.Kind.FORKED, checkpoint.size(), String.valueOf(checkpoint.size())));
        }
    }

    int count() {
        return count;
    }

    void tellFaults(Consumer<LogFault> told) {
        faults.forEach(told);
    }

    /** Whether there is one that was taken at a size. */
    boolean has(long size) {
        return roots.containsKey(size);
    }

    /** Whether any checkpoint was given at all. */
    public boolean isEmpty() {
        return count == 0 && faults.isEmpty();
    }

    /** Whether a tree of this size cannot be the one that a checkpoint saw. */
    public boolean contradicts(MerkleTree tree) {
        return roots.containsKey(tree.size()) && contradicts(tree.size(), tree.root());
    }

    /** Whether a tree of a size cannot have this root. */
    boolean contradicts(long size, Digest root) {
        Digest known = roots.get(size);
        return known != null && !known.equals(root);
    }

    /** How many sizes of checkpoints lie between two, neither included. */
    int between(long smaller, long larger) {
        return roots.subMap(smaller, false, larger, false).size();
    }

    /** The size of the largest checkpoint; 0 where there is none. */
    public long largest() {
        return roots.isEmpty() ? 0 : roots.lastKey();
    }

    /** The size of the largest checkpoint that is smaller than a size. */
    long before(long size) {
        Long smaller = roots.lowerKey(size);
        return smaller == null ? 0 : smaller;
    }
}
