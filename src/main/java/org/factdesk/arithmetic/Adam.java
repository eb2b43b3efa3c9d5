package org.factdesk.arithmetic;

/** Goes down a slope step by step, each weight at a pace of its own (Adam, Kingma and Ba 2015). */
public final class Adam {
    private static final double FIRST_MOMENT = 0.9;
    private static final double SECOND_MOMENT = 0.999;

    private final double[] first;
    private final double[] second;
    private int steps;

    public Adam(int size) {
        first = new double[size];
        second = new double[size];
    }

    /** One step of all the weights, which are changed. */
    public void step(double[] weights, double[] slope, double rate) {
        steps++;
        double firstSeen = 1 - Math.pow(FIRST_MOMENT, steps);
        double secondSeen = 1 - Math.pow(SECOND_MOMENT, steps);
        for (int i = 0; i < weights.length; i++) {
            first[i] += (1 - FIRST_MOMENT) * (slope[i] - first[i]);
            second[i] += (1 - SECOND_MOMENT) * (slope[i] * slope[i] - second[i]);
            weights[i] -= rate * (first[i] / firstSeen) / (Math.sqrt(second[i] / secondSeen) + 1e-9);
        }
    }
}
