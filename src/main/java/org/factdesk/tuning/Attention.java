package org.factdesk.tuning;

import java.util.Arrays;
import org.factdesk.arithmetic.Matrices;
import org.factdesk.arithmetic.Threads;

/** Lets each piece of a text look at all the pieces of that text, by several heads (Vaswani and others 2017). */
final class Attention {
    private final int heads;
    private final Threads threads;

    /** What a layer asks with, is asked by, and hands on: pieces x size each. */
    record Views(float[][] queries, float[][] keys, float[][] values) {}

    /**
     * What came of looking.
     *
     * @param rows pieces x size
     * @param shares for each text and head how much each piece took of each
     */
    record Attended(float[][] rows, float[][][] shares) {}

    Attention(int heads, Threads threads) {
        this.heads = heads;
        this.threads = threads;
    }

    Attended forward(Views views, int[] starts) {
        int texts = starts.length - 1;
        int size = views.values[0].length;
        Attended attended = new Attended(Matrices.zeros(views.values.length, size), new float[texts * heads][][]);
        float factor = factor(size);
        threads.each(texts * heads, task -> {
            Part part = new Part(starts[task / heads], starts[task / heads + 1], task % heads, size / heads);
            float[][] keys = Matrices.transposed(part.of(views.keys));
            float[][] shares = product(part.of(views.queries), keys);
            for (float[] row : shares) {
                Curves.softmax(row, factor);
            }
            attended.shares[task] = shares;
            part.put(product(shares, part.of(views.values)), attended.rows);
        });
        return attended;
    }

    /** The slopes of the views, by those of what came of looking. */
    Views backward(Views views, int[] starts, Attended attended, float[][] slopes) {
        int texts = starts.length - 1;
        int count = slopes.length;
        int size = slopes[0].length;
        Views back = new Views(Matrices.zeros(count, size), Matrices.zeros(count, size), Matrices.zeros(count, size));
        float factor = factor(size);
        threads.each(texts * heads, task -> {
            Part part = new Part(starts[task / heads], starts[task / heads + 1], task % heads, size / heads);
            float[][] shares = attended.shares[task];
            float[][] slope = part.of(slopes);
            part.put(transposedProduct(shares, slope), back.values);
            float[][] sharesSlope = product(slope, Matrices.transposed(part.of(views.values)));
            for (int i = 0; i < shares.length; i++) {
                throughSoftmax(shares[i], sharesSlope[i], factor);
            }
            part.put(product(sharesSlope, part.of(views.keys)), back.queries);
            part.put(transposedProduct(sharesSlope, part.of(views.queries)), back.keys);
        });
        return back;
    }

    private float factor(int size) {
        return (float) (1 / Math.sqrt((double) size / heads));
    }

    private static void throughSoftmax(float[] shares, float[] slope, float factor) {
        float mean = 0;
        for (int j = 0; j < shares.length; j++) {
            mean += shares[j] * slope[j];
        }
        for (int j = 0; j < shares.length; j++) {
            slope[j] = factor * shares[j] * (slope[j] - mean);
        }
    }

    private static float[][] product(float[][] left, float[][] right) {
        float[][] product = Matrices.zeros(left.length, right[0].length);
        Matrices.addProduct(left, right, product);
        return product;
    }

    private static float[][] transposedProduct(float[][] left, float[][] right) {
        float[][] product = Matrices.zeros(left[0].length, right[0].length);
        Matrices.addTransposedProduct(left, right, product);
        return product;
    }

    /** The pieces of one text, as one head sees them. */
    private record Part(int from, int to, int head, int width) {
        float[][] of(float[][] rows) {
            float[][] part = new float[to - from][];
            for (int i = 0; i < part.length; i++) {
                part[i] = Arrays.copyOfRange(rows[from + i], head * width, (head + 1) * width);
            }
            return part;
        }

        void put(float[][] part, float[][] rows) {
            for (int i = 0; i < part.length; i++) {
                System.arraycopy(part[i], 0, rows[from + i], head * width, width);
            }
        }
    }
}
