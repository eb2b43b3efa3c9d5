package org.factdesk.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import org.factdesk.question.AnswerType;
import org.factdesk.question.Clue;
import org.factdesk.question.Intent;
import org.factdesk.testing.Asked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PairingTest {
    @ParameterizedTest
    @EnumSource
    void tellsWhatEachClueFoundButWhetherTheVeryWordsWereTaught(Clue clue) {
        double[] values = new double[Clue.values().length];
        values[clue.ordinal()] = 0.7;

        double[] inputs = Pairing.of(Asked.of("What burned?", Intent.WHAT, AnswerType.OTHER), values);

        assertThat(inputs).hasSameSizeAs(Pairing.NAMES.toArray());
        if (clue == Clue.ALSO_ASKED_SAME) {
            assertThat(Arrays.stream(inputs).sum()).isEqualTo(1);
        } else {
            assertThat(inputs[Pairing.NAMES.indexOf(clue.word())]).isEqualTo(0.7);
        }
    }

    @ParameterizedTest
    @EnumSource
    void tellsWhatIsAsked(AnswerType type) {
        double[] inputs = Pairing.of(Asked.of("x", Intent.WHAT, type), new double[Clue.values().length]);

        assertThat(inputs[Pairing.NAMES.indexOf("asked-" + type.name().toLowerCase(Locale.ROOT))])
                .isEqualTo(1);
        assertThat(Arrays.stream(inputs).sum()).isEqualTo(1);
    }

    @Test
    void tellsWhetherTheQuestionLeansOnWhatWasSaidBefore() {
        double[] inputs = Pairing.of(Asked.followUp(), new double[Clue.values().length]);

        assertThat(inputs[Pairing.NAMES.indexOf("follow-up")]).isEqualTo(1);
    }
}
