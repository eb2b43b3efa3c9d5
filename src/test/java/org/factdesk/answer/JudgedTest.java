package org.factdesk.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.data.Offset;
import org.factdesk.claim.Claim;
import org.factdesk.claim.FactBase;
import org.factdesk.question.AnswerType;
import org.factdesk.question.Intent;
import org.factdesk.question.Understanding;
import org.factdesk.testing.Asked;
import org.factdesk.testing.Harbour;
import org.junit.jupiter.api.Test;

class JudgedTest {
    private static final FactBase BASE = Harbour.base();
    private static final Offset<Double> CLOSE = within(1e-9);

    private final Understanding leaning = Asked.followUp();
    private final Understanding alone = Asked.of("And when?", Intent.WHEN, AnswerType.TIME);

    @Test
    void oneOfTwoThatAreAsGoodAnswersHalfAsOften() {
        Judged judged = Judged.of(sense(alone, 0.75, match("night-shift", 1), match("gang-suspected", 1)), BASE);

        assertThat(judged.odds().answerable()).isCloseTo(0.75, CLOSE);
        assertThat(judged.odds().right()).isCloseTo(0.375, CLOSE);
        assertThat(judged.odds(judged.matches()).right()).isCloseTo(0.75, CLOSE);
    }

    @Test
    void whatSpeaksOfTheSameAnswersTogether() {
        Judged judged = Judged.of(sense(alone, 0.75, match("crane-locked", 1), match("crane-unlocked", 1)), BASE);

        assertThat(judged.odds().right()).isCloseTo(0.75, CLOSE);
    }

    @Test
    void aQuestionWithoutAMatchIsAnsweredByNothing() {
        Judged judged = Judged.of(sense(alone, 0), BASE);

        assertThat(judged.odds()).isEqualTo(new Judgement.Odds(0, 0));
        assertThat(judged.lead()).isEmpty();
    }

    @Test
    void isTakenInTheSenseThatIsLikelierAnsweredRightly() {
        Sense behind = sense(leaning, 0.5, match("night-shift", 1));
        Sense itself = sense(alone, 0.8, match("warehouse-burned", 1));

        assertThat(Judged.of(behind, itself, 0.5, BASE).understanding()).isEqualTo(alone);
        assertThat(Judged.of(behind, itself, 0.7, BASE).understanding()).isEqualTo(leaning);
        assertThat(Judged.of(behind, itself, 0.7, BASE).lead().map(Claim::id)).containsExactly("night-shift");
    }

    @Test
    void isTakenInTheLikelierSenseWhereBothAreAnsweredAlike() {
        Sense behind = sense(leaning, 0.5, match("crane-locked", 1));
        Sense itself = sense(alone, 0.8, match("crane-locked", 1));

        assertThat(Judged.of(behind, itself, 0.1, BASE).understanding()).isEqualTo(alone);
        assertThat(Judged.of(behind, itself, 0.9, BASE).understanding()).isEqualTo(leaning);
    }

    @Test
    void eachSenseCountsByHowLikelyItIsMeant() {
        Sense behind = sense(leaning, 0.5, match("night-shift", 1));
        Sense itself = sense(alone, 0.8, match("warehouse-burned", 1), match("night-shift", 1));
        Judged judged = Judged.of(behind, itself, 0.25, BASE);

        assertThat(judged.odds().answerable()).isCloseTo(0.25 * 0.5 + 0.75 * 0.8, CLOSE);
        assertThat(judged.lead().map(Claim::id)).as("both mean it").containsExactly("night-shift");
        assertThat(judged.odds().right()).isCloseTo(0.25 * 0.5 + 0.75 * 0.4, CLOSE);
        assertThat(judged.odds(itself.matches()).right()).isCloseTo(judged.answerable(), CLOSE);
    }

    private static Sense sense(Understanding understanding, double answerable, Match... matches) {
        return new Sense(understanding, List.of(matches), answerable);
    }

    private static Match match(String claim, double score) {
        return new Match(Harbour.claim(claim), score, List.of());
    }
}
