package org.factdesk.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.factdesk.question.AnswerType;
import org.factdesk.question.Clue;
import org.factdesk.question.Evidence;
import org.factdesk.question.Intent;
import org.factdesk.question.Reading;
import org.factdesk.testing.Asked;
import org.factdesk.testing.Found;
import org.factdesk.testing.Harbour;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class StandingTest {
    private static final Offset<Double> CLOSE = within(1e-9);

    private final ClaimMatcher matcher = new ClaimMatcher(Weights.read(List.of("match\tcovered\t1")));

    @Test
    void theScoreIsThatOfTheLead() {
        assertThat(standing(strength("night-shift", 0.9), strength("gang-suspected", 0.6))
                        .score())
                .isEqualTo(0.9);
    }

    @Test
    void theMarginIsHowFarTheLeadIsAheadOfTheNext() {
        assertThat(standing(strength("night-shift", 0.9), strength("gang-suspected", 0.6))
                        .margin())
                .isCloseTo(0.3, CLOSE);
    }

    @ParameterizedTest
    @MethodSource("ofTheSame")
    void theMarginDisregardsWhatDisputesOrReplacesTheLeadAndWhatTheLeadReplaces(String lead, String related) {
        assertThat(standing(strength(lead, 0.9), strength(related, 0.8), strength("night-shift", 0.4))
                        .margin())
                .isCloseTo(0.5, CLOSE);
    }

    @Test
    void thereIsNoMarginWhereNothingSpeaksOfAnythingElse() {
        assertThat(standing(strength("crane-locked", 0.9)).margin()).isZero();
        assertThat(standing(strength("crane-locked", 0.9), strength("crane-unlocked", 0.1))
                        .margin())
                .isZero();
    }

    @Test
    void aLeadThatIsNotTheHighestHasAMarginBelowNought() {
        assertThat(Standing.of(new double[] {1, 3}, 0, other -> false, 0).margin())
                .isEqualTo(-2);
    }

    @Test
    void twoUnrelatedClaimsThatAreAsGoodShareAlike() {
        assertThat(standing(strength("night-shift", 0.7), strength("gang-suspected", 0.7))
                        .share())
                .isCloseTo(0.5, CLOSE);
    }

    @ParameterizedTest
    @MethodSource("ofTheSame")
    void claimsThatDisputeOrReplaceEachOtherHaveTheirShareTogether(String lead, String related) {
        assertThat(standing(strength(lead, 0.9), strength(related, 0.9)).share())
                .isCloseTo(1, CLOSE);
        assertThat(standing(strength(lead, 0.9), strength(related, 0.9), strength("night-shift", 0.9))
                        .share())
                .isCloseTo(2.0 / 3, CLOSE);
    }

    @Test
    void tellsHowCloseATaughtWayOfAskingForTheLeadIs() {
        Evidence lead = Found.of(Harbour.claim("night-shift"), Map.of(Clue.COVERED, 0.9, Clue.ALSO_ASKED_CLOSELY, 0.4));

        assertThat(standing(lead, strength("gang-suspected", 0.6)).taught()).isEqualTo(0.4);
        assertThat(Standing.of(new double[] {1}, 0, other -> false, 1.2).taught())
                .isEqualTo(1);
    }

    /** Claims of which one contradicts or replaces the other, either way round. */
    private static Stream<Arguments> ofTheSame() {
        return Stream.of(
                Arguments.of("crane-locked", "crane-unlocked"),
                Arguments.of("crane-unlocked", "crane-locked"),
                Arguments.of("damage-final", "damage-first"),
                Arguments.of("damage-first", "damage-final"));
    }

    private Standing standing(Evidence... evidence) {
        Reading reading = new Reading(
                Asked.of("What burned?", Intent.WHAT, AnswerType.OTHER),
                Arrays.stream(evidence).toList());
        return Standing.of(matcher.match(reading), Harbour.base());
    }

    private static Evidence strength(String claim, double strength) {
        return Found.of(Harbour.claim(claim), Clue.COVERED, strength);
    }
}
