package org.factdesk.question.nlp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordNetTest {
    private static final WordNet WORD_NET = new WordNet(Path.of("target", "test-cache"));

    @ParameterizedTest
    @CsvSource({
        "purchase, buy, 0.9",
        "destroy, destruction, 0.8",
        "destroy, demolish, 0.9",
        "inspect, inspector, 0.8",
        "warehouse, depot, 0.6"
    })
    void tellsHowNearTwoWordsAre(String lemma, String other, double near) {
        assertThat(WORD_NET.related(lemma)).containsEntry(other, near);
    }

    @Test
    void doesNotRelateWhatHasNothingToDoWithEachOther() {
        assertThat(WORD_NET.related("crane")).isNotEmpty().doesNotContainKeys("foreman", "denial", "money");
    }

    @Test
    void tellsTheSameWhenAskedAgain() {
        assertThat(WORD_NET.related("burn")).isEqualTo(WORD_NET.related("burn")).isNotEmpty();
    }

    @Test
    void knowsWordsAndNoOthers() {
        assertThat(WORD_NET.knows("crane")).isTrue();
        assertThat(WORD_NET.knows("unlock")).isTrue();
        assertThat(WORD_NET.knows("crnae")).isFalse();
        assertThat(WORD_NET.knows("")).isFalse();
        assertThat(WORD_NET.related("zzqx")).isEmpty();
    }

    @Test
    void climbsFromAsManySensesAsCount() {
        assertThat(WORD_NET.classes("bank", false, 1))
                .anyMatch(kind -> kind.startsWith("slope "))
                .noneMatch(kind -> kind.startsWith("financial institution "));
        assertThat(WORD_NET.classes("bank", false, 3))
                .anyMatch(kind -> kind.startsWith("slope "))
                .anyMatch(kind -> kind.startsWith("financial institution "));
        assertThat(WORD_NET.classes("fire engine", false, 1)).anyMatch(kind -> kind.startsWith("motor vehicle "));
        assertThat(WORD_NET.classes("bank", true, 1)).noneMatch(kind -> kind.startsWith("slope "));
    }
}
