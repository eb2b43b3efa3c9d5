package org.factdesk.answer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.factdesk.question.AnswerType;
import org.factdesk.question.Clue;
import org.factdesk.question.Intent;
import org.factdesk.question.Understanding;

/** What tells whether the best match answers: its own clues, how far it leads, and what sort of thing is asked. */
public final class Signals {
    /** Wording alone moves a judgement only so far. */
    private static final double FARTHEST = 2.5;

    /** The names of the signals, in their order. */
    public static final List<String> NAMES = Stream.of(
                    Stream.of("score", "margin", "share", "follow-up"),
                    Arrays.stream(Clue.values()).map(clue -> "lead-" + clue.word()),
                    Arrays.stream(AnswerType.values())
                            .map(type -> "asked-" + type.name().toLowerCase(java.util.Locale.ROOT)),
                    Stream.of("courtesy", "injection", "askable"))
            .flatMap(names -> names)
            .toList();

    private Signals() {}

    /** The signals of an understanding and its matches, best first; there is at least one match. */
    public static double[] of(Understanding understanding, List<Match> matches) {
        Match lead = matches.get(0);
        List<Double> values = new ArrayList<>(NAMES.size());
        values.add(lead.score());
        values.add(matches.size() > 1 ? lead.score() - matches.get(1).score() : 0);
        values.add(share(matches));
        values.add(understanding.followUp() ? 1.0 : 0.0);
        lead.reasons().forEach(reason -> values.add(reason.value()));
        for (AnswerType type : AnswerType.values()) {
            values.add(understanding.asked() == type ? 1.0 : 0.0);
        }
        values.add(understanding.intent().isCourtesy() ? understanding.confidence() : 0);
        values.add(understanding.intent() == Intent.INJECTION ? understanding.confidence() : 0);
        values.add(Math.max(-FARTHEST, Math.min(FARTHEST, logit(understanding.askable()))));
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static double logit(double probability) {
        return Math.log(probability / (1 - probability));
    }

    /** The lead's share of one among all matches, as the ranker's softmax deals it out. */
    private static double share(List<Match> matches) {
        double whole = 0;
        for (Match match : matches) {
            whole += Math.exp(match.score() - matches.get(0).score());
        }
        return 1 / whole;
    }
}
