package org.factdesk.question.nlp;

/** Where a measure lies among claims. */
record Spread(double mean, double deviation) {
    /** @param measure its value for each of the claims, of which there is at least one */
    static Spread of(double[] measure) {
        double sum = 0;
        double squares = 0;
        for (double value : measure) {
            sum += value;
            squares += value * value;
        }
        double mean = sum / measure.length;
        return new Spread(mean, Math.sqrt(Math.max(1e-9, squares / measure.length - mean * mean)));
    }

    /** In standard deviations divided by 5. */
    double standsOut(double value) {
        return (value - mean) / deviation / 5;
    }
}
