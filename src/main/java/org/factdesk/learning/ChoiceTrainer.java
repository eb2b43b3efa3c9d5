package org.factdesk.learning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.factdesk.answer.Network;
import org.factdesk.answer.Pairing;
import org.factdesk.answer.Signals;
import org.factdesk.answer.Standing;
import org.factdesk.arithmetic.LearningLayer;
import org.factdesk.arithmetic.RowAdam;
import org.factdesk.arithmetic.Shuffle;
import org.factdesk.arithmetic.Threads;
import org.factdesk.question.Clue;

/**
 * Teaches the network that ranks and the one that judges together, each by what the other makes of the same units: the
 * likelihood of a right one among the candidates (McFadden 1974), and that of whether there is one. Small batches, Adam
 * with decoupled decay of the weights (Loshchilov and Hutter 2019). Chance is drawn from a fixed seed: the same choices
 * give the same networks. Not thread-safe.
 */
final class ChoiceTrainer {
    private static final List<Integer> RANKING_UNITS = List.of(64, 64);
    private static final List<Integer> JUDGING_UNITS = List.of(16);
    private static final double LEFT_OUT = 0.05;
    private static final int ROUNDS = 8;
    private static final int BATCH = 256;
    /** Few choices are gone through more often. */
    private static final int FEWEST_STEPS = 250;

    private static final double RATE = 0.002;
    private static final int WARM_UP = 100;
    private static final double DECAY = 0.02;
    private static final float SECOND_MOMENT = 0.999f;

    /** So often a question is looked at a second time, without the claims that answer. */
    private static final double TAKEN_AWAY = 0.25;
    /** What that counts, beside a question that people ask in vain. */
    private static final double OF_TAKEN_AWAY = 0.6;

    /**
     * A value that hardly ever differs is not blown up by more than this, since nobody saw what it does farther out.
     */
    private static final double LEAST_DEVIATION = 0.05;
    /** So many choices tell how far values go. */
    private static final int OF_SCALE = 10_000;

    private static final long SEED = 7;

    private final List<Choice> choices;
    private final Threads threads;
    private final Scale scale;
    private final SplittableRandom random = new SplittableRandom(SEED);
    private final LearningNetwork ranking;
    private final LearningNetwork judging;

    /** What was learned: the two networks of {@link org.factdesk.answer.Weights}. */
    record Networks(Network rerank, Network judgement) {}

    private ChoiceTrainer(List<Choice> choices, Threads threads) {
        this.choices = choices;
        this.threads = threads;
        scale = scale(choices);
        ranking = new LearningNetwork(Pairing.NAMES.size(), RANKING_UNITS, LEFT_OUT, random, threads);
        judging = new LearningNetwork(Signals.NAMES.size() + ranking.units(), JUDGING_UNITS, LEFT_OUT, random, threads);
    }

    /** The networks that learned from choices, of which there is at least one. */
    static Networks fit(List<Choice> choices, Threads threads) {
        ChoiceTrainer trainer = new ChoiceTrainer(choices, threads);
        trainer.descend();
        return new Networks(trainer.ranking.network(trainer.scale), trainer.judging.network());
    }

    private static Scale scale(List<Choice> choices) {
        int step = (choices.size() + OF_SCALE - 1) / OF_SCALE;
        return Scale.of(IntStream.range(0, choices.size())
                        .filter(number -> number % step == 0)
                        .mapToObj(choices::get)
                        .flatMap(choice -> choice.candidates().stream()
                                .map(candidate -> Pairing.of(choice.question(), candidate.values())))
                        .toList())
                .atLeast(LEAST_DEVIATION);
    }

    private void descend() {
        int batches = (choices.size() + BATCH - 1) / BATCH;
        int rounds = Math.max(ROUNDS, (FEWEST_STEPS + batches - 1) / batches);
        int steps = rounds * batches;
        List<LearningLayer> layers =
                Stream.concat(ranking.layers(), judging.layers()).toList();
        RowAdam adam = new RowAdam(
                layers.stream()
                        .map(LearningLayer::weights)
                        .flatMap(Arrays::stream)
                        .toList(),
                layers.stream()
                        .map(LearningLayer::slopes)
                        .flatMap(Arrays::stream)
                        .toList(),
                SECOND_MOMENT);
        int[] order = IntStream.range(0, choices.size()).toArray();
        for (int step = 0; step < steps; step++) {
            int batch = step % batches;
            if (batch == 0) {
                Shuffle.shuffle(order, random);
            }
            learn(Arrays.stream(order, (int) ((long) choices.size() * batch / batches), (int)
                            ((long) choices.size() * (batch + 1) / batches))
                    .mapToObj(choices::get)
                    .flatMap(this::looks)
                    .toList());
            double rate = RATE * Math.min(1, (step + 1.0) / WARM_UP) * (1 - (double) step / steps);
            layers.forEach(layer -> layer.decay((float) (1 - rate * DECAY), threads));
            adam.step(rate, 1, threads);
        }
    }

    /** A choice, and from time to time the same without what answers, so that evidence alone tells what to decline. */
    private Stream<Choice> looks(Choice choice) {
        if (!choice.isAnswerable() || random.nextDouble() >= TAKEN_AWAY) {
            return Stream.of(choice);
        }
        Choice without = choice.withoutRight(OF_TAKEN_AWAY);
        return without.size() == 0 ? Stream.of(choice) : Stream.of(choice, without);
    }

    /** The choices of a batch, whose candidates are seen in one row after the other. */
    private void learn(List<Choice> batch) {
        int[] from = new int[batch.size() + 1];
        List<float[]> rows = new ArrayList<>();
        for (int i = 0; i < batch.size(); i++) {
            Choice choice = batch.get(i);
            choice.candidates().forEach(candidate -> rows.add(seen(choice, candidate)));
            from[i + 1] = rows.size();
        }
        LearningNetwork.Pass ranked = ranking.forward(rows.toArray(float[][]::new));
        double[][] scores = new double[batch.size()][];
        float[][] signals = new float[batch.size()][];
        for (int i = 0; i < batch.size(); i++) {
            scores[i] = scores(batch.get(i), ranked, from[i]);
            int lead = Choice.best(scores[i]);
            signals[i] = signals(batch.get(i), scores[i], lead, ranked.units(from[i] + lead));
        }
        LearningNetwork.Pass judged = judging.forward(signals);
        float[] judgedErrors = new float[batch.size()];
        float[] rankedErrors = new float[rows.size()];
        for (int i = 0; i < batch.size(); i++) {
            Choice choice = batch.get(i);
            double likely = 1 / (1 + StrictMath.exp(-judged.value(i)));
            judgedErrors[i] =
                    (float) (choice.judgedWeight() * (likely - (choice.isAnswerable() ? 1 : 0)) / batch.size());
            if (choice.isAnswerable()) {
                leaveErrors(choice, scores[i], batch.size(), rankedErrors, from[i]);
            }
        }
        float[][] none = new float[batch.size()][0];
        float[][] ofSignals = judging.backward(judged, judgedErrors, none);
        float[][] ofUnits = new float[rows.size()][0];
        for (int i = 0; i < batch.size(); i++) {
            ofUnits[from[i] + Choice.best(scores[i])] =
                    Arrays.copyOfRange(ofSignals[i], Signals.NAMES.size(), Signals.NAMES.size() + ranking.units());
        }
        ranking.backward(ranked, rankedErrors, ofUnits);
    }

    private float[] seen(Choice choice, Choice.Candidate candidate) {
        return floats(scale.scaled(Pairing.of(choice.question(), candidate.values())));
    }

    private static double[] scores(Choice choice, LearningNetwork.Pass ranked, int from) {
        double[] scores = new double[choice.size()];
        Arrays.setAll(scores, k -> choice.candidates().get(k).score() + ranked.value(from + k));
        return scores;
    }

    private static float[] signals(Choice choice, double[] scores, int lead, float[] units) {
        double taught = choice.candidates().get(lead).values()[Clue.ALSO_ASKED_CLOSELY.ordinal()];
        Standing standing = Standing.of(scores, lead, other -> choice.speakOfTheSame(lead, other), taught);
        double[] doubles = new double[units.length];
        Arrays.setAll(doubles, i -> units[i]);
        return floats(Signals.of(choice.question(), standing, doubles));
    }

    /** How much too high each score is. */
    private static void leaveErrors(Choice choice, double[] scores, int batch, float[] errors, int from) {
        double top = scores[Choice.best(scores)];
        double[] parts =
                Arrays.stream(scores).map(score -> StrictMath.exp(score - top)).toArray();
        double whole = Arrays.stream(parts).sum();
        double right = IntStream.range(0, parts.length)
                .filter(k -> choice.candidates().get(k).right())
                .mapToDouble(k -> parts[k])
                .sum();
        for (int k = 0; k < parts.length; k++) {
            double due = choice.candidates().get(k).right() ? parts[k] / Math.max(right, Double.MIN_NORMAL) : 0;
            errors[from + k] = (float) (choice.weight() * (parts[k] / whole - due) / batch);
        }
    }

    private static float[] floats(double[] numbers) {
        float[] floats = new float[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            floats[i] = (float) numbers[i];
        }
        return floats;
    }
}
