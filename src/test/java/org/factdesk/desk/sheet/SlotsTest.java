package org.factdesk.desk.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SlotsTest {
    private static final List<String> KNOWN = List.of("when", "where", "also_asked", "disputes");

    @Test
    void readsLinesHoweverPeopleWriteThem() {
        Slots slots = Slots.read("When: 2016\n\n where = pier 4; with a crane\nAlso asked: what burned", KNOWN);

        assertThat(slots.value("when")).isEqualTo("2016");
        assertThat(slots.value("where")).isEqualTo("pier 4; with a crane");
        assertThat(slots.values("also_asked")).containsExactly("what burned");
        assertThat(slots.unknown()).isEmpty();
    }

    @Test
    void readsOneLineWithSemicolonsAsSeveral() {
        Slots slots = Slots.read("when: 2016; where: pier 4; disputes: a, b c", KNOWN);

        assertThat(slots.value("when")).isEqualTo("2016");
        assertThat(slots.value("where")).isEqualTo("pier 4");
        assertThat(slots.ids("disputes")).containsExactly("a", "b", "c");
    }

    @Test
    void tellsWhatItDoesNotKnow() {
        assertThat(Slots.read("wenn: 2016\nnothing at all", KNOWN).unknown())
                .containsExactly("wenn: 2016", "nothing at all");
    }

    @Test
    void idsComeFromTheTellingWordsAndAreFree() {
        assertThat(Slugs.of("The crane was locked before the storm.", "claim", id -> false))
                .isEqualTo("crane-locked-before-storm");
        assertThat(Slugs.of("The crane was locked.", "claim", id -> id.equals("crane-locked")))
                .isEqualTo("crane-locked-2");
        assertThat(Slugs.of("港は閉鎖された", "claim", id -> false)).isEqualTo("claim");
        assertThat(Slugs.of("Café 'Zürich' — naïve", "claim", id -> false)).isEqualTo("cafe-zurich-naive");
        assertThat(Slugs.of("x".repeat(500), "claim", id -> false)).hasSizeLessThanOrEqualTo(48);
    }

    @Test
    void aDraftIsKeptAndReadAsItWas() {
        Draft draft = new Draft(Map.of("text", "a=b & c\n漢字", "sheet", "claim", "more", ""));

        assertThat(Draft.read(draft.text())).isEqualTo(draft);
    }
}
