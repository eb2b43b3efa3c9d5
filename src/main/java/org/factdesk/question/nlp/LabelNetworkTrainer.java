package org.factdesk.question.nlp;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.factdesk.arithmetic.LearningLayer;
import org.factdesk.arithmetic.Matrices;
import org.factdesk.arithmetic.RowAdam;
import org.factdesk.arithmetic.Shuffle;
import org.factdesk.arithmetic.Threads;

/**
 * Teaches a {@link LabelNetwork} by examples: small batches, Adam with decoupled decay of the weights (Loshchilov and
 * Hutter 2019), a part of what is seen and of the units left out at random each time (Srivastava and others 2014), and
 * truths that leave a little to all labels (Szegedy and others 2016): without that it learns its examples by heart.
 * Chance is drawn from a fixed seed: the same examples in the same order give the same network. Not thread-safe.
 */
final class LabelNetworkTrainer {
    private static final int UNITS = 256;
    private static final int ROUNDS = 12;
    private static final int BATCH = 128;
    /** Few examples are gone through more often. */
    private static final int FEWEST_STEPS = 300;

    private static final double RATE = 0.002;
    private static final int WARM_UP = 100;
    private static final double DECAY = 0.01;
    private static final float SECOND_MOMENT = 0.999f;
    private static final double LEFT_OUT = 0.3;
    private static final double LEFT_TO_ALL = 0.1;
    /** Networks that begin differently err differently. */
    private static final List<Long> SEEDS = List.of(7L, 8L);

    private final List<LabelLikelihood.Example> examples;
    private final Centring centring;
    private final Threads threads;
    private final SplittableRandom random;
    private final int labels;
    private final LearningLayer seen;
    private final LearningLayer told;

    /**
     * What several networks learned that began differently, as one network.
     *
     * @param examples as they are; at least one
     * @param labels how many labels there are
     */
    static LabelNetwork fit(List<LabelLikelihood.Example> examples, int labels, Threads threads) {
        Centring centring = new Centring(examples, BlockWeights.OF_NETWORK.ofBlocks());
        return LabelNetwork.joined(SEEDS.stream()
                .map(seed -> new LabelNetworkTrainer(examples, centring, labels, seed, threads).train())
                .toList());
    }

    private LabelNetworkTrainer(
            List<LabelLikelihood.Example> examples, Centring centring, int labels, long seed, Threads threads) {
        random = new SplittableRandom(seed);
        this.examples = examples;
        this.centring = centring;
        this.threads = threads;
        this.labels = labels;
        seen = LearningLayer.begun(centring.dimensions(), UNITS, random);
        told = LearningLayer.begun(UNITS, labels, random);
    }

    private LabelNetwork train() {
        int batches = (examples.size() + BATCH - 1) / BATCH;
        int rounds = Math.max(ROUNDS, (FEWEST_STEPS + batches - 1) / batches);
        int steps = rounds * batches;
        RowAdam adam = new RowAdam(
                Stream.of(seen.weights(), told.weights())
                        .flatMap(Arrays::stream)
                        .toList(),
                Stream.of(seen.slopes(), told.slopes()).flatMap(Arrays::stream).toList(),
                SECOND_MOMENT);
        int[] order = IntStream.range(0, examples.size()).toArray();
        int step = 0;
        for (int round = 0; round < rounds; round++) {
            Shuffle.shuffle(order, random);
            for (int batch = 0; batch < batches; batch++) {
                learn(Arrays.copyOfRange(
                        order, examples.size() * batch / batches, examples.size() * (batch + 1) / batches));
                double rate = RATE * Math.min(1, (step + 1.0) / WARM_UP) * (1 - (double) step / steps);
                seen.decay((float) (1 - rate * DECAY), threads);
                told.decay((float) (1 - rate * DECAY), threads);
                adam.step(rate, 1, threads);
                step++;
            }
        }
        return network();
    }

    private void learn(int[] batch) {
        float[][] in = Matrices.zeros(batch.length, seen.weights().length);
        for (int i = 0; i < batch.length; i++) {
            thin(centring.of(examples.get(batch[i]).vector()), in[i]);
        }
        float[][] units = Matrices.zeros(batch.length, UNITS);
        Matrices.addProduct(in, seen.weights(), units, threads);
        float[][] heard = Matrices.zeros(batch.length, UNITS + 1);
        for (int i = 0; i < batch.length; i++) {
            for (int unit = 0; unit < UNITS; unit++) {
                units[i][unit] = Math.max(0, units[i][unit]);
            }
            thin(units[i], heard[i]);
        }
        float[][] errors = Matrices.zeros(batch.length, labels);
        Matrices.addProduct(heard, told.weights(), errors, threads);
        for (int i = 0; i < batch.length; i++) {
            leaveError(errors[i], examples.get(batch[i]).label(), batch.length);
        }
        float[][] pull = Matrices.zeros(batch.length, UNITS + 1);
        Matrices.addProduct(errors, Matrices.transposed(told.weights()), pull, threads);
        float[][] unitPull = new float[batch.length][UNITS];
        for (int i = 0; i < batch.length; i++) {
            for (int unit = 0; unit < UNITS; unit++) {
                unitPull[i][unit] = heard[i][unit] > 0 ? (float) (pull[i][unit] / (1 - LEFT_OUT)) : 0;
            }
        }
        Matrices.addProduct(Matrices.transposed(heard), errors, told.slopes(), threads);
        Matrices.addProduct(Matrices.transposed(in), unitPull, seen.slopes(), threads);
    }

    /** Some of the numbers left out, the others made larger for it, and a one behind them. */
    private void thin(float[] numbers, float[] thinned) {
        float larger = (float) (1 / (1 - LEFT_OUT));
        int count = thinned.length - 1;
        for (int i = 0; i < count; i++) {
            thinned[i] = random.nextDouble() < LEFT_OUT ? 0 : numbers[i] * larger;
        }
        thinned[count] = 1;
    }

    /** Turns what was told into probabilities less the truth, each for its share of the batch. */
    private void leaveError(float[] labels, int truth, int batch) {
        double[] logs = LogOdds.normalized(labels);
        for (int label = 0; label < labels.length; label++) {
            double due = LEFT_TO_ALL / labels.length + (label == truth ? 1 - LEFT_TO_ALL : 0);
            labels[label] = (float) ((Math.exp(logs[label]) - due) / batch);
        }
    }

    /** The same for vectors as they are. */
    private LabelNetwork network() {
        float[][] plain = new float[centring.whole()][0];
        float[] bias = seen.weights()[centring.dimensions()].clone();
        for (int i = 0; i < centring.dimensions(); i++) {
            float[] row = seen.weights()[i];
            float[] stretched = new float[UNITS];
            for (int unit = 0; unit < UNITS; unit++) {
                stretched[unit] = row[unit] * centring.stretch(i);
                bias[unit] -= stretched[unit] * centring.mean(i);
            }
            plain[centring.place(i)] = stretched;
        }
        return new LabelNetwork(plain, bias, Arrays.copyOf(told.weights(), UNITS), told.weights()[UNITS]);
    }
}
