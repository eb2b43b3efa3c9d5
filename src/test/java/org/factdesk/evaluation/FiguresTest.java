package org.factdesk.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.factdesk.answer.Abstention;
import org.factdesk.answer.Answer;
import org.factdesk.claim.GoldenQuestion;
import org.factdesk.evaluation.Figures.Risk;
import org.factdesk.evaluation.Trial.Verdict;
import org.factdesk.question.AnswerType;
import org.factdesk.question.Intent;
import org.factdesk.question.Understanding;
import org.factdesk.testing.Asked;
import org.factdesk.testing.Harbour;
import org.junit.jupiter.api.Test;

class FiguresTest {
    private static final Understanding ASKED = Asked.of("what", Intent.WHAT, AnswerType.OTHER);
    private static final Figures FIGURES = new Figures(List.of(
            trial(says("crane-locked", 0.9), "crane-locked"),
            trial(says("crane-locked", 0.8), "night-shift", "crane-locked"),
            trial(says("crane-locked", 0.7), "night-shift"),
            trial(declines(0.6), "night-shift"),
            trial(declines(0.9)),
            trial(says("crane-locked", 0.3))));

    @Test
    void tellsRightFromWrongAndMissedAndTempted() {
        assertThat(FIGURES.trials().stream().map(Trial::verdict))
                .containsExactly(
                        Verdict.RIGHT, Verdict.RIGHT, Verdict.WRONG, Verdict.MISSED, Verdict.DECLINED, Verdict.TEMPTED);
        assertThat(FIGURES.answerable()).isEqualTo(4);
        assertThat(FIGURES.unanswerable()).isEqualTo(2);
        assertThat(FIGURES.right()).isEqualTo(3);
    }

    @Test
    void measuresHowFarConfidenceIsFromBeingRight() {
        double error = Math.abs(0.9 + 0.9 - 2) + Math.abs(0.8 - 1) + 0.7 + 0.6 + 0.3;

        assertThat(FIGURES.calibrationError()).isCloseTo(error / 6, within(1e-9));
    }

    @Test
    void tellsHowManyOfTheSurestAnswersAreWrong() {
        assertThat(FIGURES.riskByCoverage())
                .contains(new Risk(0.2, 0), new Risk(0.5, 1 / 3.0))
                .last()
                .isEqualTo(new Risk(0.8, 0.5));
    }

    @Test
    void groupsByStyle() {
        assertThat(FIGURES.byStyle().keySet()).containsExactly("plain");
    }

    @Test
    void addsUpNothingToNothing() {
        Figures none = new Figures(List.of());

        assertThat(none.calibrationError()).isZero();
        assertThat(none.latency()).isEqualTo(new Latency(0, 0));
        assertThat(none.riskByCoverage()).isEmpty();
    }

    private static Trial trial(Answer answer, String... expect) {
        return new Trial(new GoldenQuestion("what", List.of(expect), "", "plain"), answer, 0, 1_000);
    }

    private static Answer says(String claim, double confidence) {
        return new Answer.Supported(ASKED, confidence, Asked.match(Harbour.claim(claim)), List.of(), List.of());
    }

    private static Answer declines(double confidence) {
        return new Answer.Abstained(ASKED, confidence, Abstention.NOT_ON_RECORD, List.of(), List.of());
    }
}
