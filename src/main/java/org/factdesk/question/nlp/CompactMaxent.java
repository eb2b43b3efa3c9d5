package org.factdesk.question.nlp;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.IntStream;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Context;

/**
 * A maximum-entropy model as OpenNLP writes it, in a fifth of the memory that OpenNLP's own takes: of a feature only a
 * 64-bit digest is kept, and its weights lie in one row with those of all others. It tells what OpenNLP's tells but for
 * the rounding of weights to single precision. Immutable.
 */
final class CompactMaxent extends AbstractModel {
    private static final String KIND = "GIS";

    /**
     * For each pattern where its outcomes begin in {@link #outcomes}; features of one pattern have weights for the
     * same.
     */
    private final int[] patterns;

    private final short[] outcomes;

    /** An open table, a third of it free: digest, pattern, and where the weights begin; 0 is a free place. */
    private final long[] digests;

    private final int[] patternOf;
    private final int[] startOf;
    private final float[] weights;

    /**
     * Which features have weights for which outcomes.
     *
     * @param counts how many features each pattern has
     * @param starts where the outcomes of each pattern begin, and where the last ones end
     */
    private record Layout(int[] counts, int[] starts, short[] outcomes) {
        int length(int pattern) {
            return starts[pattern + 1] - starts[pattern];
        }

        int weights() {
            return IntStream.range(0, counts.length)
                    .map(pattern -> counts[pattern] * length(pattern))
                    .sum();
        }
    }

    private CompactMaxent(String[] names, Layout layout, long[] features, ByteBuffer in) throws IOException {
        super(new Context[0], new String[0], names);
        modelType = ModelType.Maxent;
        patterns = layout.starts();
        outcomes = layout.outcomes();
        int places = features.length + features.length / 2 + 1;
        digests = new long[places];
        patternOf = new int[places];
        startOf = new int[places];
        weights = new float[layout.weights()];
        fill(layout, features, in);
    }

    /** Reads what {@code GISModelWriter} wrote. */
    static CompactMaxent read(ByteBuffer in) throws IOException {
        if (!text(in).equals(KIND)) {
            throw new IOException("it is no model of the kind " + KIND);
        }
        in.getInt();
        in.getDouble();
        String[] names = new String[in.getInt()];
        for (int i = 0; i < names.length; i++) {
            names[i] = text(in);
        }
        return new CompactMaxent(names, layout(in), features(in), in);
    }

    private static Layout layout(ByteBuffer in) throws IOException {
        int[] counts = new int[in.getInt()];
        int[] starts = new int[counts.length + 1];
        short[] outcomes = new short[counts.length];
        for (int i = 0; i < counts.length; i++) {
            int end = (in.getShort() & 0xFFFF) + in.position();
            counts[i] = number(in, end);
            starts[i + 1] = starts[i];
            while (in.position() < end) {
                if (starts[i + 1] == outcomes.length) {
                    outcomes = Arrays.copyOf(outcomes, 2 * outcomes.length);
                }
                outcomes[starts[i + 1]++] = (short) number(in, end);
            }
        }
        return new Layout(counts, starts, Arrays.copyOf(outcomes, starts[counts.length]));
    }

    /**
     * The number in digits that stands next, and the space after it. A pattern that is written in pieces has letters.
     */
    private static int number(ByteBuffer in, int end) throws IOException {
        int number = 0;
        while (in.position() < end) {
            byte digit = in.get();
            if (digit == ' ') {
                break;
            }
            if (digit < '0' || digit > '9') {
                throw new IOException("a pattern of outcomes is no row of numbers");
            }
            number = 10 * number + digit - '0';
        }
        return number;
    }

    /** Kinds and outcomes are ASCII, of which the modified UTF-8 that is written is the same. */
    private static String text(ByteBuffer in) {
        byte[] text = new byte[in.getShort() & 0xFFFF];
        in.get(text);
        return new String(text, StandardCharsets.UTF_8);
    }

    /** The digests of the features, whose names are not kept. */
    private static long[] features(ByteBuffer in) {
        long[] features = new long[in.getInt()];
        byte[] name = new byte[1 << 16];
        for (int i = 0; i < features.length; i++) {
            int length = in.getShort() & 0xFFFF;
            in.get(name, 0, length);
            long digest = Digest.START;
            for (int k = 0; k < length; k++) {
                digest = Digest.add(digest, name[k]);
            }
            features[i] = Digest.end(digest);
        }
        return features;
    }

    private void fill(Layout layout, long[] features, ByteBuffer in) throws IOException {
        int feature = 0;
        int at = 0;
        for (int pattern = 0; pattern < layout.counts().length; pattern++) {
            for (int i = 0; i < layout.counts()[pattern]; i++) {
                int place = place(features[feature]);
                if (digests[place] != 0) {
                    throw new IOException("two features have the same digest");
                }
                digests[place] = features[feature++];
                patternOf[place] = pattern;
                startOf[place] = at;
                for (int k = 0; k < layout.length(pattern); k++) {
                    weights[at++] = (float) in.getDouble();
                }
            }
        }
    }

    /** Where a digest is, or would be. */
    private int place(long digest) {
        int place = (int) ((digest >>> 32) * digests.length >>> 32);
        while (digests[place] != 0 && digests[place] != digest) {
            place = place + 1 == digests.length ? 0 : place + 1;
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
            int pattern = patternOf[place];
            for (int i = patterns[pattern]; i < patterns[pattern + 1]; i++) {
                scores[outcomes[i]] += weights[at++] * value;
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
