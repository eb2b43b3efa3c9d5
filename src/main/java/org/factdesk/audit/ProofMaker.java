package org.factdesk.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Makes a proof from all leaves of a tree, given one after the other; keeps only as many hashes as the proof has. */
public final class ProofMaker {
    private final long size;
    private final long marked;
    private final List<Range> ranges;
    private final MerkleTree whole = MerkleTree.empty();
    private Digest markedLeaf = Digest.NONE;
    private Digest oldRoot = Digest.NONE;
    private int current;

    /** Leaves up to one, whose common root stands in the proof, the deepest first. */
    private static final class Range {
        private final long end;
        private final int depth;
        private final boolean isShown;
        private final MerkleTree tree = MerkleTree.empty();

        private Range(long end, int depth, boolean isShown) {
            this.end = end;
            this.depth = depth;
            this.isShown = isShown;
        }

        private int depth() {
            return depth;
        }
    }

    private ProofMaker(long size, long marked, List<Range> ranges) {
        this.size = size;
        this.marked = marked;
        this.ranges = ranges;
    }

    /** For the proof that a leaf is in a tree; the leaf is counted from 0. */
    public static ProofMaker ofInclusion(long index, long size) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("there is no leaf " + index + " in a tree of " + size);
        }
        List<Range> ranges = new ArrayList<>();
        inclusion(index, 0, size, 0, ranges);
        return new ProofMaker(size, index, ranges);
    }

    /** For the proof that a tree begins with the leaves of an older one. */
    public static ProofMaker ofConsistency(long oldSize, long size) {
        if (oldSize < 1 || oldSize > size) {
            throw new IllegalArgumentException("a tree of " + size + " leaves does not begin with " + oldSize);
        }
        List<Range> ranges = new ArrayList<>();
        consistency(oldSize, 0, size, 0, ranges);
        return new ProofMaker(size, oldSize - 1, ranges);
    }

    private static void inclusion(long index, long from, long to, int depth, List<Range> ranges) {
        if (to - from == 1) {
            ranges.add(new Range(to, depth, false));
            return;
        }
        long middle = from + half(to - from);
        if (index < middle) {
            inclusion(index, from, middle, depth + 1, ranges);
            ranges.add(new Range(to, depth, true));
        } else {
            ranges.add(new Range(middle, depth, true));
            inclusion(index, middle, to, depth + 1, ranges);
        }
    }

    private static void consistency(long oldSize, long from, long to, int depth, List<Range> ranges) {
        if (oldSize == to) {
            ranges.add(new Range(to, depth, from > 0));
            return;
        }
        long middle = from + half(to - from);
        if (oldSize <= middle) {
            consistency(oldSize, from, middle, depth + 1, ranges);
            ranges.add(new Range(to, depth, true));
        } else {
            ranges.add(new Range(middle, depth, true));
            consistency(oldSize, middle, to, depth + 1, ranges);
        }
    }

    /** The largest power of two below a number. */
    private static long half(long number) {
        return Long.highestOneBit(number - 1);
    }

    public void add(Digest leaf) {
        while (current < ranges.size() - 1 && whole.size() >= ranges.get(current).end) {
            current++;
        }
        ranges.get(current).tree.add(leaf);
        boolean isMarked = whole.size() == marked;
        whole.add(leaf);
        if (isMarked) {
            markedLeaf = leaf;
            oldRoot = whole.root();
        }
    }

    /** The proof for the leaf, once all leaves were given. */
    public Proof.Inclusion inclusion() {
        return new Proof.Inclusion(marked, size, markedLeaf, hashes());
    }

    /** The proof for the older tree, once all leaves were given. */
    public Proof.Consistency consistency() {
        return new Proof.Consistency(marked + 1, oldRoot, size, hashes());
    }

    /** The root of the tree, once all leaves were given. */
    public Digest root() {
        return whole.root();
    }

    private List<Digest> hashes() {
        if (whole.size() != size) {
            throw new IllegalStateException("of " + size + " leaves " + whole.size() + " were given");
        }
        return ranges.stream()
                .filter(range -> range.isShown)
                .sorted(Comparator.comparingInt(Range::depth).reversed())
                .map(range -> range.tree.root())
                .toList();
    }
}
