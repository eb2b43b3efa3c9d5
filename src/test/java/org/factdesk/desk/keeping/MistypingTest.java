package org.factdesk.desk.keeping;

import static org.assertj.core.api.Assertions.assertThat;

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

    private String read(String command, String... named) {
        Map<String, String> values = new java.util.HashMap<>();
        for (int i = 0; i < named.length; i += 2) {
            values.put(named[i], named[i + 1]);
        }
        return OpenDesk.read(desk.order(OpenDesk.EDITOR, command, values));
    }
}
