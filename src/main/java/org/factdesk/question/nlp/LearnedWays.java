package org.factdesk.question.nlp;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tells by a question's sentence vector which claim it asks for, or that it asks for what is on record nowhere: a
 * maximum-entropy classifier learned from ways of asking. Immutable.
 */
final class LearnedWays {
    /** Where nothing was learned. */
    static final LearnedWays NONE = new LearnedWays(List.of(), false, new short[0][], new float[0]);

    private final List<String> claims;
    private final Set<String> known;
    private final boolean open;
    private final short[][] steps;
    private final float[] lengths;
    private final float[][] weights;

    /**
     * @param claims the ids of the claims that are labels
     * @param open whether one more label, the last, stands for what is on record nowhere
     * @param steps for each label its weights, of the dimensions and of the bias, in steps
     * @param lengths for each label the length of its step
     */
    private LearnedWays(List<String> claims, boolean open, short[][] steps, float[] lengths) {
        this.claims = List.copyOf(claims);
        known = Set.copyOf(claims);
        this.open = open;
        this.steps = steps;
        this.lengths = lengths;
        weights = new float[steps.length][VectorRow.SIZE + 1];
        for (int label = 0; label < steps.length; label++) {
            for (int i = 0; i <= VectorRow.SIZE; i++) {
                weights[label][i] = steps[label][i] * lengths[label];
            }
        }
    }

    /** Weights are rounded to steps at once, so that what is kept tells the same. */
    static LearnedWays of(List<String> claims, boolean open, float[][] weights) {
        short[][] steps = new short[weights.length][VectorRow.SIZE + 1];
        float[] lengths = new float[weights.length];
        for (int label = 0; label < weights.length; label++) {
            float greatest = 1e-6f;
            for (float weight : weights[label]) {
                greatest = Math.max(greatest, Math.abs(weight));
            }
            lengths[label] = greatest / Short.MAX_VALUE;
            for (int i = 0; i <= VectorRow.SIZE; i++) {
                steps[label][i] = (short) Math.round(weights[label][i] / lengths[label]);
            }
        }
        return new LearnedWays(claims, open, steps, lengths);
    }

    /** Whether a claim is among those that it can tell. */
    boolean knows(String claim) {
        return known.contains(claim);
    }

    /** Whether it can tell what is on record nowhere. */
    boolean knowsOpen() {
        return open;
    }

    /** How likely a question asks for each claim, by its vector of length 1. */
    Likely likely(float[] question) {
        double[] scores = new double[weights.length];
        double highest = Double.NEGATIVE_INFINITY;
        for (int label = 0; label < scores.length; label++) {
            float[] own = weights[label];
            double score = own[VectorRow.SIZE];
            for (int i = 0; i < VectorRow.SIZE; i++) {
                score += own[i] * question[i];
            }
            scores[label] = score;
            highest = Math.max(highest, score);
        }
        double sum = 0;
        for (double score : scores) {
            sum += Math.exp(score - highest);
        }
        double whole = highest + Math.log(sum);
        Map<String, Double> logarithms = new HashMap<>();
        for (int label = 0; label < claims.size(); label++) {
            logarithms.put(claims.get(label), scores[label] - whole);
        }
        return new Likely(logarithms, open ? Math.exp(scores[claims.size()] - whole) : 0);
    }

    /**
     * How likely a question asks for what.
     *
     * @param logarithms of the probability of each claim that is known, by its id
     * @param open the probability that it asks for what is on record nowhere
     */
    record Likely(Map<String, Double> logarithms, double open) {}

    void write(DataOutputStream out) throws IOException {
        out.writeInt(claims.size());
        for (String claim : claims) {
            out.writeUTF(claim);
        }
        out.writeBoolean(open);
        for (int label = 0; label < steps.length; label++) {
            out.writeFloat(lengths[label]);
            for (short step : steps[label]) {
                out.writeShort(step);
            }
        }
    }

    /** Reads what {@link #write} wrote. */
    static LearnedWays read(DataInputStream in) throws IOException {
        int count = in.readInt();
        List<String> claims = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            claims.add(in.readUTF());
        }
        boolean open = in.readBoolean();
        short[][] steps = new short[open ? count + 1 : count][VectorRow.SIZE + 1];
        float[] lengths = new float[steps.length];
        for (int label = 0; label < steps.length; label++) {
            lengths[label] = in.readFloat();
            for (int i = 0; i <= VectorRow.SIZE; i++) {
                steps[label][i] = in.readShort();
            }
        }
        return new LearnedWays(claims, open, steps, lengths);
    }
}
