package org.factdesk.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.factdesk.evaluation.Trial.Verdict;

/** What a number of trials add up to. */
public record Figures(List<Trial> trials) {
    private static final int BINS = 10;

    /** How many answers were wrong among those the desk was surest of. */
    public record Risk(double coverage, double risk) {}

    public Figures {
        trials = List.copyOf(trials);
    }

    public int count() {
        return trials.size();
    }

    public int count(Verdict verdict) {
        return (int) trials.stream().filter(trial -> trial.verdict() == verdict).count();
    }

    public int answerable() {
        return count() - unanswerable();
    }

    public int unanswerable() {
        return count(Verdict.DECLINED) + count(Verdict.TEMPTED);
    }

    /** Right claims and right refusals. */
    public int right() {
        return count(Verdict.RIGHT) + count(Verdict.DECLINED);
    }

    public Figures only(Predicate<Trial> which) {
        return new Figures(trials.stream().filter(which).toList());
    }

    /** The figures of each style of asking, in the order of their first question. */
    public Map<String, Figures> byStyle() {
        Map<String, List<Trial>> styles = new LinkedHashMap<>();
        trials.forEach(trial ->
                styles.computeIfAbsent(style(trial), style -> new ArrayList<>()).add(trial));
        Map<String, Figures> figures = new LinkedHashMap<>();
        styles.forEach((style, of) -> figures.put(style, new Figures(of)));
        return figures;
    }

    private static String style(Trial trial) {
        if (trial.isInThread()) {
            return "thread";
        }
        return trial.question().style().isEmpty() ? "other" : trial.question().style();
    }

    /** The mean distance between confidence and being right, over ten bins of confidence. */
    public double calibrationError() {
        double error = 0;
        for (int bin = 0; bin < BINS; bin++) {
            int number = bin;
            List<Trial> in =
                    trials.stream().filter(trial -> bin(trial) == number).toList();
            double confidence = in.stream()
                    .mapToDouble(trial -> trial.answer().confidence())
                    .sum();
            long right = in.stream().filter(trial -> trial.verdict().isRight()).count();
            error += Math.abs(confidence - right);
        }
        return trials.isEmpty() ? 0 : error / trials.size();
    }

    private static int bin(Trial trial) {
        return Math.min(BINS - 1, Math.max(0, (int) (trial.answer().confidence() * BINS)));
    }

    /** The share of wrong answers when only the surest answers were given, at steps of a tenth of all questions. */
    public List<Risk> riskByCoverage() {
        List<Trial> surest = trials.stream()
                .filter(trial -> !trial.answer().claims().isEmpty())
                .sorted(Comparator.comparingDouble(
                        (Trial trial) -> -trial.answer().confidence()))
                .toList();
        List<Risk> risks = new ArrayList<>();
        for (int tenth = 1; tenth <= BINS; tenth++) {
            int given = count() * tenth / BINS;
            if (given > 0 && given <= surest.size()) {
                long wrong = surest.subList(0, given).stream()
                        .filter(trial -> !trial.verdict().isRight())
                        .count();
                risks.add(new Risk(tenth / (double) BINS, wrong / (double) given));
            }
        }
        return risks;
    }

    /** How long the answers took. */
    public Latency latency() {
        return Latency.of(trials.stream().mapToLong(Trial::nanos));
    }
}
