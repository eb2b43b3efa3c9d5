package org.factdesk.question.nlp;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Tells labels apart by vectors alone: one layer of units that add what they see and are silent below zero, and what
 * they tell for each label. Immutable.
 *
 * @param seen for each number of a vector what it adds to each unit; empty for numbers that are not looked at
 * @param bias what each unit has before it sees anything
 * @param told for each unit what it adds for each label
 * @param base what each label has before any unit tells anything
 */
record LabelNetwork(float[][] seen, float[] bias, float[][] told, float[] base) {

    /** For each label the logarithm of its probability. */
    double[] logProbabilities(float[] vector) {
        float[] units = bias.clone();
        for (int i = 0; i < seen.length; i++) {
            add(units, vector[i], seen[i]);
        }
        float[] labels = base.clone();
        for (int unit = 0; unit < units.length; unit++) {
            if (units[unit] > 0) {
                add(labels, units[unit], told[unit]);
            }
        }
        return LogOdds.normalized(labels);
    }

    /** One network that tells what several tell on average. */
    static LabelNetwork joined(List<LabelNetwork> networks) {
        LabelNetwork first = networks.get(0);
        float[][] seen = IntStream.range(0, first.seen.length)
                .mapToObj(i -> row(networks.stream().map(network -> network.seen[i])))
                .toArray(float[][]::new);
        float share = 1f / networks.size();
        float[][] told = networks.stream()
                .flatMap(network -> Arrays.stream(network.told))
                .map(float[]::clone)
                .toArray(float[][]::new);
        for (float[] unit : told) {
            for (int label = 0; label < unit.length; label++) {
                unit[label] *= share;
            }
        }
        float[] base = new float[first.base.length];
        networks.forEach(network -> add(base, share, network.base));
        return new LabelNetwork(seen, row(networks.stream().map(LabelNetwork::bias)), told, base);
    }

    /** Rows one behind the other. */
    private static float[] row(Stream<float[]> rows) {
        return rows.reduce(new float[0], (before, next) -> {
            float[] both = Arrays.copyOf(before, before.length + next.length);
            System.arraycopy(next, 0, both, before.length, next.length);
            return both;
        });
    }

    private static void add(float[] sum, float factor, float[] row) {
        for (int i = 0; i < row.length; i++) {
            sum[i] += factor * row[i];
        }
    }

    static LabelNetwork read(DataInputStream in) throws IOException {
        return new LabelNetwork(readRows(in), readRow(in), readRows(in), readRow(in));
    }

    void write(DataOutputStream out) throws IOException {
        write(seen, out);
        write(bias, out);
        write(told, out);
        write(base, out);
    }

    private static float[][] readRows(DataInputStream in) throws IOException {
        float[][] rows = new float[in.readInt()][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = readRow(in);
        }
        return rows;
    }

    private static float[] readRow(DataInputStream in) throws IOException {
        float[] row = new float[in.readInt()];
        for (int i = 0; i < row.length; i++) {
            row[i] = in.readFloat();
        }
        return row;
    }

    private static void write(float[][] rows, DataOutputStream out) throws IOException {
        out.writeInt(rows.length);
        for (float[] row : rows) {
            write(row, out);
        }
    }

    private static void write(float[] row, DataOutputStream out) throws IOException {
        out.writeInt(row.length);
        for (float number : row) {
            out.writeFloat(number);
        }
    }
}
