package org.factdesk.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.factdesk.audit.Action;
import org.factdesk.audit.AnswerArchive;
import org.factdesk.audit.AnswerMarks;
import org.factdesk.audit.AnswerMarks.Mark;
import org.factdesk.audit.GivenAnswer;
import org.factdesk.audit.Happening;
import org.factdesk.testing.Answers;
import org.factdesk.testing.Harbour;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteArchiveTest {
    private static final String HARBOUR = Harbour.INCIDENT.id();
    private static final String GUILD = "harbour-guild";
    private static final Instant NOON = Instant.parse("2031-05-10T12:00:00Z");

    private final GivenAnswer declined = Answers.declined("a1", NOON, "ann", "who pays?");
    private final GivenAnswer locked = Answers.given("a2", NOON.plusSeconds(1), "bob", "locked?", "crane-locked");
    private final GivenAnswer both =
            Answers.given("a3", NOON.plusSeconds(2), "cem", "locked?", "crane-unlocked", "crane-locked");

    @TempDir
    private Path folder;

    @BeforeEach
    void noteAnswers() {
        try (SqliteStore store = open()) {
            List.of(declined, locked, both).forEach(store.journal()::note);
        }
    }

    @Test
    void findsAnswersByTheClaimsThatTheyRestOn() {
        try (SqliteStore store = open()) {
            AnswerArchive archive = store.archive();

            assertThat(archive.restingOn(HARBOUR, GUILD, Set.of("crane-locked"), NOON))
                    .containsExactly(locked, both);
            assertThat(archive.restingOn(HARBOUR, GUILD, Set.of("crane-locked", "crane-unlocked"), NOON.plusSeconds(2)))
                    .containsExactly(both);
            assertThat(archive.restingOn(HARBOUR, GUILD, Set.of(), NOON)).isEmpty();
            assertThat(archive.restingOn("another", GUILD, Set.of("crane-locked"), NOON))
                    .isEmpty();
        }
    }

    @Test
    void findsAnswersHoweverManyClaimsAreNamed() {
        Set<String> claims = IntStream.range(0, 40_000)
                .mapToObj(number -> "claim-" + number)
                .collect(Collectors.toCollection(TreeSet::new));
        claims.addAll(Set.of("a-first", "crane-locked", "crane-unlocked"));

        try (SqliteStore store = open()) {
            assertThat(store.archive().restingOn(HARBOUR, GUILD, claims, NOON)).containsExactly(locked, both);
        }
    }

    @Test
    void findsWhatNothingOnRecordAnswered() {
        try (SqliteStore store = open()) {
            assertThat(store.archive().unanswered(HARBOUR, NOON)).containsExactly(declined);
            assertThat(store.archive().unanswered(HARBOUR, NOON.plusSeconds(1))).isEmpty();
        }
    }

    @Test
    void noGuildCrowdsOutWhatAnotherAskedOrWasAnswered() {
        try (SqliteStore store = open()) {
            IntStream.range(0, 4_100)
                    .mapToObj(i -> i % 2 == 0
                            ? Answers.declined("n" + i, NOON.plusSeconds(9 + i), "eva", "who cares?")
                            : Answers.given("n" + i, NOON.plusSeconds(9 + i), "eva", "locked?", "crane-locked"))
                    .map(answer -> Answers.in("loud-guild", answer))
                    .forEach(store.journal()::note);
            store.journal().note(new Happening(Action.FEEDBACK, HARBOUR, GUILD, "bob", Map.of("answer", "a2")));
        }

        try (SqliteStore store = open()) {
            AnswerArchive archive = store.archive();
            Set<String> locked = Set.of("crane-locked");

            assertThat(archive.unanswered(HARBOUR, GUILD, Instant.EPOCH))
                    .containsExactlyInAnyOrder(declined, this.locked);
            assertThat(archive.restingOn(HARBOUR, GUILD, locked, NOON)).containsExactly(this.locked, both);
            assertThat(archive.guildsRestingOn(HARBOUR, locked, NOON)).containsExactly(GUILD, "loud-guild");
            assertThat(archive.restingOn(HARBOUR, "loud-guild", locked, NOON)).hasSize(2_000);
            assertThat(archive.unanswered(HARBOUR, NOON)).hasSize(2_000).doesNotContain(declined);
            assertThat(store.auditLog().verify().faults()).isEmpty();
        }
    }

    @Test
    void findsWhatWasNotWhatTheAskerAsked() {
        try (SqliteStore store = open()) {
            IntStream.range(0, 3).forEach(again -> store.journal()
                    .note(new Happening(Action.FEEDBACK, HARBOUR, "", "bob", Map.of("answer", "a2"))));
            store.journal().note(new Happening(Action.COMMAND, HARBOUR, "", "bob", Map.of("answer", "a3")));
        }

        try (SqliteStore store = open()) {
            assertThat(store.archive().unanswered(HARBOUR, Instant.EPOCH)).containsExactlyInAnyOrder(declined, locked);
        }
    }

    @Test
    void whatWasNotedJustNowIsFound() {
        try (SqliteStore store = open()) {
            GivenAnswer now = Answers.declined("a9", NOON.plusSeconds(9), "dee", "what now?");
            store.journal().note(now);

            assertThat(store.archive().unanswered(HARBOUR, NOON)).containsExactly(declined, now);
        }
    }

    @Test
    void greetingsAndEmptyQuestionsAreNoGaps() {
        GivenAnswer empty = new GivenAnswer(
                "a4",
                NOON,
                HARBOUR,
                "",
                "",
                "ann",
                "?",
                "",
                GivenAnswer.Thread.NONE,
                new GivenAnswer.Basis(1, 0, ""),
                "abstained",
                "empty",
                1,
                List.of());
        GivenAnswer hello = new GivenAnswer(
                "a5",
                NOON,
                HARBOUR,
                "",
                "",
                "ann",
                "hi",
                "",
                GivenAnswer.Thread.NONE,
                new GivenAnswer.Basis(1, 0, ""),
                "courtesy",
                "greeting",
                1,
                List.of());
        try (SqliteStore store = open()) {
            List.of(empty, hello).forEach(store.journal()::note);
        }

        try (SqliteStore store = open()) {
            assertThat(store.archive().unanswered(HARBOUR, NOON)).containsExactly(declined);
        }
    }

    @Test
    void aMarkIsMadeOnceAndLasts() {
        try (SqliteStore store = open()) {
            AnswerMarks marks = store.marks();

            assertThat(marks.mark("a2", Mark.TELL_ME)).isTrue();
            assertThat(marks.mark("a2", Mark.TELL_ME)).isFalse();
            assertThat(marks.mark("a1", Mark.TELL_ME)).isTrue();
            assertThat(marks.marked(Mark.TELL_ME, Mark.TOLD)).containsExactlyInAnyOrder("a1", "a2");
            assertThat(marks.mark("a1", Mark.TOLD)).isTrue();
        }

        try (SqliteStore store = open()) {
            assertThat(store.marks().marked(Mark.TELL_ME, Mark.TOLD)).containsExactly("a2");
        }
    }

    private SqliteStore open() {
        return SqliteStore.open(folder.resolve("desk.db"));
    }
}
