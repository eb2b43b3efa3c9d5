package org.factdesk.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HarmlessTest {
    private static final Pattern MENTION = Pattern.compile("@(everyone|here)|<(@|#|/|id:|a?:|t:)");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@everyone",
                "@here",
                "@EVERYONE look",
                "<@1>",
                "<@!1>",
                "<@&1>",
                "<#1>",
                "</ask:1>",
                "<id:customize>",
                "<a:b:1>",
                "<:b:1>",
                "<t:1:R>",
                "@\u200Beveryone",
                "@every\u202Eone",
                "@\u0000here",
                "<\u2060@1>"
            })
    void leavesNoLiveMention(String text) {
        assertThat(Harmless.text(text)).doesNotContainPattern(MENTION);
    }

    @ParameterizedTest
    @ValueSource(strings = {"join discord.gg/abc", "https://Discord.com/invite/abc", "discordapp.com/invite/abc now"})
    void invitesNobodyToAnotherServer(String text) {
        assertThat(Harmless.text(text))
                .doesNotContainPattern("(?i)discord(app)?\\.")
                .containsIgnoringCase("discord");
    }

    @Test
    void leavesWordsAsTheyAre() {
        String text = "a@b.example said 3 < 4, “naïve” 東京 👩‍🚒 – 50 % of *it*";

        assertThat(Harmless.text(text)).isEqualTo(text);
    }

    @Test
    void putsTextOnOneLineWithoutControlCharacters() {
        assertThat(Harmless.text(" a\r\n\tb\u001B[31mc\u2028d\u202Ee\uFEFF ")).isEqualTo("a b[31mc de");
    }

    @Test
    void flattensTowersOfAccents() {
        assertThat(Harmless.text("e\u0301\u0302\u0303\u0304\u0305x")).isEqualTo("e\u0301\u0302x");
    }

    @Test
    void changesNothingMoreASecondTime() {
        String once = Harmless.text("@everyone <@1> a\nb");

        assertThat(Harmless.text(once)).isEqualTo(once);
    }

    @Test
    void takesOnlyWebAddresses() {
        assertThat(Harmless.url("https://example.org/a?b=c#d")).isEqualTo("https://example.org/a?b=c#d");
        assertThat(Harmless.url("HTTP://example.org/@everyone/<1>"))
                .isEqualTo("HTTP://example.org/%40everyone/%3C1%3E");
        assertThat(Harmless.url("https://example.org/a\\")).isEqualTo("https://example.org/a%5C");
        assertThat(Harmless.url("javascript:alert(1)")).isEmpty();
        assertThat(Harmless.url("https://example.org/a b")).isEmpty();
        assertThat(Harmless.url("")).isEmpty();
    }
}
