package org.factdesk.learning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.factdesk.answer.Network;
import org.factdesk.arithmetic.LearningLayer;
import org.factdesk.arithmetic.Matrices;
import org.factdesk.arithmetic.Threads;

/**
 * A {@link Network} while it learns from batches: a part of what each layer takes in is left out at random each time,
 * so that no unit leans on one thing alone (Srivastava and others 2014). Not thread-safe.
 */
final class LearningNetwork {
    private final List<LearningLayer> layers = new ArrayList<>();
    private final double leftOut;
    private final float larger;
    private final SplittableRandom random;
    private final Threads threads;

    /**
     * Makes 0 of anything until it learns.
     *
     * @param units of each layer but the last, which has one
     * @param leftOut the part that is left out, from 0 to less than 1
     */
    LearningNetwork(int inputs, List<Integer> units, double leftOut, SplittableRandom random, Threads threads) {
        this.leftOut = leftOut;
        larger = (float) (1 / (1 - leftOut));
        this.random = random;
        this.threads = threads;
        int before = inputs;
        for (int count : units) {
            layers.add(LearningLayer.begun(before, count, random));
            before = count;
        }
        layers.add(LearningLayer.silent(before, 1));
    }

    /**
     * What a batch was made into.
     *
     * @param seen what each layer took in, thinned
     * @param made what each layer made, rectified but for the last
     */
    record Pass(List<float[][]> seen, List<float[][]> made) {
        float value(int row) {
            return made.get(made.size() - 1)[row][0];
        }

        /** What the value was made of. */
        float[] units(int row) {
            return made.get(made.size() - 2)[row];
        }
    }

    int units() {
        return layers.get(layers.size() - 1).inputs();
    }

    Stream<LearningLayer> layers() {
        return layers.stream();
    }

    /** Looks at a batch, a row of inputs for each. */
    Pass forward(float[][] batch) {
        List<float[][]> seen = new ArrayList<>();
        List<float[][]> made = new ArrayList<>();
        float[][] in = batch;
        for (LearningLayer layer : layers) {
            float[][] thinned = thinned(in);
            float[][] out = Matrices.zeros(in.length, layer.outputs());
            Matrices.addProduct(thinned, layer.weights(), out, threads);
            if (made.size() < layers.size() - 1) {
                rectify(out);
            }
            seen.add(thinned);
            made.add(out);
            in = out;
        }
        return new Pass(seen, made);
    }

    /**
     * Adds to the slopes of the layers.
     *
     * @param errors what each value is to become less by
     * @param ofUnits for each row what the units are to become less by beside that, or an empty row
     * @return what the inputs are to become less by
     */
    float[][] backward(Pass pass, float[] errors, float[][] ofUnits) {
        float[][] pull = new float[errors.length][1];
        Arrays.setAll(pull, i -> new float[] {errors[i]});
        for (int number = layers.size() - 1; ; number--) {
            LearningLayer layer = layers.get(number);
            float[][] seen = pass.seen().get(number);
            Matrices.addProduct(Matrices.transposed(seen), pull, layer.slopes(), threads);
            float[][] below = Matrices.zeros(seen.length, layer.inputs() + 1);
            Matrices.addProduct(pull, Matrices.transposed(layer.weights()), below, threads);
            keepSeen(seen, below);
            if (number == 0) {
                return below;
            }
            if (number == layers.size() - 1) {
                add(ofUnits, below);
            }
            pull = rectified(below, pass.made().get(number - 1));
        }
    }

    private void keepSeen(float[][] seen, float[][] below) {
        for (int i = 0; i < seen.length; i++) {
            for (int k = 0; k < seen[i].length; k++) {
                below[i][k] = seen[i][k] == 0 ? 0 : below[i][k] * larger;
            }
        }
    }

    private static void add(float[][] ofUnits, float[][] below) {
        for (int i = 0; i < below.length; i++) {
            for (int k = 0; k < ofUnits[i].length; k++) {
                below[i][k] += ofUnits[i][k];
            }
        }
    }

    /** The slopes of a layer's sums: those of its units where these count, without the bias. */
    private static float[][] rectified(float[][] below, float[][] made) {
        float[][] pull = new float[made.length][];
        for (int i = 0; i < made.length; i++) {
            pull[i] = Arrays.copyOf(below[i], made[i].length);
            for (int k = 0; k < made[i].length; k++) {
                if (made[i][k] <= 0) {
                    pull[i][k] = 0;
                }
            }
        }
        return pull;
    }

    private static void rectify(float[][] sums) {
        for (float[] row : sums) {
            for (int k = 0; k < row.length; k++) {
                row[k] = Math.max(0, row[k]);
            }
        }
    }

    /** Some of the numbers left out, the others made larger for it, and a one behind each row. */
    private float[][] thinned(float[][] rows) {
        float[][] thinned = new float[rows.length][];
        for (int i = 0; i < rows.length; i++) {
            int count = rows[i].length;
            float[] row = new float[count + 1];
            for (int k = 0; k < count; k++) {
                row[k] = rows[i][k] == 0 || random.nextDouble() < leftOut ? 0 : rows[i][k] * larger;
            }
            row[count] = 1;
            thinned[i] = row;
        }
        return thinned;
    }

    /** What was learned, for inputs as they were given. */
    Network network() {
        return new Network(layers.stream()
                .map(layer -> Arrays.stream(layer.weights())
                        .map(LearningNetwork::doubles)
                        .toArray(double[][]::new))
                .toList());
    }

    /** The same for inputs that a scale was not yet laid to. */
    Network network(Scale scale) {
        List<double[][]> plain = new ArrayList<>(network().layers());
        plain.set(0, unscaled(plain.get(0), scale));
        return new Network(plain);
    }

    private static double[][] unscaled(double[][] layer, Scale scale) {
        double[][] plain = new double[layer.length][layer[0].length];
        for (int unit = 0; unit < layer[0].length; unit++) {
            int column = unit;
            double[] weights = scale.unscaled(
                    Arrays.stream(layer).mapToDouble(row -> row[column]).toArray());
            for (int i = 0; i < layer.length; i++) {
                plain[i][unit] = weights[i];
            }
        }
        return plain;
    }

    private static double[] doubles(float[] numbers) {
        double[] doubles = new double[numbers.length];
        Arrays.setAll(doubles, i -> numbers[i]);
        return doubles;
    }
}
