package org.factdesk.question.nlp;

import java.util.List;

/**
 * How much two that tell labels count beside each other: a logarithmic opinion pool (Genest and Zidek 1986), which also
 * makes what they tell more or less certain.
 *
 * @param entropy what the maximum-entropy model counts
 * @param network what the network counts
 */
record Pool(double entropy, double network) {
    /** The maximum-entropy model alone. */
    static final Pool ENTROPY = new Pool(1, 0);

    /** Both. The network leaves a little to all labels, so that it counts more. */
    static final Pool BOTH = new Pool(0.5, 1);

    static final List<Pool> CHOICES = List.of(ENTROPY, BOTH);

    /** For each label the logarithm of its probability. */
    double[] pooled(double[] ofEntropy, double[] ofNetwork) {
        double[] logs = new double[ofEntropy.length];
        for (int i = 0; i < logs.length; i++) {
            logs[i] = entropy * ofEntropy[i] + network * ofNetwork[i];
        }
        return LogOdds.normalized(logs);
    }
}
