package org.factdesk.claim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordingTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "plain", "two\nlines", "漢字", "👩‍🚒", "\u202Eright to left"})
    void letsPeopleWriteInAnyScript(String text) {
        assertThat(Wording.fault(text, Wording.NAME)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "bell \u0007", "\u0085", "half \uD83D", "\uDE80 half", "none \uFFFE"})
    void refusesWhatNobodyCanRead(String text) {
        assertThat(Wording.fault(text, Wording.NAME))
                .contains("holds a control character or half a character; take it out");
    }

    @Test
    void refusesWhatIsTooLong() {
        assertThat(Wording.fault("x".repeat(201), Wording.NAME))
                .contains("is 201 characters long; at most 200 are allowed");
        assertThat(Wording.fault("x".repeat(200), Wording.NAME)).isEmpty();
    }

    @Test
    void cutsBetweenCharacters() {
        assertThat(Wording.beginning("a🚒b", 4)).isEqualTo("a🚒b");
        assertThat(Wording.beginning("a🚒b", 3)).isEqualTo("a🚒");
        assertThat(Wording.beginning("a🚒b", 2)).isEqualTo("a");
        assertThat(Wording.shortened("a🚒b", 4)).isEqualTo("a🚒b");
        assertThat(Wording.shortened("a🚒b", 2)).isEqualTo("a…");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://example.org/a?b=c#d", "http://example.org", "HTTPS://EXAMPLE.ORG/ü"})
    void knowsALink(String text) {
        assertThat(Wording.isLink(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "example.org", "javascript:alert(1)", "https://", "https://a b", "https://a>b", "ftp://a"})
    void knowsWhatIsNoLink(String text) {
        assertThat(Wording.isLink(text)).isFalse();
    }
}
