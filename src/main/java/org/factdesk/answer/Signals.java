package org.factdesk.answer;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.factdesk.question.AnswerType;
import org.factdesk.question.Intent;
import org.factdesk.question.Understanding;

/**
 * What tells whether a claim answers, beside the clues of the best match: how that stands among the others, what sort
 * of thing is asked, and the wording. Brought to about the same size, so that a network learns from them alike.
 */
public final class Signals {
    /** Wording alone moves a judgement only so far. */
    private static final double FARTHEST = 2.5;

    private static final double SCORES = 5;
    private static final double FARTHEST_MARGIN = 10;
    private static final double MARGINS = 3;

    private static final List<Signal> SIGNALS = Stream.of(
                    Stream.of(
                            new Signal("score", best -> best.standing().score() / SCORES),
                            new Signal("margin", Signals::margin),
                            new Signal("share", best -> best.standing().share()),
                            Signal.whether("follow-up", Understanding::followUp)),
                    Arrays.stream(AnswerType.values())
                            .map(type -> Signal.whether(Pairing.asked(type), question -> question.asked() == type)),
                    Stream.of(
                            Signal.ofIntent("courtesy", Intent::isCourtesy),
                            Signal.ofIntent("injection", Intent.INJECTION::equals),
                            new Signal("askable", Signals::wording)))
            .flatMap(signals -> signals)
            .toList();

    /** The names of the signals, in their order. */
    public static final List<String> NAMES = SIGNALS.stream().map(Signal::name).toList();

    private Signals() {}

    private record Best(Understanding question, Standing standing) {}

    private record Signal(String name, ToDoubleFunction<Best> value) {
        static Signal whether(String name, Predicate<Understanding> holds) {
            return new Signal(name, best -> holds.test(best.question()) ? 1.0 : 0.0);
        }

        /** How surely an intent was meant. */
        static Signal ofIntent(String name, Predicate<Intent> meant) {
            return new Signal(
                    name,
                    best -> meant.test(best.question().intent())
                            ? best.question().confidence()
                            : 0.0);
        }
    }

    /**
     * The signals of a question, and behind them what the network that ranks makes of the best match.
     *
     * @param units of that network
     */
    public static double[] of(Understanding question, Standing standing, double[] units) {
        Best best = new Best(question, standing);
        double[] signals = Arrays.copyOf(
                SIGNALS.stream()
                        .mapToDouble(signal -> signal.value().applyAsDouble(best))
                        .toArray(),
                SIGNALS.size() + units.length);
        System.arraycopy(units, 0, signals, SIGNALS.size(), units.length);
        return signals;
    }

    private static double margin(Best best) {
        double margin = best.standing().margin();
        return Math.max(-FARTHEST_MARGIN, Math.min(FARTHEST_MARGIN, margin)) / MARGINS;
    }

    /** What the wording alone tells; the nearer somebody's taught way of asking, the less it counts. */
    private static double wording(Best best) {
        double logit = logit(best.question().askable());
        double bounded = Math.max(-FARTHEST, Math.min(FARTHEST, logit));
        return bounded * (1 - best.standing().taught());
    }

    private static double logit(double probability) {
        return Math.log(probability / (1 - probability));
    }
}
