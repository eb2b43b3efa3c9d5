package org.factdesk.evaluation;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How well a classifier told labels apart. A text is out of scope to it when none of the labels leads far enough; where to draw that line is a trade between texts out of scope found and texts in scope lost.
 */
public record ClassifierFigures(List<Guess> guesses) {
    private static final int WARM_UP = 200;

    /**
     * One text as it was classified.
     *
     * @param label the right one
     * @param guess the likeliest label in scope
     * @param lead how far it leads before what is likely of a text out of scope, in natural logarithms
     */
    public record Guess(String label, String guess, double lead, long nanos) {
        boolean isOutOfScope() {
            return label.equals(Labelled.OUT_OF_SCOPE);
        }

        boolean isRight() {
            return label.equals(guess);
        }
    }

    /**
     * Where the line can be drawn.
     *
     * @param threshold the lead below which a text is taken to be out of scope
     * @param recall the share of the texts out of scope that are found
     * @param lost how much accuracy in scope is given up, from 0 to 1
     */
    public record Rejection(double threshold, double recall, double lost) {}

    public ClassifierFigures {
        guesses = List.copyOf(guesses);
    }

    /** Classifies every text once, and the first few beforehand, so that the clock does not measure the warming up. */
    public static ClassifierFigures of(TextClassifier classifier, List<Labelled> test) {
        test.stream().limit(WARM_UP).forEach(one -> classifier.probabilities(one.text()));
        return new ClassifierFigures(
                test.stream().map(one -> guess(classifier, one)).toList());
    }

    private static Guess guess(TextClassifier classifier, Labelled one) {
        long start = System.nanoTime();
        Map<String, Double> probabilities = classifier.probabilities(one.text());
        long nanos = System.nanoTime() - start;
        return probabilities.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(Labelled.OUT_OF_SCOPE))
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .map(best -> new Guess(one.label(), best, Lead.of(probabilities), nanos))
                .orElseGet(() -> new Guess(one.label(), "", Double.NEGATIVE_INFINITY, nanos));
    }

    public List<Guess> inScope() {
        return guesses.stream().filter(guess -> !guess.isOutOfScope()).toList();
    }

    public List<Guess> outOfScope() {
        return guesses.stream().filter(Guess::isOutOfScope).toList();
    }

    /** The share of texts in scope that got their label. */
    public double accuracy() {
        List<Guess> inScope = inScope();
        return share(inScope.stream().filter(Guess::isRight).count(), inScope.size());
    }

    /** The mean over the labels of the harmonic mean of precision and recall. */
    public double macroF1() {
        Set<String> labels = new HashSet<>();
        inScope().forEach(guess -> labels.add(guess.label()));
        return labels.stream().mapToDouble(this::f1).average().orElse(0);
    }

    private double f1(String label) {
        List<Guess> inScope = inScope();
        long right = inScope.stream()
                .filter(guess -> guess.isRight() && guess.label().equals(label))
                .count();
        long given =
                inScope.stream().filter(guess -> guess.guess().equals(label)).count();
        long all = inScope.stream().filter(guess -> guess.label().equals(label)).count();
        return share(2 * right, given + all);
    }

    /** The line that finds most texts out of scope while at most so much accuracy in scope is given up. */
    public Rejection rejection(double mostLost) {
        Rejection best = new Rejection(0, 0, 0);
        for (Rejection rejection : rejections()) {
            if (rejection.lost() > mostLost) {
                return best;
            }
            best = rejection;
        }
        return best;
    }

    /** The line at which recall out of scope and accuracy in scope make most together. */
    public Rejection balanced() {
        Rejection best = new Rejection(0, 0, 0);
        for (Rejection rejection : rejections()) {
            if (rejection.recall() - rejection.lost() > best.recall() - best.lost()) {
                best = rejection;
            }
        }
        return best;
    }

    /** Every line that makes a difference, the lowest first. */
    private List<Rejection> rejections() {
        double accuracy = accuracy();
        return guesses.stream()
                .mapToDouble(guess -> Math.nextUp(guess.lead()))
                .sorted()
                .distinct()
                .mapToObj(threshold ->
                        new Rejection(threshold, recallBelow(threshold), accuracy - accuracyAbove(threshold)))
                .toList();
    }

    private double accuracyAbove(double threshold) {
        List<Guess> inScope = inScope();
        long right = inScope.stream()
                .filter(guess -> guess.isRight() && guess.lead() >= threshold)
                .count();
        return share(right, inScope.size());
    }

    private double recallBelow(double threshold) {
        List<Guess> outOfScope = outOfScope();
        return share(
                outOfScope.stream().filter(guess -> guess.lead() < threshold).count(), outOfScope.size());
    }

    /** How long it took to classify a text. */
    public Latency latency() {
        return Latency.of(guesses.stream().mapToLong(Guess::nanos));
    }

    private static double share(long part, long whole) {
        return whole == 0 ? 0 : part / (double) whole;
    }
}
