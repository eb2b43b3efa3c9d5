package org.factdesk.question.nlp;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Moves the vectors of examples so that their mean lies at the origin, and stretches each block of them to the weight
 * that it is to have: a sentence encoder puts all texts into one narrow cone. Blocks that weigh nothing are left out. A
 * dimension is counted among those that stay.
 */
final class Centring {
    /** For each dimension that stays, where it lay before. */
    private final int[] places;

    private final int whole;
    private final float[] mean;
    private final float[] stretch;

    /** @param ofBlocks what each block of the vectors is to weigh; blocks are equally long */
    Centring(List<LabelLikelihood.Example> examples, List<Double> ofBlocks) {
        int length = examples.get(0).vector().length / ofBlocks.size();
        whole = ofBlocks.size() * length;
        places = IntStream.range(0, whole)
                .filter(place -> ofBlocks.get(place / length) > 0)
                .toArray();
        double[] sum = new double[places.length];
        double[] squares = new double[places.length];
        for (LabelLikelihood.Example example : examples) {
            for (int i = 0; i < places.length; i++) {
                float number = example.vector()[places[i]];
                sum[i] += number;
                squares[i] += (double) number * number;
            }
        }
        mean = new float[places.length];
        stretch = new float[places.length];
        for (int from = 0; from < places.length; from += length) {
            double spread = 0;
            for (int i = from; i < from + length; i++) {
                double middle = sum[i] / examples.size();
                mean[i] = (float) middle;
                spread += squares[i] / examples.size() - middle * middle;
            }
            double weight = ofBlocks.get(places[from] / length);
            float factor = spread < 1e-9 ? 0 : (float) (weight / Math.sqrt(spread));
            Arrays.fill(stretch, from, from + length, factor);
        }
    }

    /** The vector as it is to be learned from, with a one behind it for the bias. */
    float[] of(float[] vector) {
        float[] centred = new float[places.length + 1];
        for (int i = 0; i < places.length; i++) {
            centred[i] = (vector[places[i]] - mean[i]) * stretch[i];
        }
        centred[places.length] = 1;
        return centred;
    }

    /** How many dimensions there were. */
    int whole() {
        return whole;
    }

    /** How many dimensions stay. */
    int dimensions() {
        return places.length;
    }

    /** Where a dimension lay before. */
    int place(int dimension) {
        return places[dimension];
    }

    float mean(int dimension) {
        return mean[dimension];
    }

    float stretch(int dimension) {
        return stretch[dimension];
    }
}
