package org.factdesk.answer;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
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

    private static final List<Signal> SIGNALS = Stream.of(
                    Stream.of(
                            new Signal("score", judged -> judged.lead().score()),
                            new Signal("margin", judged -> judged.lead().score() - rival(judged)),
                            new Signal("share", Signals::share),
                            Signal.whether("follow-up", judged -> judged.understanding()
                                    .followUp())),
                    Arrays.stream(Clue.values()).map(Signals::ofLead),
                    Arrays.stream(AnswerType.values()).map(Signals::asked),
                    Stream.of(
                            Signal.ofIntent("courtesy", Intent::isCourtesy),
                            Signal.ofIntent("injection", Intent.INJECTION::equals),
                            new Signal("askable", Signals::wording)))
            .flatMap(signals -> signals)
            .toList();

    /** The names of the signals, in their order. */
    public static final List<String> NAMES = SIGNALS.stream().map(Signal::name).toList();

    private Signals() {}

    /** An understanding and its matches in a base, best first; there is at least one match. */
    private record Judged(Understanding understanding, List<Match> matches, FactBase base) {
        Match lead() {
            return matches.get(0);
        }
    }

    private record Signal(String name, ToDoubleFunction<Judged> value) {
        static Signal whether(String name, Predicate<Judged> holds) {
            return new Signal(name, judged -> holds.test(judged) ? 1.0 : 0.0);
        }

        /** How surely an intent was meant. */
        static Signal ofIntent(String name, Predicate<Intent> meant) {
            return new Signal(
                    name,
                    judged -> meant.test(judged.understanding().intent())
                            ? judged.understanding().confidence()
                            : 0.0);
        }
    }

    /** A match has a reason for every clue, in the order of the clues. */
    private static Signal ofLead(Clue clue) {
        return new Signal(
                "lead-" + clue.word(),
                judged -> judged.lead().reasons().get(clue.ordinal()).value());
    }

    private static Signal asked(AnswerType type) {
        return Signal.whether(
                "asked-" + type.name().toLowerCase(Locale.ROOT),
                judged -> judged.understanding().asked() == type);
    }

    /** The signals of an understanding and its matches in a base, best first; there is at least one match. */
    public static double[] of(Understanding understanding, List<Match> matches, FactBase base) {
        Judged judged = new Judged(understanding, matches, base);
        return SIGNALS.stream()
                .mapToDouble(signal -> signal.value().applyAsDouble(judged))
                .toArray();
    }

    /** What the wording alone tells; the nearer somebody's taught way of asking, the less it counts. */
    private static double wording(Judged judged) {
        double logit = logit(judged.understanding().askable());
        double bounded = Math.max(-FARTHEST, Math.min(FARTHEST, logit));
        return judged.lead().reasons().stream()
                .filter(reason -> reason.clue() == Clue.ALSO_ASKED_CLOSELY)
                .mapToDouble(reason -> bounded * (1 - Math.min(1, reason.value())))
                .findFirst()
                .orElse(bounded);
    }

    private static double logit(double probability) {
        return Math.log(probability / (1 - probability));
    }

    /** The score of the best match that speaks of something else; the lead's own where there is none. */
    private static double rival(Judged judged) {
        Match lead = judged.lead();
        return judged.matches().stream()
                .skip(1)
                .filter(match -> !speakOfTheSame(lead, match, judged.base()))
                .mapToDouble(Match::score)
                .findFirst()
                .orElse(lead.score());
    }

    /** The share of one, as the ranker's softmax deals it out, of the lead and of what speaks of the same. */
    private static double share(Judged judged) {
        Match lead = judged.lead();
        double whole = 0;
        double same = 0;
        for (Match match : judged.matches()) {
            double weight = Math.exp(match.score() - lead.score());
            whole += weight;
            same += match == lead || speakOfTheSame(lead, match, judged.base()) ? weight : 0;
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
