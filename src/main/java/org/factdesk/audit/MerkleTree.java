package org.factdesk.audit;

import java.util.ArrayList;
import java.util.List;

/**
 * A Merkle tree as RFC 6962 hashes it, of which only the roots of its largest complete subtrees are kept, the largest
 * first: as many as the size has binary ones. Mutable; leaves are added at its right.
 */
public final class MerkleTree {
    /** No tree has a larger subtree. */
    static final int DEEPEST = 61;

    private static final byte[] LEAF = {0};
    private static final byte[] NODE = {1};
    private static final Digest EMPTY = Digest.over();

    private final List<Digest> peaks;
    private long size;

    private MerkleTree(long size, List<Digest> peaks) {
        this.size = size;
        this.peaks = new ArrayList<>(peaks);
    }

    public static MerkleTree empty() {
        return new MerkleTree(0, List.of());
    }

    /** @throws IllegalArgumentException where a tree of this size has another number of peaks */
    public static MerkleTree of(long size, List<Digest> peaks) {
        if (size < 0 || Long.bitCount(size) != peaks.size()) {
            throw new IllegalArgumentException("a tree of " + size + " leaves has not " + peaks.size() + " peaks");
        }
        return new MerkleTree(size, peaks);
    }

    static Digest leaf(byte[] data) {
        return Digest.over(LEAF, data);
    }

    static Digest node(Digest left, Digest right) {
        return Digest.over(NODE, left.bytes(), right.bytes());
    }

    public long size() {
        return size;
    }

    public List<Digest> peaks() {
        return List.copyOf(peaks);
    }

    public void add(Digest leaf) {
        add(leaf, 0);
    }

    /**
     * Adds a complete subtree.
     *
     * @param level how often leaves were paired to make it: 0 for a leaf
     * @throws IllegalArgumentException where such a subtree cannot begin here
     */
    public void add(Digest subtree, int level) {
        if (level > DEEPEST || (size & ((1L << level) - 1)) != 0) {
            throw new IllegalArgumentException("no subtree of level " + level + " begins at leaf " + size);
        }
        Digest node = subtree;
        for (long rest = size >>> level; (rest & 1) == 1; rest >>>= 1) {
            node = node(peaks.remove(peaks.size() - 1), node);
        }
        peaks.add(node);
        size += 1L << level;
    }

    /** What it begins with that it had already when it was smaller: the complete subtrees within its first leaves. */
    public MerkleTree trunk(long leaves) {
        long grown = 0;
        int kept = 0;
        while (kept < peaks.size() && grown + Long.highestOneBit(size - grown) <= leaves) {
            grown += Long.highestOneBit(size - grown);
            kept++;
        }
        return new MerkleTree(grown, peaks.subList(0, kept));
    }

    public Digest root() {
        if (peaks.isEmpty()) {
            return EMPTY;
        }
        Digest root = peaks.get(peaks.size() - 1);
        for (int peak = peaks.size() - 2; peak >= 0; peak--) {
            root = node(peaks.get(peak), root);
        }
        return root;
    }
}
