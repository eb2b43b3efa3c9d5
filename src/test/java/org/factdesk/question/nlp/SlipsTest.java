package org.factdesk.question.nlp;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlipsTest {
    @Test
    void nothingIsLikelierThanNoSlip() {
        assertThat(Slips.chance("harbour", "harbour", 2)).isZero();
        assertThat(Slips.chance("harbuor", "harbour", 2)).isNegative().isLessThan(Slips.LIKELIEST);
    }

    @ParameterizedTest
    @CsvSource({
        "harbour, harbuor, harbqur", // letters swapped; a key far away
        "harbour, harbur, harbxour", // a letter left out; one from nowhere
        "harbour, harbbour, harbpour", // doubled; put in
        "harbour, harbiur, harbzur", // the next key; one far away
        "harbour, harnour, narbour", // within the word; its first letter
        "harbour, harbur, hrbur" // one slip; two
    })
    void somethingFingersDoIsLikelierThanSomethingTheySeldomDo(String meant, String likelier, String unlikelier) {
        assertThat(Slips.chance(likelier, meant, 2)).isGreaterThan(Slips.chance(unlikelier, meant, 2));
        assertThat(Slips.chance(unlikelier, meant, 2)).isGreaterThan(Slips.NEVER);
    }

    @Test
    void wordsFurtherApartThanTheSlipsAllowedHaveNoChance() {
        assertThat(Slips.chance("hrbur", "harbour", 1)).isEqualTo(Slips.NEVER);
        assertThat(Slips.chance("pier", "harbour", 2)).isEqualTo(Slips.NEVER);
        assertThat(Slips.chance("", "harbour", 2)).isEqualTo(Slips.NEVER);
    }

    @Test
    void twoSwappedLettersAreOneSlip() {
        assertThat(Slips.chance("teh", "the", 1)).isGreaterThan(Slips.NEVER);
        assertThat(Slips.chance("hte", "the", 1)).isGreaterThan(Slips.NEVER);
    }
}
