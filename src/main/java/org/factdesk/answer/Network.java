package org.factdesk.answer;

import java.util.Arrays;
import java.util.List;

/**
 * Layers of units, each unit a weighted sum of what the layer before it made. Units count only where they are above 0
 * (rectified, Nair and Hinton 2010), but for the single one of the last layer, which is the network's value. So an
 * input may weigh more or less by what the others tell.
 *
 * @param layers for each layer a row of weights for each of its inputs, and last one for the bias; in each row a weight
 *     for each of its units
 */
public record Network(List<double[][]> layers) {
    public Network {
        int units = layers.get(0).length - 1;
        for (double[][] layer : layers) {
            if (layer.length != units + 1) {
                throw new IllegalArgumentException(
                        "a layer has another number of inputs than the one before has units");
            }
            units = layer[0].length;
            for (double[] row : layer) {
                if (row.length != units) {
                    throw new IllegalArgumentException("a row of weights has another number of units");
                }
            }
        }
        if (units != 1) {
            throw new IllegalArgumentException("a network makes one value");
        }
        layers = layers.stream()
                .map(layer -> Arrays.stream(layer).map(double[]::clone).toArray(double[][]::new))
                .toList();
    }

    /** A network of one unit: a weighted sum, the bias last. */
    public static Network sum(double... weights) {
        return new Network(List.<double[][]>of(
                Arrays.stream(weights).mapToObj(weight -> new double[] {weight}).toArray(double[][]::new)));
    }

    /** How many inputs it takes. */
    public int inputs() {
        return layers.get(0).length - 1;
    }

    /** How many units its value is made of: those of the last layer but one, or the inputs where there is none. */
    public int units() {
        return layers.get(layers.size() - 1).length - 1;
    }

    /** What the network makes of its inputs, which are as many as it was made for. */
    public double value(double[] inputs) {
        return made(layers.get(layers.size() - 1), units(inputs))[0];
    }

    /** What the units make of the inputs that the value is made of. */
    public double[] units(double[] inputs) {
        double[] made = inputs;
        for (double[][] layer : layers.subList(0, layers.size() - 1)) {
            made = made(layer, made);
            for (int unit = 0; unit < made.length; unit++) {
                made[unit] = Math.max(0, made[unit]);
            }
        }
        return made;
    }

    private static double[] made(double[][] layer, double[] inputs) {
        double[] sums = layer[inputs.length].clone();
        for (int i = 0; i < inputs.length; i++) {
            if (inputs[i] != 0) {
                double[] row = layer[i];
                for (int unit = 0; unit < sums.length; unit++) {
                    sums[unit] += inputs[i] * row[unit];
                }
            }
        }
        return sums;
    }
}
