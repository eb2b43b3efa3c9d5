package org.factdesk.question.nlp;

/** Scores of things of which one is the case, as logarithms. */
final class LogOdds {
    private LogOdds() {}

    /** The logarithms of probabilities that stand to each other as the scores say. */
    static double[] normalized(float[] scores) {
        double[] logs = new double[scores.length];
        for (int i = 0; i < scores.length; i++) {
            logs[i] = scores[i];
        }
        return normalized(logs);
    }

    /** The same of scores of double precision. */
    static double[] normalized(double[] scores) {
        double highest = Double.NEGATIVE_INFINITY;
        for (double score : scores) {
            highest = Math.max(highest, score);
        }
        double sum = 0;
        for (double score : scores) {
            sum += Math.exp(score - highest);
        }
        double less = highest + Math.log(sum);
        double[] logs = new double[scores.length];
        for (int i = 0; i < scores.length; i++) {
            logs[i] = scores[i] - less;
        }
        return logs;
    }
}
