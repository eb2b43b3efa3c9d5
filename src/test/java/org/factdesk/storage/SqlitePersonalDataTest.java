package org.factdesk.storage;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.factdesk.audit.Action;
import org.factdesk.audit.AnswerMarks;
import org.factdesk.audit.GivenAnswer;
import org.factdesk.audit.Happening;
import org.factdesk.audit.PersonalData;
import org.factdesk.claim.GoldenQuestions;
import org.factdesk.desk.front.Exchange;
import org.factdesk.desk.order.Response;
import org.factdesk.desk.order.WaitingFiles.Waiting;
import org.factdesk.moderation.Edit;
import org.factdesk.moderation.ImportPlan;
import org.factdesk.moderation.Moderator;
import org.factdesk.moderation.Permission;
import org.factdesk.moderation.Revision;
import org.factdesk.moderation.Subject;
import org.factdesk.moderation.Submission;
import org.factdesk.testing.Answers;
import org.factdesk.testing.ClaimDraft;
import org.factdesk.testing.Harbour;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqlitePersonalDataTest {
    private static final Instant NOW = Instant.parse("2021-05-10T08:00:00Z");
    private static final String HARBOUR = Harbour.INCIDENT.id();
    private static final String MEMBER = "190000000000000777";
    private static final String OTHER = "190000000000000888";
    private static final String QUESTION = "did the harbour master see it coming?";
    private static final String EARLIER = "was the old lighthouse manned";
    private static final String COMMAND = "the words of a command that were typed";
    private static final String WHY = "because the inspector told me so";
    private static final Locale LANGUAGE = Locale.forLanguageTag("ja-x-lighter");
    private static final List<String> TELLING = List.of(
            MEMBER,
            QUESTION,
            EARLIER,
            COMMAND,
            WHY,
            LANGUAGE.toLanguageTag(),
            "channel-of-the-member",
            "message-1",
            "reply-1");

    @TempDir
    private Path folder;

    private Path file;
    private SqliteStore store = SqliteStore.inMemory();

    @BeforeEach
    void aMemberAndAnother() {
        file = folder.resolve("desk.db");
        store = SqliteStore.open(file);
        ImportPlan.compare(Harbour.base(), GoldenQuestions.NONE, store.claimBook(), store.ledger())
                .submission(Moderator.operator(), Map.of(), "")
                .ifPresent(submission -> store.ledger().record(submission, NOW));
        store.tongues().shown(MEMBER, LANGUAGE);
        GivenAnswer answer = Answers.declined("a1", NOW, MEMBER, QUESTION);
        store.journal().note(Answers.after(answer, new GivenAnswer.Turn(EARLIER, EARLIER, List.of("crane-locked"))));
        store.journal().note(Answers.declined("b1", NOW, OTHER, "who guarded the gate?"));
        Map<String, String> details =
                Map.of("command", "fact add", "value.text", COMMAND, "channel", "channel-of-the-member");
        store.journal().note(new Happening(Action.COMMAND, HARBOUR, "guild", MEMBER, details));
        store.journal().note(new Happening(Action.FEEDBACK, HARBOUR, "guild", MEMBER, Map.of("answer", "a1")));
        Edit edit = Edit.put(HARBOUR, ClaimDraft.of("new", "A new claim.").claim());
        Moderator member = new Moderator(MEMBER, "guild", Set.of(Permission.PUBLISH));
        store.ledger().record(Submission.of(member, edit, Submission.WHATEVER_STANDS, WHY), NOW);
        store.exchanges().keep(new Exchange("message-1", "channel-of-the-member", List.of("reply-1"), "a1"));
        store.exchanges().keep(new Exchange("message-2", "elsewhere", List.of("reply-2"), "b1"));
        store.marks().mark("a1", AnswerMarks.Mark.TELL_ME);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aCopyHoldsEverythingThatSomebodySaidAndNothingOfOthers() {
        PersonalData.Copy copy = store.personalData().copy(MEMBER).orElseThrow();

        JsonNode json = Payloads.parse(copy.json());
        assertThat(copy.entries()).isEqualTo(4);
        assertThat(json.path("user").asText()).isEqualTo(MEMBER);
        assertThat(json.path("language").asText()).isEqualTo(LANGUAGE.toLanguageTag());
        assertThat(json.path("entries"))
                .extracting(entry -> entry.path("action").asText())
                .containsExactlyInAnyOrder("question", "command", "feedback", "edit");
        assertThat(copy.json())
                .contains(QUESTION, EARLIER, COMMAND, WHY, "A new claim.")
                .doesNotContain("the gate");
    }

    @Test
    void nothingIsKeptOfSomebodyWhoNeverCame() {
        assertThat(store.personalData().copy("42")).isEmpty();
        assertThat(store.personalData().erase("42")).isZero();
    }

    @Test
    void whoSomebodyIsAndWhatTheySaidIsNeverReadableInTheFiles() throws IOException {
        store.drafts().keep(MEMBER, "fact add?text=" + COMMAND);
        store.personalData().copy(MEMBER);
        store.close();

        assertThat(everythingIn(folder))
                .doesNotContain(MEMBER, QUESTION, EARLIER, COMMAND, WHY, LANGUAGE.toLanguageTag());
    }

    @Test
    void anErasureLeavesNothingThatLeadsToThePersonAndALogThatIsSound() throws IOException, SQLException {
        String draft = store.drafts().keep(MEMBER, "fact add?text=" + COMMAND.replace(" ", "%20"));
        String page = store.drafts().keep(OTHER, "{\"lines\":[\"Asked: \\\"" + QUESTION.toUpperCase() + "\\\"\"]}");
        String harmless = store.drafts().keep(OTHER, "ask?question=was the crane locked");
        store.personalData().copy(MEMBER);
        List<byte[]> secrets = secrets();

        long erased = store.personalData().erase(MEMBER);

        assertThat(erased).isEqualTo(4);
        String files = everythingIn(folder);
        assertThat(files).doesNotContain(TELLING);
        assertThat(secrets).hasSize(7).allSatisfy(secret -> assertThat(files).doesNotContain(latin(secret)));
        assertThat(store.personalData().copy(MEMBER)).isEmpty();
        assertThat(store.journal().answer("a1")).isEmpty();
        assertThat(store.exchanges().ofReply("reply-1")).isEmpty();
        assertThat(store.exchanges().ofQuestion("message-1")).isEmpty();
        assertThat(store.marks().marked(AnswerMarks.Mark.TELL_ME, AnswerMarks.Mark.TOLD))
                .isEmpty();
        assertThat(store.drafts().kept(draft)).isEmpty();
        assertThat(store.drafts().kept(page)).isEmpty();
        assertThat(store.drafts().kept(harmless)).isPresent();
        assertThat(store.auditLog().verify().faults()).isEmpty();
    }

    /** Whoever replies to an answer goes on from a question that another asked. */
    @Test
    void whatOthersWentOnFromGoesWithWhoeverSaidIt() {
        GivenAnswer.Turn turn = new GivenAnswer.Turn(QUESTION, QUESTION, List.of());
        GivenAnswer theirs = Answers.after(
                Answers.declined("b2", NOW, OTHER, "and who says so?"),
                new GivenAnswer.Thread(List.of(turn), Set.of(MEMBER)));
        store.journal().note(theirs);
        store.personalData().copy(OTHER);

        assertThat(store.journal().answer("b2")).contains(theirs);
        assertThat(store.personalData().copy(OTHER).orElseThrow().json()).doesNotContain(QUESTION, MEMBER);
        assertThat(exported()).contains("and who says so?").containsOnlyOnce(QUESTION);

        store.personalData().erase(MEMBER);

        assertThat(store.journal().answer("b2")).isEmpty();
        assertThat(exported()).contains("and who says so?").doesNotContain(TELLING);
        assertThat(store.auditLog().verify().faults()).isEmpty();
    }

    @Test
    void whatWasSaidByTwoOthersGoesWithEitherOfThem() {
        store.journal().note(Answers.declined("c1", NOW, "third", "who else?"));
        List<GivenAnswer.Turn> turns = List.of(
                new GivenAnswer.Turn(QUESTION, QUESTION, List.of()),
                new GivenAnswer.Turn("who else?", QUESTION + " who else?", List.of()));
        GivenAnswer theirs = Answers.after(
                Answers.declined("b2", NOW, OTHER, "and when?"),
                new GivenAnswer.Thread(turns, Set.of(MEMBER, "third")));
        store.journal().note(theirs);
        store.personalData().copy(OTHER);
        assertThat(store.journal().answer("b2")).contains(theirs);

        store.personalData().erase("third");

        assertThat(store.journal().answer("b2")).isEmpty();
        assertThat(store.journal().answer("a1")).isPresent();
    }

    @Test
    void whoeverWasErasedMeanwhileIsNotMadeKnownAgain() {
        store.personalData().erase(MEMBER);
        GivenAnswer.Turn turn = new GivenAnswer.Turn(QUESTION, QUESTION, List.of());
        store.journal()
                .note(Answers.after(
                        Answers.declined("b2", NOW, OTHER, "and who says so?"),
                        new GivenAnswer.Thread(List.of(turn), Set.of(MEMBER))));
        store.personalData().copy(OTHER);

        assertThat(store.personalData().copy(MEMBER)).isEmpty();
        assertThat(store.journal().answer("b2")).isEmpty();
        assertThat(exported()).contains("and who says so?").doesNotContain(QUESTION);
    }

    private String exported() {
        List<String> export = new ArrayList<>();
        store.auditLog().export("", export::add);
        return String.join("\n", export);
    }

    @Test
    void wordsThatManySayTakeNothingAwayFromOthers() {
        store.journal().note(Answers.declined("a2", NOW, MEMBER, "that the"));
        store.journal().note(Answers.declined("a3", NOW, MEMBER, "was the crane locked"));
        List<String> others = Stream.of(
                        "fact add?text=the inspector said that the crane was locked by nobody",
                        "{\"texts\":[\"Claims:\\n- that the gang did it\"]}",
                        "answer?question=was the crane unlocked in the night")
                .map(text -> store.drafts().keep(OTHER, text))
                .toList();

        store.personalData().erase(MEMBER);

        assertThat(others).allSatisfy(id -> assertThat(store.drafts().kept(id)).isPresent());
        store.close();
        store = SqliteStore.open(file);
        assertThat(others).allSatisfy(id -> assertThat(store.drafts().kept(id)).isPresent());
    }

    @Test
    void whatSomebodySaidIsFoundInWhatOthersWereShownHoweverShortItIs() {
        store.journal().note(Answers.declined("a2", NOW, MEMBER, "that the"));
        List<String> telling = Stream.of(
                        "{\"texts\":[\"1. “that the”, asked once\"]}",
                        "{\"texts\":[\"Asked:\\n" + QUESTION + "\"]}",
                        "teach?value=" + WHY)
                .map(text -> store.drafts().keep(OTHER, text))
                .toList();

        store.personalData().erase(MEMBER);

        assertThat(telling).allSatisfy(id -> assertThat(store.drafts().kept(id)).isEmpty());
    }

    @Test
    void everythingThatIsKeptForSomebodyGoesWithThem() {
        String own = store.drafts().keep(MEMBER, "{\"texts\":[\"what everybody may read\"]}");
        String other = store.drafts().keep(OTHER, "{\"texts\":[\"what everybody may read\"]}");

        store.personalData().erase(MEMBER);

        assertThat(store.drafts().kept(own)).isEmpty();
        assertThat(store.drafts().kept(other)).isPresent();
    }

    @Test
    void filesThatSomebodySentAndNotYetDecidedOnGoWithThemAndThoseOfOthersStay() {
        Waiting pack = new Waiting(new Response.Document("pack.zip", new byte[3]), Map.of());
        String own = store.waitingFiles().keep(MEMBER, pack);
        String other = store.waitingFiles().keep(OTHER, pack);

        store.personalData().erase(MEMBER);

        assertThat(store.waitingFiles().find(own)).isEmpty();
        assertThat(store.waitingFiles().find(other)).isPresent();
    }

    @Test
    void ofDraftsThatNobodyKnowsTheOwnerOfThoseGoInWhichAnyOfTheWordsStand() throws SQLException {
        String theirs = store.drafts().keep(MEMBER, "fact add?text=and so " + COMMAND + "once more");
        String harmless = store.drafts().keep(OTHER, "ask?question=was the crane locked");
        store.close();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate("UPDATE draft SET owner = NULL")).isEqualTo(2);
        }
        store = SqliteStore.open(file);

        store.personalData().erase(MEMBER);

        assertThat(store.drafts().kept(theirs)).isEmpty();
        assertThat(store.drafts().kept(harmless)).isPresent();
    }

    @Test
    void anErasureIsWholeInBackupsAndExportsMadeAfterwards() throws IOException {
        store.personalData().erase(MEMBER);

        Path backup = folder.resolve("copy").resolve("desk.backup");
        Files.createDirectory(backup.getParent());
        new Backups(file.toString(), KeySource.BESIDE).take(backup, false);
        List<String> export = new ArrayList<>();
        store.auditLog().export("", export::add);

        assertThat(everythingIn(backup.getParent())).doesNotContain(TELLING);
        assertThat(String.join("\n", export)).doesNotContain(TELLING).contains("the gate");
    }

    @Test
    void anErasureTouchesNobodyElse() {
        store.personalData().erase(MEMBER);

        assertThat(store.journal().answer("b1")).map(GivenAnswer::question).hasValue("who guarded the gate?");
        assertThat(store.journal().answer("b1")).map(GivenAnswer::user).hasValue(OTHER);
        assertThat(store.exchanges().ofReply("reply-2")).isPresent();
    }

    @Test
    void whatAModeratorPutOnRecordStaysWithoutThem() {
        store.personalData().erase(MEMBER);

        List<Revision> steps = store.ledger().history(HARBOUR, Subject.claim("new"));

        assertThat(steps).singleElement().satisfies(step -> {
            assertThat(step.made().by()).isEmpty();
            assertThat(step.made().why()).isEmpty();
            assertThat(step.after()).isPresent();
        });
    }

    @Test
    void whoeverAsksAgainBeginsAsSomebodyNew() {
        String before = pseudonym();
        store.personalData().erase(MEMBER);
        store.journal().note(Answers.declined("a2", NOW, MEMBER, "is anybody there?"));

        PersonalData.Copy copy = store.personalData().copy(MEMBER).orElseThrow();

        assertThat(copy.entries()).isEqualTo(1);
        assertThat(pseudonym()).isNotEqualTo(before);
    }

    private String pseudonym() {
        return Payloads.parse(store.personalData().copy(MEMBER).orElseThrow().json())
                .path("pseudonym")
                .asText();
    }

    /** The member's sealed words, and the row by which they are found, as they are kept. */
    private List<byte[]> secrets() throws SQLException {
        List<byte[]> secrets = new ArrayList<>();
        String person = "(SELECT actor FROM entry JOIN asked ON asked.number = entry.number WHERE asked.id = 'a1')";
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            try (ResultSet row = statement.executeQuery("SELECT sealed FROM words JOIN entry"
                    + " ON entry.number = words.number WHERE actor = " + person)) {
                while (row.next()) {
                    secrets.add(row.getBytes(1));
                }
            }
            try (ResultSet row = statement.executeQuery(
                    "SELECT wrapped_key, sealed_user, sealed_language FROM person WHERE pseudonym = " + person)) {
                row.next();
                secrets.add(row.getBytes(1));
                secrets.add(row.getBytes(2));
                secrets.add(row.getBytes(3));
            }
        }
        return secrets;
    }

    private static String everythingIn(Path folder) throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path one : files.filter(Files::isRegularFile).toList()) {
                all.append(latin(Files.readAllBytes(one)));
            }
        }
        return all.toString();
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
