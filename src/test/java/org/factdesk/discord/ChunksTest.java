package org.factdesk.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChunksTest {
    @Test
    void headsAListAgainWhereItGoesOn() {
        List<Line> lines = List.of(
                Line.bold("Timeline"),
                Line.heading("2030:"),
                Line.item("a".repeat(20)),
                Line.heading("2031:"),
                Line.item("b".repeat(20)),
                Line.item("c".repeat(20)),
                Line.small("revision 1"));

        assertThat(new Chunks(60).of(lines))
                .containsExactly(
                        "**Timeline**\n**2030:**\n- " + "a".repeat(20),
                        "**2031:**\n- " + "b".repeat(20) + "\n- " + "c".repeat(20),
                        "-# revision 1");
    }

    @Test
    void keepsLinesTogetherWhileTheyFit() {
        List<String> chunks =
                new Chunks(20).of(List.of(Line.bold("one"), Line.plain("two"), Line.quoted("three four")));

        assertThat(chunks).containsExactly("**one**\ntwo", "> three four");
    }

    @Test
    void cutsALongLineAfterASentenceAndGivesEachPartTheMarkup() {
        String text = "The crane fell at nine. It burned until noon. Nobody was there.";

        assertThat(new Chunks(30).of(List.of(Line.quoted(text))))
                .containsExactly("> The crane fell at nine.", "> It burned until noon.", "> Nobody was there.");
    }

    @Test
    void headsWhatIsSaidAgainWhereItGoesOnAndLeavesNoHeadingBehind() {
        List<Line> lines = List.of(
                Line.quoted("a".repeat(30)),
                Line.heading("Against:"),
                Line.quoted("b".repeat(25)),
                Line.quoted("c".repeat(25)),
                Line.lightHeading("Ask:"),
                Line.item("d".repeat(25)));

        assertThat(new Chunks(44).of(lines))
                .containsExactly(
                        "> " + "a".repeat(30),
                        "**Against:**\n> " + "b".repeat(25),
                        "**Against:**\n> " + "c".repeat(25),
                        "Ask:\n- " + "d".repeat(25));
    }

    @Test
    void neverPartsALinkAnAddressOrATime() {
        String link = "[Harbour News, \\[no. 4\\] on fire](<https://example.org/1?a=b.C!d>)";

        assertThat(new Chunks(70).of(List.of(Line.item("Read all of this in " + link + ", on page 3"))))
                .containsExactly("- Read all of this in", "- " + link, "- , on page 3");
        assertThat(new Chunks(20).of(List.of(Line.plain("It rang at dawn <t:1936166400:f> or so"))))
                .containsExactly("It rang at dawn", "<t:1936166400:f> or", "so");
    }

    @Test
    void neverPartsAnEscapeFromWhatItEscapesOrTheHalvesOfACharacter() {
        assertThat(new Chunks(5).of(List.of(Line.plain("\\*\\*\\*\\*"))))
                .allMatch(chunk -> chunk.matches("(\\\\\\*)+"));
        assertThat(new Chunks(5).of(List.of(Line.plain("🚢🚢🚢🚢"))))
                .allMatch(chunk -> chunk.codePoints().allMatch(point -> point == 0x1F6A2));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void losesNoWordAndExceedsNoLimitWhateverItIsGiven(long seed) {
        Random random = new Random(seed);
        String letters = "abc. , \\*é🚢界";
        List<Line> lines = new ArrayList<>();
        StringBuilder all = new StringBuilder();
        for (int line = 0; line < 40; line++) {
            StringBuilder text = new StringBuilder();
            int[] points = letters.codePoints().toArray();
            for (int index = random.nextInt(300); index > 0; index--) {
                text.appendCodePoint(points[random.nextInt(points.length)]);
            }
            lines.add(Line.item(text.toString()));
            all.append(text);
        }

        List<String> chunks = new Chunks(100).of(lines);

        assertThat(chunks).allMatch(chunk -> chunk.length() <= 100 && !chunk.isBlank());
        String read = String.join("\n", chunks).replaceAll("(?m)^- ", "");
        assertThat(read.replaceAll("\\s", "")).isEqualTo(all.toString().replaceAll("\\s", ""));
    }
}
