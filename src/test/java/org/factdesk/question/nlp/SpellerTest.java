package org.factdesk.question.nlp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpellerTest {
    private static final Speller SPELLER = new Speller(WordPieces.load(), new WordNet(Path.of("target", "test-cache")));
    private static final Set<String> INCIDENT = Set.of("selmouth", "sablia", "brandt", "warehouse", "crane");

    @ParameterizedTest
    @CsvSource({
        "selmuoth, selmouth",
        "sabila, sablia",
        "barndt, brandt",
        "warehuose, warehouse",
        "inpsector, inspector",
        "govermnent, government",
        "becuase, because",
        "happend, happened"
    })
    void mendsSlips(String typed, String meant) {
        assertThat(SPELLER.mend(typed, INCIDENT)).isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"crate", "cranes", "unlocked", "tug", "crn", "selmouth", "pier4", "zzqxvwkj", "москва", ""})
    void leavesWordsAloneThatAreRightOrBeyondMending(String typed) {
        assertThat(SPELLER.mend(typed, INCIDENT)).isEqualTo(typed);
    }

    @Test
    void prefersTheWordsOfTheIncident() {
        assertThat(SPELLER.mend("brandr", Set.of("brandt"))).isEqualTo("brandt");
        assertThat(SPELLER.mend("brandr", Set.of())).isNotEqualTo("brandt");
    }

    @Test
    void choosesTheNearestWordInWhateverOrderTheyCome() {
        List<String> words = List.of("warehouse", "wagon", "aware", "warden", "wharf");

        assertThat(SPELLER.mend("warehuose", new LinkedHashSet<>(words))).isEqualTo("warehouse");
        assertThat(SPELLER.mend(
                        "warehuose",
                        new LinkedHashSet<>(words.stream()
                                .sorted(java.util.Comparator.reverseOrder())
                                .toList())))
                .isEqualTo("warehouse");
    }

    @Test
    void choosesTheSameOfTwoThatAreEquallyNear() {
        assertThat(SPELLER.mend("falkenq", new LinkedHashSet<>(List.of("falkent", "falkens"))))
                .isEqualTo(SPELLER.mend("falkenq", new LinkedHashSet<>(List.of("falkens", "falkent"))))
                .isEqualTo("falkens");
    }

    @Test
    void knowsEnglishFromOtherWords() {
        assertThat(SPELLER.isEnglish("harbour")).isTrue();
        assertThat(SPELLER.isEnglish("hafenkran")).isFalse();
    }
}
