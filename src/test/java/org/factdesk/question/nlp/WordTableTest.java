package org.factdesk.question.nlp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WordTableTest {
    private final WordTable table = new WordTable(List.of("crane", "harbour", "tug", "storm"));

    @Test
    void knowsItsWordsInTheirOrder() {
        assertThat(table.contains("tug")).isTrue();
        assertThat(table.contains("tugs")).isFalse();
        assertThat(table.place("harbour")).isEqualTo(1);
        assertThat(table.place("pier")).isNegative();
        assertThat(table.word(3)).isEqualTo("storm");
        assertThat(table.size()).isEqualTo(4);
    }

    @Test
    void handsOnTheWordsThatMayLieSoManySlipsAway() {
        assertThat(near("harbuor", 1)).containsExactly("harbour");
        assertThat(near("crne", 1)).containsExactly("crane");
        assertThat(near("xx", 1)).isEmpty();
    }

    @Test
    void doesNotMissAWordForItsLength() {
        assertThat(near("stro", 1)).contains("storm");
        assertThat(near("st", 1)).isEmpty();
    }

    private List<String> near(String word, int slips) {
        List<String> near = new ArrayList<>();
        table.near(word, slips, place -> near.add(table.word(place)));
        return near;
    }
}
