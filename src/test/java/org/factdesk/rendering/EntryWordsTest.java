package org.factdesk.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.factdesk.audit.Action;
import org.factdesk.audit.Digest;
import org.factdesk.audit.Entry;
import org.factdesk.audit.LoggedEntry;
import org.factdesk.audit.Payload;
import org.factdesk.desk.order.Command;
import org.factdesk.testing.OpenDesk;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EntryWordsTest {
    private static final String SALT = "0".repeat(32);

    private static final Instant AT = Instant.parse("2031-05-10T08:00:00.123456789Z");

    private final EntryWords words = new EntryWords(Phrases.english());

    @Test
    void tellsAnEditFieldByFieldWithoutItsBraces() {
        String deed = "{\"batch\":7,\"origin\":\"command\",\"action\":\"put\",\"kind\":\"claim\",\"subject\":\"crane\","
                + "\"content\":{\"text\":\"The crane was locked.\",\"disputes\":[\"open\",\"ajar\"]}}";

        assertThat(lines(Action.EDIT, deed, "{\"why\":\"seen on site\"}"))
                .containsExactly(
                        "What: claim crane put on record, by command",
                        "When: 2031-05-10 08:00 UTC",
                        "By: abc, which is a random name",
                        "What was done:",
                        "– changed together, from entry: 7",
                        "– text: The crane was locked.",
                        "– disputes: open, ajar",
                        "What was said:",
                        "– why: seen on site");
    }

    @Test
    void tellsWhatHasFieldsOfItsOwnWithin() {
        String words = "{\"question\":\"and when?\",\"thread\":[{\"question\":\"who?\",\"claims\":[\"a\",\"b\"]}]}";

        assertThat(lines(Action.QUESTION, "{\"outcome\":\"answered\",\"claims\":[\"a\"]}", words))
                .contains("What: question: answered with a", "– thread: question: who?; claims: a, b");
    }

    @Test
    void saysHowMuchOfALongListIsNotShown() {
        String many = IntStream.range(0, 30).mapToObj(i -> "\"way " + i + "\"").collect(Collectors.joining(","));

        assertThat(lines(Action.EDIT, "{\"content\":{\"also_asked\":[" + many + "]}}", null))
                .anyMatch(
                        line -> line.startsWith("– also_asked: way 0, way 1, ") && line.endsWith("way 11 and 18 more"));
    }

    @Test
    void saysNothingTwice() {
        assertThat(lines(Action.COMMAND, "{\"command\":\"draft:confirm\"}", null))
                .startsWith("What: asked to carry out a change")
                .doesNotContain("What was done:");
        assertThat(lines(Action.START, "{\"version\":\"1\"}", null)).contains("What: opened", "– version: 1");
    }

    @Test
    void showsAsItIsWhatItDoesNotUnderstand() {
        assertThat(lines(Action.START, "not JSON", null)).contains("– not JSON");
    }

    @Test
    void saysThatWordsWereErased() {
        Digest digest = new Payload(SALT, "{}").digest();
        Entry entry = new Entry(3, AT, "", "", "abc", Action.COMMAND, Digest.NONE, digest, Digest.NONE);

        assertThat(words.of(new LoggedEntry(entry, entry.digest(), null, null, 9))
                        .lines())
                .contains("What was said:", "– erased, as entry 9 tells");
        assertThat(words.of(new LoggedEntry(entry, entry.digest(), null, null, 0))
                        .lines())
                .contains("– it cannot be read");
    }

    @Test
    void knowsInWordsWhateverCanBeDoneByButtonsAndForms() {
        try (OpenDesk desk = OpenDesk.withHarbour()) {
            assertThat(desk.reception().catalogue().commands())
                    .filteredOn(command -> !command.isTyped())
                    .extracting(Command::name)
                    .allMatch(name -> Phrases.english().has("audit.command." + name.replace(':', '.')));
        }
    }

    /** What came of it is entered apart: an edit, a refused edit, an import, feedback or an erasure. */
    @Test
    void tellsThatSomethingWasAskedForAndNotThatItWasDone() {
        try (OpenDesk desk = OpenDesk.withHarbour()) {
            assertThat(desk.reception().catalogue().commands())
                    .filteredOn(command -> !command.isTyped())
                    .extracting(command -> Phrases.english()
                            .say("audit.command." + command.name().replace(':', '.')))
                    .allMatch(words -> words.startsWith("asked ") || words.startsWith("said that "));
        }
    }

    private List<String> lines(Action action, String deed, @Nullable String said) {
        Payload done = new Payload(SALT, deed);
        Payload words = said == null ? null : new Payload(SALT, said);
        Entry entry = new Entry(
                7,
                AT,
                "harbour",
                "here",
                "abc",
                action,
                done.digest(),
                words == null ? Digest.NONE : words.digest(),
                Digest.NONE);
        return this.words
                .of(new LoggedEntry(entry, entry.digest(), done, words, 0))
                .lines();
    }
}
