package org.factdesk.desk.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.factdesk.testing.OpenDesk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a moderator reads who mistypes. */
class MistypingTest {
    private final OpenDesk desk = OpenDesk.withHarbour();

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void aWordThatAnOptionDoesNotKnowIsNotTakenForAnother() {
        assertThat(read("fact dispute", "claim", "night-shift", "other", "gang-suspected", "how", "replaces"))
                .startsWith("Not done: how is “replaces”; it may be disputes, supersedes.");
    }

    @Test
    void whatIsNearIsNamedAndNothingElse() {
        assertThat(read("source edit", "source", "zzz"))
                .startsWith("There is no source “zzz”. /source list shows all.");
        assertThat(read("party edit", "party", "crew of Brandt"))
                .startsWith("There is no party “crew of Brandt”. Near: foreman");
        assertThat(read("fact edit", "claim", "zzz"))
                .startsWith("There is no claim “zzz”, and none that sounds like it.");
    }

    @Test
    void whatHasNoHistoryCommandIsNotPromisedOne() {
        String added = OpenDesk.read(desk.press(
                OpenDesk.EDITOR,
                desk.fill(
                        OpenDesk.EDITOR,
                        "source add",
                        Map.of(),
                        Map.of("publisher", "Harbour Post", "published", "2031-05-09")),
                "Confirm"));
        String retired = OpenDesk.read(desk.press(
                OpenDesk.EDITOR,
                desk.order(OpenDesk.EDITOR, "source retire", Map.of("source", "harbour-post")),
                "Confirm"));

        assertThat(added)
                .contains("It counts from now on; /source edit changes it again.")
                .doesNotContain("restore");
        assertThat(retired).contains("It is out of use from now on. /source add puts it on record again.");
    }

    @Test
    void whatSeveralAreCalledIsNotSaidToBeNobody() {
        desk.press(
                OpenDesk.EDITOR,
                desk.fill(
                        OpenDesk.EDITOR,
                        "source add",
                        Map.of(),
                        Map.of("publisher", "Harbour News", "title", "The morning after", "published", "2031-05-08")),
                "Confirm");

        assertThat(read("source retire", "source", "Harbour News"))
                .startsWith(
                        "“Harbour News” could be any of these: news (Fire at pier 4), harbour-news (The morning after).");
        assertThat(read("party edit", "party", "selmouth"))
                .startsWith("“selmouth” could be any of these: port (Selmouth Port Authority), brigade (Selmouth Fire");
        assertThat(typed("source", "harbour news"))
                .contains("Source: “harbour news” could be any of these: news (Fire at pier 4), harbour-news")
                .doesNotContain("nothing on record");
        assertThat(typed("said_by", "Selmouth"))
                .contains("Who says so: “Selmouth” could be any of these: port (Selmouth Port Authority)");
    }

    /** The hints of the form say “new: …”, so people write it. */
    @Test
    void whatIsSaidToBeNewIsNotCalledSo() {
        String preview = OpenDesk.read(desk.fill(
                OpenDesk.EDITOR,
                "fact add",
                Map.of(),
                Map.of(
                        "text", "The pilot boarded at nine.",
                        "said_by", "New: Lena Holm (person, pilot)",
                        "source", "new： https://example.org/9 Harbour Gazette 9 May 2031")));

        assertThat(preview)
                .contains("Said by Lena Holm (Harbour Gazette, 9 May 2031).")
                .contains("source 'harbour-gazette':", "party 'lena-holm':");
    }

    @Test
    void aNameWithItsKindIsNotTakenForALongerOne() {
        assertThat(typed("said_by", "Ines (person, cook of the tug)")).contains("party 'ines':", "Said by Ines (");
        assertThat(typed("said_by", "new: Ines")).contains("Who says so: nobody on record is called “Ines”");
    }

    private String typed(String field, String value) {
        Map<String, String> fields = new HashMap<>(Map.of("text", "The pilot boarded at nine.", "source", "radio"));
        fields.put(field, value);
        return OpenDesk.read(desk.fill(OpenDesk.EDITOR, "fact add", Map.of(), fields));
    }

    private String read(String command, String... named) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < named.length; i += 2) {
            values.put(named[i], named[i + 1]);
        }
        return OpenDesk.read(desk.order(OpenDesk.EDITOR, command, values));
    }
}
