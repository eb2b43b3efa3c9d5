package org.factdesk.question.nlp;

import java.io.DataInputStream;
import java.io.IOException;
import java.util.Arrays;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Context;

/**
 * A maximum-entropy model as OpenNLP writes it, in a fifth of the memory that OpenNLP's own takes: of a feature only a
 * 64-bit digest is kept, and its weights lie in one row with those of all others. It tells what OpenNLP's tells but for the
 * rounding of weights to single precision. Immutable.
 */
final class CompactMaxent extends AbstractModel {
    private static final String KIND = "GIS";
    private static final String CHUNKED = "CHUNKED-MODEL-PARAMS:";

    /** For each pattern the outcomes that a feature has weights for. */
    private final short[][] patterns;
    /** An open table: digest, pattern, and where the weights begin; 0 is a free place. */
    private final long[] digests;

    private final int[] patternOf;
    private final int[] startOf;
    private final float[] weights;

    private CompactMaxent(String[] outcomes, short[][] patterns, int[] counts, long[] features, DataInputStream in)
            throws IOException {
        super(new Context[0], new String[0], outcomes);
        modelType = ModelType.Maxent;
        this.patterns = patterns;
        int places = Integer.highestOneBit(Math.max(1, features.length)) * 4;
        digests = new long[places];
        patternOf = new int[places];
        startOf = new int[places];
        int size = 0;
        for (int i = 0; i < patterns.length; i++) {
            size += counts[i] * patterns[i].length;
        }
        weights = new float[size];
        fill(counts, features, in);
    }

    /** Reads what {@code GISModelWriter} wrote. */
    static CompactMaxent read(DataInputStream in) throws IOException {
        if (!in.readUTF().equals(KIND)) {
            throw new IOException("it is no model of the kind " + KIND);
        }
        in.readInt();
        in.readDouble();
        String[] outcomes = new String[in.readInt()];
        for (int i = 0; i < outcomes.length; i++) {
            outcomes[i] = in.readUTF();
        }
        int[] counts = new int[in.readInt()];
        short[][] patterns = new short[counts.length][];
        for (int i = 0; i < counts.length; i++) {
            String pattern = in.readUTF();
            if (pattern.startsWith(CHUNKED)) {
                throw new IOException("a pattern of outcomes is written in pieces");
            }
            String[] numbers = pattern.split(" ");
            counts[i] = Integer.parseInt(numbers[0]);
            patterns[i] = new short[numbers.length - 1];
            for (int k = 1; k < numbers.length; k++) {
                patterns[i][k - 1] = Short.parseShort(numbers[k]);
            }
        }
        return new CompactMaxent(outcomes, patterns, counts, features(in), in);
    }

    /** The digests of the features, whose names are not kept. */
    private static long[] features(DataInputStream in) throws IOException {
        long[] features = new long[in.readInt()];
        byte[] name = new byte[1 << 16];
        for (int i = 0; i < features.length; i++) {
            int length = in.readUnsignedShort();
            in.readFully(name, 0, length);
            long digest = Digest.START;
            for (int k = 0; k < length; k++) {
                digest = Digest.add(digest, name[k]);
            }
            features[i] = Digest.end(digest);
        }
        return features;
    }

    private void fill(int[] counts, long[] features, DataInputStream in) throws IOException {
        int feature = 0;
        int at = 0;
        for (int pattern = 0; pattern < counts.length; pattern++) {
            for (int i = 0; i < counts[pattern]; i++) {
                int place = place(features[feature]);
                if (digests[place] != 0) {
                    throw new IOException("two features have the same digest");
                }
                digests[place] = features[feature++];
                patternOf[place] = pattern;
                startOf[place] = at;
                for (int k = 0; k < patterns[pattern].length; k++) {
                    weights[at++] = (float) in.readDouble();
                }
            }
        }
    }

    /** Where a digest is, or would be. */
    private int place(long digest) {
        int place = (int) digest & digests.length - 1;
        while (digests[place] != 0 && digests[place] != digest) {
            place = place + 1 & digests.length - 1;
        }
        return place;
    }

    @Override
    public double[] eval(String[] features) {
        return eval(features, new double[getNumOutcomes()]);
    }

    @Override
    public double[] eval(String[] features, float[] values) {
        double[] probabilities = even(new double[getNumOutcomes()]);
        for (int i = 0; i < features.length; i++) {
            add(features[i], values[i], probabilities);
        }
        return normalized(probabilities);
    }

    @Override
    public double[] eval(String[] features, double[] probabilities) {
        even(probabilities);
        for (String feature : features) {
            add(feature, 1, probabilities);
        }
        return normalized(probabilities);
    }

    private double[] even(double[] scores) {
        Arrays.fill(scores, StrictMath.log(1.0 / getNumOutcomes()));
        return scores;
    }

    private void add(String feature, double value, double[] scores) {
        int place = place(Digest.of(feature));
        if (digests[place] != 0) {
            int at = startOf[place];
            for (short outcome : patterns[patternOf[place]]) {
                scores[outcome] += weights[at++] * value;
            }
        }
    }

    private double[] normalized(double[] scores) {
        double sum = 0;
        for (int i = 0; i < getNumOutcomes(); i++) {
            scores[i] = StrictMath.exp(scores[i]);
            sum += scores[i];
        }
        for (int i = 0; i < getNumOutcomes(); i++) {
            scores[i] /= sum;
        }
        return scores;
    }

    /** FNV-1a over the bytes of {@link java.io.DataOutput#writeUTF}, stirred once more; never 0. */
    private static final class Digest {
        static final long START = 0xcbf29ce484222325L;
        private static final long PRIME = 0x100000001b3L;
        private static final long STIR = 0xff51afd7ed558ccdL;

        static long add(long digest, int octet) {
            return (digest ^ octet & 0xff) * PRIME;
        }

        static long end(long digest) {
            long stirred = (digest ^ digest >>> 33) * STIR;
            stirred ^= stirred >>> 33;
            return stirred == 0 ? 1 : stirred;
        }

        static long of(String text) {
            long digest = START;
            for (int i = 0; i < text.length(); i++) {
                char letter = text.charAt(i);
                if (letter != 0 && letter < 0x80) {
                    digest = add(digest, letter);
                } else if (letter < 0x800) {
                    digest = add(add(digest, 0xc0 | letter >> 6), 0x80 | letter & 0x3f);
                } else {
                    digest = add(digest, 0xe0 | letter >> 12);
                    digest = add(add(digest, 0x80 | letter >> 6 & 0x3f), 0x80 | letter & 0x3f);
                }
            }
            return end(digest);
        }
    }
}
