package org.factdesk.answer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.factdesk.claim.FactBase;
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
                            .map(type -> "asked-" + type.name().toLowerCase(Locale.ROOT)),
                    Stream.of("courtesy", "injection", "askable"))
            .flatMap(names -> names)
            .toList();

    private Signals() {}

    /** The signals of an understanding and its matches in a base, best first; there is at least one match. */
    public static double[] of(Understanding understanding, List<Match> matches, FactBase base) {
        Match lead = matches.get(0);
        List<Double> values = new ArrayList<>(NAMES.size());
        values.add(lead.score());
        values.add(lead.score() - rival(matches, base));
        values.add(share(matches, base));
        values.add(understanding.followUp() ? 1.0 : 0.0);
        lead.reasons().forEach(reason -> values.add(reason.value()));
        for (AnswerType type : AnswerType.values()) {
            values.add(understanding.asked() == type ? 1.0 : 0.0);
        }
        values.add(understanding.intent().isCourtesy() ? understanding.confidence() : 0);
        values.add(understanding.intent() == Intent.INJECTION ? understanding.confidence() : 0);
        values.add(wording(understanding, lead));
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** What the wording alone tells; the nearer somebody's taught way of asking, the less it counts. */
    private static double wording(Understanding understanding, Match lead) {
        double bounded = Math.max(-FARTHEST, Math.min(FARTHEST, logit(understanding.askable())));
        return lead.reasons().stream()
                .filter(reason -> reason.clue() == Clue.ALSO_ASKED_CLOSELY)
                .mapToDouble(reason -> bounded * (1 - Math.min(1, reason.value())))
                .findFirst()
                .orElse(bounded);
    }

    private static double logit(double probability) {
        return Math.log(probability / (1 - probability));
    }

    /** The score of the best match that speaks of something else; the lead's own where there is none. */
    private static double rival(List<Match> matches, FactBase base) {
        Match lead = matches.get(0);
        return matches.stream()
                .skip(1)
                .filter(match -> !speakOfTheSame(lead, match, base))
                .mapToDouble(Match::score)
                .findFirst()
                .orElse(lead.score());
    }

    /** The share of one, as the ranker's softmax deals it out, of the lead and of what speaks of the same. */
    private static double share(List<Match> matches, FactBase base) {
        Match lead = matches.get(0);
        double whole = 0;
        double same = 0;
        for (Match match : matches) {
            double weight = Math.exp(match.score() - lead.score());
            whole += weight;
            same += match == lead || speakOfTheSame(lead, match, base) ? weight : 0;
        }
        return same / whole;
    }

    /** Claims that contradict or replace each other are rivals for the truth, not for what was asked. */
    static boolean speakOfTheSame(Match one, Match other, FactBase base) {
        return base.disputing(one.claim()).contains(other.claim())
                || base.successors(one.claim()).contains(other.claim())
                || base.successors(other.claim()).contains(one.claim());
    }
}
