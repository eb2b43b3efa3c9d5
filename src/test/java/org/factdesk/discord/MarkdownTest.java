package org.factdesk.discord;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "plain words | plain words",
                "*a* _b_ ~c~ `d` | \\*a\\* \\_b\\_ \\~c\\~ \\`d\\`",
                "[a](b) <c> | \\[a\\](b) \\<c\\>",
                "# heading | \\# heading",
                "-# small | \\-# small",
                "- item | \\- item",
                "2031. A year | 2031\\. A year",
                "> quoted | \\> quoted",
                ":smile: at 20:10 | :smile: at 20:10",
            })
    void showsEveryTextLetterByLetter(String text, String escaped) {
        assertThat(Markdown.escaped(text)).isEqualTo(escaped);
    }

    @Test
    void hidesNothingBehindASpoiler() {
        assertThat(Markdown.escaped("||secret||")).isEqualTo("\\|\\|secret\\|\\|");
    }

    @Test
    void leavesAddressesWholeAndWithoutPictures() {
        assertThat(Markdown.escaped("read https://example.org/a_b_c?d=*, or not"))
                .isEqualTo("read <https://example.org/a_b_c?d=*>, or not");
        assertThat(Markdown.escaped("(https://example.org/1).")).isEqualTo("(<https://example.org/1>).");
    }

    @Test
    void showsLongAddressesByTheirServer() {
        String address = "https://www.example.org/news/" + "long-".repeat(12) + "1";

        assertThat(Markdown.escaped("Harbour News, " + address + " · B"))
                .isEqualTo("Harbour News, [example.org/…](<" + address + ">) · B");
    }

    @Test
    void showsExactTimesOnTheReadersOwnClock() {
        assertThat(Markdown.escaped("By Ola, 2031-05-10T08:00:00.123Z: new"))
                .isEqualTo("By Ola, <t:1936166400:f>: new");
        assertThat(Markdown.escaped("2031-05-10 08:00 UTC")).isEqualTo("<t:1936166400:f>");
        assertThat(Markdown.escaped("2031-05-10T08:00 there")).isEqualTo("2031-05-10T08:00 there");
    }

    @Test
    void setsWordsThatAreReadFromTheRightApartFromTheDateBesideThem() {
        assertThat(Markdown.escaped("Said by محمد بن علي, 7 May 2031 (الجزيرة)."))
                .isEqualTo("Said by \u2068محمد بن علي\u2069, 7 May 2031 (\u2068الجزيرة\u2069).");
        assertThat(Markdown.escaped("closed by محمد on 8 May (رقم 12)"))
                .isEqualTo("closed by \u2068محمد\u2069 on 8 May (\u2068رقم 12\u2069)");
        assertThat(Markdown.escaped("أعيد الفتح (رقم 12) في 10 مايو 2031، قال محمد: نعم."))
                .isEqualTo("\u2068أعيد الفتح (رقم 12) في 10 مايو 2031، قال محمد: نعم\u2069.");
        assertThat(Markdown.escaped("قال محمد (NHK)")).isEqualTo("\u2068قال محمد\u2069 (NHK)");
        assertThat(Markdown.escaped("קול ישראל: open")).isEqualTo("\u2068קול ישראל\u2069: open");
        assertThat(Markdown.link("حريق 2031 في الميناء", "https://example.org/1"))
                .isEqualTo("[\u2068حريق 2031 في الميناء\u2069](<https://example.org/1>)");
    }

    @Test
    void namesTheServerOfAnAddressThatNoMessageHolds() {
        String address = "https://www.example.org/" + "p/".repeat(900);

        assertThat(Markdown.link("News", address)).isEqualTo("News, example.org/…");
        assertThat(Markdown.escaped("at " + address)).isEqualTo("at example.org/…");
        assertThat(Markdown.escaped("https://" + "p".repeat(1_900))).hasSizeLessThan(100);
    }

    @Test
    void linksATextToItsAddress() {
        assertThat(Markdown.link("News, [“Fire”]", "https://example.org/1"))
                .isEqualTo("[News, \\[“Fire”\\]](<https://example.org/1>)");
        assertThat(Markdown.link("*News*", "")).isEqualTo("\\*News\\*");
        assertThat(Markdown.link("see http://evil.example", "https://example.org/1"))
                .doesNotContain("http://evil");
    }
}
