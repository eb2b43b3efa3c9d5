package org.factdesk.tuning;

import java.util.Arrays;
import java.util.List;

/**
 * Texts laid one after the other: a row of numbers for each piece.
 *
 * @param rows pieces x size
 * @param starts where each text begins among the rows, and after the last where it ends
 */
record Packed(float[][] rows, int[] starts) {
    static Packed of(List<float[][]> texts) {
        int[] starts = new int[texts.size() + 1];
        for (int i = 0; i < texts.size(); i++) {
            starts[i + 1] = starts[i] + texts.get(i).length;
        }
        float[][] rows = new float[starts[texts.size()]][];
        for (int i = 0; i < texts.size(); i++) {
            System.arraycopy(texts.get(i), 0, rows, starts[i], texts.get(i).length);
        }
        return new Packed(rows, starts);
    }

    int texts() {
        return starts.length - 1;
    }

    /** The rows of one text, which are not copied. */
    float[][] text(int number) {
        return Arrays.copyOfRange(rows, starts[number], starts[number + 1]);
    }
}
