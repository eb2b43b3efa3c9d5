package org.factdesk.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.factdesk.rendering.PlainText.Line;
import org.factdesk.rendering.PlainText.Role;
import org.factdesk.testing.Samples;
import org.jline.utils.AttributedString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LayoutTest {
    private static final String ESCAPE = "\u001B";

    @Test
    void breaksLinesBetweenWords() {
        Line line = new Line(Role.CITATION, "- Harbour News, “Fire at pier 4”, 7 May 2031");

        assertThat(rows(line, 24)).containsExactly("- Harbour News, “Fire at", "  pier 4”, 7 May 2031");
    }

    @Test
    void leavesLinesWholeThatFitOrWhereNoWidthIsKnown() {
        Line line = new Line(Role.CLAIM, "The crane fell on a power line.");

        assertThat(rows(line, 80)).containsExactly("The crane fell on a power line.");
        assertThat(rows(line, 0)).containsExactly("The crane fell on a power line.");
    }

    @Test
    void breaksNothingThatIsThereToBeCopied() {
        Line line = new Line(Role.EXACT, "— factdesk-070ec9ef693580b0 AmVCzf/PAjAwF19cMteW");

        assertThat(rows(line, 24)).containsExactly(line.text());
    }

    @Test
    void losesNoWord() {
        Samples.forEach(200, samples -> {
            String text = samples.text() + " " + samples.text() + " " + samples.text();

            List<String> rows = rows(new Line(Role.CLAIM, text), 20 + samples.upTo(20));

            assertThat(words(String.join(" ", rows))).isEqualTo(words(text));
        });
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void coloursOnlyWhereThatIsWanted(Role role) {
        List<Line> lines = List.of(new Line(role, "words"));

        assertThat(new Layout(false).of(lines, 80)).singleElement().satisfies(row -> assertThat(row.toAnsi())
                .isEqualTo("words"));
        assertThat(new Layout(true).of(lines, 80)).singleElement().satisfies(row -> assertThat(row.toAnsi())
                .contains("words")
                .matches(text -> text.contains(ESCAPE)
                        != List.of(Role.CLAIM, Role.SUGGESTION, Role.EXACT).contains(role)));
    }

    private static List<String> rows(Line line, int width) {
        return new Layout(false)
                .of(List.of(line), width).stream()
                        .map(AttributedString::toString)
                        .toList();
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split(" +")).filter(word -> !word.isEmpty()).collect(Collectors.toList());
    }
}
