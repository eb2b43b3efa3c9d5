package org.factdesk.question.nlp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpellerTest {
    private static final Speller SPELLER = new Speller(WordPieces.load(), new WordNet(Path.of("target", "test-cache")));
    private static final WordTable INCIDENT =
            new WordTable(List.of("selmouth", "sablia", "brandt", "warehouse", "crane", "engineer"));

    @ParameterizedTest
    @CsvSource({
        "selmuoth, selmouth",
        "sabila, sablia",
        "barndt, brandt",
        "warehuose, warehouse",
        "inpsector, inspector",
        "govermnent, government",
        "becuase, because",
        "happend, happened",
        "atacked, attacked",
        "teh, the",
        "hwo, how",
        "adn, and",
        "wass, was",
        "thee, the",
        "enginer, engineer"
    })
    void mendsSlips(String typed, String meant) {
        assertThat(SPELLER.mend(typed, INCIDENT)).isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "crate",
                "cranes",
                "unlocked",
                "tug",
                "crn",
                "selmouth",
                "pier4",
                "zzqxvwkj",
                "москва",
                "",
                "vpn",
                "who",
                "how",
                "payout",
                "no"
            })
    void leavesWordsAloneThatAreRightOrBeyondMending(String typed) {
        assertThat(SPELLER.mend(typed, INCIDENT)).isEqualTo(typed);
    }

    @Test
    void prefersTheWordsOfTheIncident() {
        assertThat(SPELLER.mend("brandr", new WordTable(List.of("brandt")))).isEqualTo("brandt");
        assertThat(SPELLER.mend("brandr", new WordTable(List.of()))).isNotEqualTo("brandt");
    }

    @Test
    void prefersWhatFingersDoSoonest() {
        assertThat(SPELLER.mend("falkenq", new WordTable(List.of("falkenp", "falkenw"))))
                .isEqualTo("falkenw");
    }

    @Test
    void choosesTheSameOfTwoThatAreEquallyLikely() {
        assertThat(SPELLER.mend("falkenb", new WordTable(List.of("falkent", "falkens"))))
                .isEqualTo(SPELLER.mend("falkenb", new WordTable(List.of("falkens", "falkent"))))
                .isEqualTo("falkens");
    }

    @Test
    void knowsEnglishFromOtherWords() {
        assertThat(SPELLER.isEnglish("harbour")).isTrue();
        assertThat(SPELLER.isEnglish("hafenkran")).isFalse();
    }
}
