package org.factdesk.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.factdesk.claim.Claim;
import org.factdesk.claim.FactBase;
import org.factdesk.claim.Stance;
import org.factdesk.question.AnswerType;
import org.factdesk.question.Intent;
import org.factdesk.testing.Asked;
import org.factdesk.testing.ClaimDraft;
import org.factdesk.testing.Harbour;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class VerdictTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "did the smugglers attack the crane?          | YES",
                "Did Red Tide really attack crane 7           | YES",
                "was the crane attacked by the gang           | YES",
                "did the crane attack the smugglers           | none",
                "was the gang attacked by the crane           | none",
                "did the smugglers not attack the crane       | none",
                "didn't the smugglers attack the crane        | none",
                "could the smugglers attack the crane         | none",
                "did the smugglers attack the crane or a ship | none",
                "did the smugglers attack the crane twice     | none",
                "do they know who attacked the crane          | none",
                "was the crane attacked                       | YES",
                "did it happen                                | none",
            })
    void saysYesOnlyToWhatAClaimAssertsWordForWord(String question, String verdict) {
        Claim claim = ClaimDraft.of("attack", "The police say the gang attacked the crane at night.")
                .statement("red-tide", "attacked the crane", "crane")
                .saidBy("police", "")
                .claim();

        assertThat(verdict(question, claim)).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "did sablia pay the smugglers            | NO",
                "did sablia deny paying the smugglers    | none",
                "did sablia call the story a fairy tale  | none",
            })
    void saysNoOnlyToWhatAClaimDeniesWordForWord(String question, String verdict) {
        Claim claim = ClaimDraft.of(
                        "denial", "Sablia denies that it paid the smugglers, and calls the story a fairy tale.")
                .statement("sablia", "paid the smugglers", "red-tide")
                .saidBy("sablia", "")
                .stance(Stance.DENIES)
                .claim();

        assertThat(verdict(question.replace("pay the", "paid the"), claim)).isEqualTo(verdict);
    }

    @ParameterizedTest
    @EnumSource(
            value = Stance.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"ASSERTS", "CONFIRMS"})
    void neverTurnsAnotherStanceIntoYes(Stance stance) {
        Claim claim = ClaimDraft.of("attack", "The police believe the gang attacked the crane.")
                .statement("red-tide", "attacked the crane", "crane")
                .saidBy("police", "")
                .stance(stance)
                .claim();

        assertThat(verdict("did the gang attack the crane", claim)).isEqualTo("none");
    }

    @ParameterizedTest
    @CsvSource({
        "The police say the gang would attack the crane.",
        "The police say the gang never attacked the crane.",
        "The police reject reports that the gang attacked the crane.",
        "The police say the gang almost attacked the crane.",
    })
    void saysNothingWhereTheTextIsHedgedOrNegated(String text) {
        Claim claim = ClaimDraft.of("attack", text)
                .statement("red-tide", "attacked the crane", "crane")
                .saidBy("police", "")
                .claim();

        assertThat(verdict("did the gang attack the crane", claim)).isEqualTo("none");
    }

    @Test
    void saysNothingWhereNoPartOfTheTextHoldsAllThatIsAsked() {
        Claim claim = ClaimDraft.of("banned", "The port banned Brandt for six years and Falk for life.")
                .statement("port", "banned the foreman", "foreman")
                .claim();

        assertThat(verdict("was brandt banned for life", claim)).isEqualTo("none");
        assertThat(verdict("was brandt banned for six years", claim)).isEqualTo("YES");
    }

    @Test
    void saysNothingByAClaimThatANewerOneReplaces() {
        Claim older = ClaimDraft.of("older", "The port banned Brandt for six years.")
                .statement("port", "banned the foreman", "foreman")
                .claim();
        Claim newer = ClaimDraft.of("newer", "The ban was lifted.")
                .supersedes("older")
                .claim();
        FactBase base = Harbour.base(List.of(older, newer));

        assertThat(Verdict.of(
                        Asked.of("was brandt banned for six years", Intent.WHETHER, AnswerType.POLARITY), older, base))
                .isEmpty();
    }

    @Test
    void isGivenAsTheWordOfTheClaimant() {
        Claim claim = ClaimDraft.of("attack", "The police say the gang attacked the crane.")
                .statement("red-tide", "attacked the crane", "crane")
                .saidBy("police", "")
                .claim();

        String lead = new Leads(Phrases.english())
                .supported(
                        Asked.of("did the gang attack the crane", Intent.WHETHER, AnswerType.POLARITY),
                        0.9,
                        claim,
                        Harbour.base(List.of(claim)));

        assertThat(lead).isEqualTo("Yes, according to the Selmouth police.");
    }

    private static String verdict(String question, Claim claim) {
        return Verdict.of(Asked.of(question, Intent.WHETHER, AnswerType.POLARITY), claim, Harbour.base(List.of(claim)))
                .map(Enum::name)
                .orElse("none");
    }
}
