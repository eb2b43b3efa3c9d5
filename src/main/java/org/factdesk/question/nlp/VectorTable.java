package org.factdesk.question.nlp;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The vectors of many claims laid out so that a processor multiplies several at a time: in blocks of claims, dimension
 * after dimension, since the compiler runs sums over claims side by side but never the sum over one vector. A block in
 * which no claim changed is taken over from the table before. Immutable.
 */
final class VectorTable {
    private static final int BLOCK = 256;
    /** From so many on they are multiplied side by side. */
    private static final int MANY_BLOCKS = 32;

    private final List<ReadClaim> claims;
    private final float[][] blocks;

    /** @param before the table of an earlier revision, or one of nothing */
    VectorTable(List<ReadClaim> claims, VectorTable before) {
        this.claims = claims;
        blocks = new float[(claims.size() + BLOCK - 1) / BLOCK][];
        for (int block = 0; block < blocks.length; block++) {
            blocks[block] = before.holds(block, claims) ? before.blocks[block] : block(block);
        }
    }

    private VectorTable() {
        claims = List.of();
        blocks = new float[0][];
    }

    /** A table of nothing. */
    static VectorTable empty() {
        return new VectorTable();
    }

    private boolean holds(int block, List<ReadClaim> others) {
        int from = block * BLOCK;
        int to = Math.min(from + BLOCK, others.size());
        if (block >= blocks.length || Math.min(from + BLOCK, claims.size()) != to) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (claims.get(i) != others.get(i)) {
                return false;
            }
        }
        return true;
    }

    private float[] block(int block) {
        int from = block * BLOCK;
        int count = Math.min(BLOCK, claims.size() - from);
        int size = claims.get(from).meaning().text().length;
        float[] laid = new float[size * BLOCK];
        for (int i = 0; i < count; i++) {
            float[] one = claims.get(from + i).meaning().text();
            for (int k = 0; k < size; k++) {
                laid[k * BLOCK + i] = one[k];
            }
        }
        return laid;
    }

    /** The inner products of a vector with those of all claims, in their order. */
    double[] products(float[] vector) {
        double[] products = new double[claims.size()];
        IntStream all = IntStream.range(0, blocks.length);
        // Reading the table takes longer than the arithmetic, and one processor alone does not read as fast as memory
        // gives.
        (blocks.length < MANY_BLOCKS ? all : all.parallel()).forEach(block -> multiply(block, vector, products));
        return products;
    }

    private void multiply(int block, float[] vector, double[] products) {
        float[] sums = new float[BLOCK];
        for (int k = 0; k < vector.length; k++) {
            add(vector[k], blocks[block], k * BLOCK, sums);
        }
        int from = block * BLOCK;
        for (int i = 0; i < BLOCK && from + i < products.length; i++) {
            products[from + i] = sums[i];
        }
    }

    private static void add(float factor, float[] block, int from, float[] sums) {
        for (int i = 0; i < BLOCK; i++) {
            sums[i] += factor * block[from + i];
        }
    }
}
