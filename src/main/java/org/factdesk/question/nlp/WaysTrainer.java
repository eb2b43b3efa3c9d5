package org.factdesk.question.nlp;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import opennlp.tools.ml.maxent.quasinewton.QNMinimizer;
import org.factdesk.claim.Claim;
import org.factdesk.claim.Taught;

/** Learns from ways of asking which claim a question asks for. Stateless. */
final class WaysTrainer {
    /** Fewer ways of asking say little about others. */
    private static final int FEWEST_WAYS = 3;
    /** Between fewer claims there is little to tell apart. */
    private static final int FEWEST_CLAIMS = 4;
    /** Ways of asking times claims: with more, learning would take longer than anybody waits for an import. */
    private static final long MOST = 3_000_000;

    private static final double COST = 0.05;
    /** What all examples together count, as with other labels. */
    private static final double SCALE = 50;

    private static final int ROUNDS = 25;
    private static final int UPDATES_KEPT = 10;
    private static final int MOST_LOOKS = 60;

    /** Gives the vectors of ways of asking, a row of them by each encoder. */
    interface Encoder {
        VectorRow vectors(SentenceModel model, List<String> ways);
    }

    private final Encoder encoder;

    WaysTrainer(Encoder encoder) {
        this.encoder = encoder;
    }

    /** What there is to learn from some claims, in an order that is always the same. */
    record Lessons(List<Claim> claims, List<String> open) {
        static Lessons of(Collection<Claim> claims) {
            Set<String> answered = new HashSet<>();
            claims.forEach(claim -> claim.alsoAsked().forEach(way -> answered.add(Taught.normal(way))));
            List<String> open = claims.stream()
                    .flatMap(claim -> claim.leavesOpen().stream())
                    .filter(way -> !answered.contains(Taught.normal(way)))
                    .distinct()
                    .sorted()
                    .toList();
            List<Claim> asked = claims.stream()
                    .filter(claim -> claim.alsoAsked().size() >= FEWEST_WAYS)
                    .sorted(Comparator.comparing(Claim::id))
                    .toList();
            return new Lessons(asked, open);
        }

        /** Whether anything can be learned in a time that people wait. */
        boolean suffice() {
            long ways =
                    claims.stream().mapToLong(claim -> claim.alsoAsked().size()).sum() + open.size();
            return claims.size() >= FEWEST_CLAIMS && ways * claims.size() <= MOST;
        }

        /** All of it as one text. */
        String text() {
            StringBuilder text = new StringBuilder();
            claims.forEach(claim -> text.append(claim.id())
                    .append('\n')
                    .append(String.join("\n", claim.alsoAsked()))
                    .append("\n\n"));
            return text.append(String.join("\n", open)).toString();
        }
    }

    /** Learns; the same lessons give the same. */
    LearnedWays train(Lessons lessons) {
        List<LabelLikelihood.Example> examples = new ArrayList<>();
        List<String> ids = lessons.claims().stream().map(Claim::id).toList();
        for (int label = 0; label < ids.size(); label++) {
            add(lessons.claims().get(label).alsoAsked(), label, examples);
        }
        boolean open = !lessons.open().isEmpty();
        add(lessons.open(), ids.size(), examples);
        Centring centring = new Centring(examples, List.of(1.0, 1.0));
        examples.replaceAll(example ->
                new LabelLikelihood.Example(example.features(), centring.of(example.vector()), example.label()));
        int labels = open ? ids.size() + 1 : ids.size();
        double scale = SCALE / examples.size();
        LabelLikelihood likelihood = new LabelLikelihood(examples, new float[0], labels, scale);
        double[] learned = new QNMinimizer(0, COST * scale, ROUNDS, UPDATES_KEPT, MOST_LOOKS).minimize(likelihood);
        return LearnedWays.of(ids, open, weights(learned, likelihood.weights(), centring));
    }

    private void add(List<String> ways, int label, List<LabelLikelihood.Example> examples) {
        VectorRow minilm = encoder.vectors(SentenceModel.MINILM, ways);
        VectorRow e5 = encoder.vectors(SentenceModel.E5, ways);
        for (int i = 0; i < ways.size(); i++) {
            float[] both = new float[2 * VectorRow.SIZE];
            minilm.copy(i, both, 0);
            e5.copy(i, both, VectorRow.SIZE);
            examples.add(new LabelLikelihood.Example(new int[0], both, label));
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
