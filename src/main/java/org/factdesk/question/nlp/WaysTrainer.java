package org.factdesk.question.nlp;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.factdesk.claim.Claim;
import org.factdesk.claim.Taught;

/** Learns from ways of asking which claim a question asks for. Stateless. */
final class WaysTrainer {
    /** Fewer ways of asking say little about others. */
    private static final int FEWEST_WAYS = 3;
    /** Between fewer claims there is little to tell apart. */
    private static final int FEWEST_CLAIMS = 4;
    /** Ways of asking times claims: with more, learning takes minutes, and an import waits for it. */
    private static final long MOST = 3_000_000;

    private static final double COST = 0.4;
    /**
     * How long the vectors are made. The method comes near its end in few rounds where they are long, and the same cost
     * bears less.
     */
    private static final double WEIGHT = 4;

    private static final int ROUNDS = 25;
    private static final int MOST_LOOKS = 60;

    /** Gives the vectors of ways of asking, in their order. */
    interface Encoder {
        VectorRow vectors(List<String> ways);
    }

    private final Encoder encoder;

    WaysTrainer(Encoder encoder) {
        this.encoder = encoder;
    }

    /** What there is to learn from some claims, in an order that is always the same. */
    record Lessons(List<Claim> claims) {
        static Lessons of(Collection<Claim> claims) {
            return new Lessons(
                    claims.stream().sorted(Comparator.comparing(Claim::id)).toList());
        }

        /** Those of which there are ways enough. */
        List<Claim> asked() {
            return claims.stream()
                    .filter(claim -> claim.alsoAsked().size() >= FEWEST_WAYS)
                    .toList();
        }

        /** What is left open, and answered by no other claim. */
        List<String> open() {
            Set<String> answered = new HashSet<>();
            claims.forEach(claim -> claim.alsoAsked().forEach(way -> answered.add(Taught.normal(way))));
            return claims.stream()
                    .flatMap(claim -> claim.leavesOpen().stream())
                    .filter(way -> !answered.contains(Taught.normal(way)))
                    .distinct()
                    .sorted()
                    .toList();
        }

        /** Whether anything can be learned in a time that people wait. */
        boolean suffice() {
            List<Claim> asked = asked();
            long ways =
                    asked.stream().mapToLong(claim -> claim.alsoAsked().size()).sum()
                            + claims.stream()
                                    .mapToLong(claim -> claim.leavesOpen().size())
                                    .sum();
            return asked.size() >= FEWEST_CLAIMS && ways * asked.size() <= MOST;
        }

        /** All of it as one text. */
        String text() {
            StringBuilder text = new StringBuilder();
            for (Claim claim : claims) {
                text.append(claim.id()).append('\n');
                claim.alsoAsked().forEach(way -> text.append(way).append('\n'));
                text.append('\n');
                claim.leavesOpen().forEach(way -> text.append(way).append('\n'));
                text.append('\n');
            }
            return text.toString();
        }
    }

    /** Learns; the same lessons give the same. */
    LearnedWays train(Lessons lessons) {
        List<LabelLikelihood.Example> examples = new ArrayList<>();
        List<Claim> asked = lessons.asked();
        for (int label = 0; label < asked.size(); label++) {
            add(asked.get(label).alsoAsked(), label, examples);
        }
        List<String> open = lessons.open();
        add(open, asked.size(), examples);
        Centring centring = new Centring(examples, List.of(WEIGHT));
        int labels = open.isEmpty() ? asked.size() : asked.size() + 1;
        LabelFit fit = new LabelFit(COST, FeatureNumbers.NONE, centring, labels);
        examples.replaceAll(fit::prepared);
        double[] learned = fit.weights(examples, ROUNDS, MOST_LOOKS);
        return LearnedWays.of(
                asked.stream().map(Claim::id).toList(), !open.isEmpty(), weights(learned, fit.order(), centring));
    }

    private void add(List<String> ways, int label, List<LabelLikelihood.Example> examples) {
        VectorRow vectors = encoder.vectors(ways);
        for (int i = 0; i < ways.size(); i++) {
            examples.add(new LabelLikelihood.Example(new int[0], vectors.vector(i), label));
        }
    }

    /** Centring and stretching are worked into the weights, so that vectors can be asked about as they are. */
    private static float[][] weights(double[] learned, LabelWeights order, Centring centring) {
        int size = order.dimensions() - 1;
        float[][] weights = new float[order.labels()][size + 1];
        for (int label = 0; label < weights.length; label++) {
            double bias = learned[order.ofDimension(size, label)];
            for (int i = 0; i < size; i++) {
                double weight = learned[order.ofDimension(i, label)] * centring.stretch(i);
                weights[label][i] = (float) weight;
                bias -= weight * centring.mean(i);
            }
            weights[label][size] = (float) bias;
        }
        return weights;
    }
}
