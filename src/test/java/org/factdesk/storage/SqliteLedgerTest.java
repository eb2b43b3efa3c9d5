package org.factdesk.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Statement;
import java.util.List;
import org.factdesk.claim.Claim;
import org.factdesk.claim.GoldenQuestion;
import org.factdesk.claim.GoldenQuestions;
import org.factdesk.claim.Incident;
import org.factdesk.moderation.Content;
import org.factdesk.moderation.Edit;
import org.factdesk.moderation.Moderator;
import org.factdesk.moderation.Outcome;
import org.factdesk.moderation.Revision;
import org.factdesk.moderation.Subject;
import org.factdesk.moderation.Submission;
import org.factdesk.testing.ClaimDraft;
import org.factdesk.testing.Desk;
import org.factdesk.testing.Harbour;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SqliteLedgerTest {
    private static final String HARBOUR = Harbour.INCIDENT.id();

    private final Desk desk = Desk.withHarbour();

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void whatWasImportedStands() {
        assertThat(desk.harbour().incident()).isEqualTo(Harbour.INCIDENT);
        assertThat(List.copyOf(desk.harbour().parties())).isEqualTo(Harbour.parties());
        assertThat(List.copyOf(desk.harbour().sources())).isEqualTo(Harbour.sources());
        assertThat(List.copyOf(desk.harbour().claims()))
                .isEqualTo(List.copyOf(Harbour.base().claims()));
        assertThat(desk.book().incidents()).containsExactly(Harbour.INCIDENT);
        assertThat(desk.book().current("another-2031")).isEmpty();
    }

    @Test
    void anEditIsSeenAtOnceAndKeepsItsPlace() {
        long before = desk.harbour().revision();
        Claim corrected = ClaimDraft.of("crane-locked", "The foreman says that he had locked the crane.")
                .claim();

        Outcome outcome = desk.submit(Edit.put(HARBOUR, corrected));

        assertThat(outcome).isInstanceOf(Outcome.Recorded.class);
        assertThat(desk.harbour().revision()).isEqualTo(before + 1);
        assertThat(desk.harbour().claim("crane-locked")).contains(corrected);
        assertThat(desk.harbour().claims().iterator().next().id()).isEqualTo("crane-locked");
    }

    @Test
    void whereOneOfSeveralSubmissionsIsRefusedNoneIsRecorded() {
        Submission refused = Submission.of(
                Moderator.operator(),
                new Edit.RetractClaim(HARBOUR, "no-such-claim"),
                Submission.WHATEVER_STANDS,
                "because");

        List<Outcome> outcomes = desk.edits().submitTogether(List.of(newIncident("flood-2031"), refused));

        assertThat(outcomes)
                .containsExactly(new Outcome.Refused(Outcome.Reason.NOT_ON_RECORD, "claim 'no-such-claim'"));
        assertThat(desk.book().incidents()).containsExactly(Harbour.INCIDENT);
        assertThat(desk.edits().submitTogether(List.of(newIncident("flood-2031"), newIncident("storm-2032"))))
                .hasSize(2)
                .allMatch(Outcome.Recorded.class::isInstance);
        assertThat(desk.book().incidents()).hasSize(3);
    }

    @Test
    void whereOneOfSeveralSubmissionsCannotBeWrittenNoneIs() {
        List<Submission> both = List.of(newIncident("flood-2031"), newIncident("storm-2032"));
        try (Database database = Database.open(Sqlite.IN_MEMORY);
                SqliteClaimBook book = new SqliteClaimBook(database)) {
            SqliteLedger ledger = new SqliteLedger(database, book, database.persons(), new Notary(null));
            run(
                    database,
                    "CREATE TRIGGER power_cut BEFORE INSERT ON entry WHEN NEW.incident = 'storm-2032'"
                            + " BEGIN SELECT RAISE(ABORT, 'the power is gone'); END");

            assertThatThrownBy(() -> ledger.recordTogether(both, Desk.NOW)).isInstanceOf(StorageException.class);

            assertThat(book.incidents()).isEmpty();
            run(database, "DROP TRIGGER power_cut");
            ledger.recordTogether(both, Desk.NOW);
            assertThat(book.incidents()).hasSize(2);
        }
    }

    private static Submission newIncident(String id) {
        return Submission.of(
                Moderator.operator(), Edit.put(new Incident(id, "Title", "")), Submission.WHATEVER_STANDS, "because");
    }

    private static void run(Database database, String sql) {
        database.transaction("run", connection -> {
            try (Statement statement = connection.createStatement()) {
                return statement.execute(sql);
            }
        });
    }

    @Test
    void aRevisionSaysWhoWhenWhyBeforeAndAfter() {
        Claim original = Harbour.claim("crane-locked");
        Claim corrected = ClaimDraft.of("crane-locked", "The foreman says that he had locked the crane.")
                .claim();

        Outcome.Recorded recorded = (Outcome.Recorded) desk.submit(Edit.put(HARBOUR, corrected));

        Revision made = recorded.made().get(0);
        assertThat(made.before()).contains(new Content.OfClaim(original));
        assertThat(made.after()).contains(new Content.OfClaim(corrected));
        assertThat(made.made())
                .isEqualTo(new Revision.Circumstances(
                        "7", "harbour-guild", Desk.NOW, Submission.Origin.COMMAND, "because"));
        List<Revision> history = desk.ledger().history(HARBOUR, Subject.claim("crane-locked"));
        assertThat(history).hasSize(2);
        assertThat(history.get(0).before()).isEmpty();
        assertThat(history.get(0).made().origin()).isEqualTo(Submission.Origin.IMPORT);
        assertThat(history.get(1)).isEqualTo(made);
    }

    @Test
    void aRetractedClaimIsGoneAndCanBePutBack() {
        Claim claim = Harbour.claim("crane-locked");

        desk.submit(new Edit.RetractClaim(HARBOUR, claim.id()));

        assertThat(desk.harbour().claim(claim.id())).isEmpty();
        assertThat(desk.harbour().claims()).hasSize(Harbour.base().claims().size() - 1);
        desk.submit(Edit.put(HARBOUR, claim));
        assertThat(List.copyOf(desk.harbour().claims()))
                .isEqualTo(List.copyOf(Harbour.base().claims()));
        assertThat(desk.ledger().history(HARBOUR, Subject.claim(claim.id())))
                .extracting(revision -> revision.after().isPresent())
                .containsExactly(true, false, true);
    }

    @Test
    void anEditThatChangesNothingLeavesNoStep() {
        long before = desk.harbour().revision();

        Outcome outcome = desk.submit(Edit.put(HARBOUR, Harbour.claim("crane-locked")));

        assertThat(outcome).isEqualTo(new Outcome.Recorded(before, List.of()));
        assertThat(desk.harbour().revision()).isEqualTo(before);
    }

    @Test
    void twoModeratorsWhoEditOneClaimDoNotOverwriteEachOther() {
        long seenByBoth = desk.harbour().revision();
        Claim first = ClaimDraft.of("crane-locked", "First.").claim();
        Edit second = Edit.put(HARBOUR, ClaimDraft.of("crane-locked", "Second.").claim());

        desk.edits().submit(Submission.of(Desk.EDITOR, Edit.put(HARBOUR, first), seenByBoth, ""));
        Outcome outcome = desk.edits().submit(Submission.of(Desk.EDITOR, second, seenByBoth, ""));

        assertThat(outcome).isInstanceOfSatisfying(Outcome.Conflict.class, conflict -> {
            assertThat(conflict.clashes()).hasSize(1);
            assertThat(conflict.clashes().get(0).mine()).isEqualTo(second);
            assertThat(conflict.clashes().get(0).theirs().after()).contains(new Content.OfClaim(first));
        });
        assertThat(desk.harbour().claim("crane-locked")).contains(first);
    }

    @Test
    void whoeverMeansItWhateverStandsOverwrites() {
        Claim last = ClaimDraft.of("crane-locked", "Last.").claim();

        desk.edits().submit(Submission.of(Desk.EDITOR, Edit.put(HARBOUR, last), Submission.WHATEVER_STANDS, ""));

        assertThat(desk.harbour().claim("crane-locked")).contains(last);
    }

    @Test
    void ofASubmissionAllIsRecordedOrNothing() {
        long before = desk.harbour().revision();
        Claim sound = ClaimDraft.of("sound", "Sound.").claim();
        Claim dangling =
                ClaimDraft.of("dangling", "Dangling.").readIn("unheard-of", "").claim();

        Outcome outcome = desk.submit(Edit.put(HARBOUR, sound), Edit.put(HARBOUR, dangling));

        assertThat(outcome)
                .isEqualTo(new Outcome.Refused(
                        Outcome.Reason.UNKNOWN_REFERENCE, "claim 'dangling' names source 'unheard-of'"));
        assertThat(desk.harbour().claim("sound")).isEmpty();
        assertThat(desk.harbour().revision()).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("refused")
    void refusesWhatWouldLeaveTheRecordUnsound(Edit edit, Outcome.Refused expected) {
        long before = desk.harbour().revision();

        Outcome outcome = desk.submit(edit);

        assertThat(outcome).isEqualTo(expected);
        assertThat(desk.harbour().revision()).isEqualTo(before);
    }

    static List<org.junit.jupiter.params.provider.Arguments> refused() {
        return List.of(
                refused(
                        Edit.put("another-2031", ClaimDraft.of("a", "A.").claim()),
                        Outcome.Reason.NO_SUCH_INCIDENT,
                        "another-2031"),
                refused(
                        new Edit.RetractClaim(HARBOUR, "never-there"),
                        Outcome.Reason.NOT_ON_RECORD,
                        "claim 'never-there'"),
                refused(
                        new Edit.RetireSource(HARBOUR, "radio"),
                        Outcome.Reason.STILL_NAMED,
                        "claim 'crane-unlocked' names source 'radio'"),
                refused(
                        new Edit.RetireParty(HARBOUR, "brigade"),
                        Outcome.Reason.STILL_NAMED,
                        "claim 'warehouse-burned' names party 'brigade'"),
                refused(
                        Edit.put(
                                HARBOUR,
                                ClaimDraft.of("a", "A.").saidBy("nobody", "").claim()),
                        Outcome.Reason.UNKNOWN_REFERENCE,
                        "claim 'a' names party 'nobody'"),
                refused(
                        Edit.put(HARBOUR, ClaimDraft.of("a", "A.").disputes("b").claim()),
                        Outcome.Reason.UNKNOWN_REFERENCE,
                        "claim 'a' names claim 'b'"),
                refused(
                        Edit.put(HARBOUR, ClaimDraft.of("a", "A.").disputes("a").claim()),
                        Outcome.Reason.UNSOUND,
                        "disputes of claim 'a' names the claim itself"),
                refused(
                        Edit.put(
                                HARBOUR,
                                ClaimDraft.of("damage-first", "A.")
                                        .supersedes("damage-final")
                                        .claim()),
                        Outcome.Reason.CIRCLE,
                        "damage-final → damage-first"),
                refused(
                        Edit.put(HARBOUR, ClaimDraft.of("a", "A".repeat(1_001)).claim()),
                        Outcome.Reason.UNSOUND,
                        "text of claim 'a' is 1001 characters long; at most 1000 are allowed"),
                refused(
                        Edit.put(HARBOUR, ClaimDraft.of("a", "A\u0000").claim()),
                        Outcome.Reason.UNSOUND,
                        "text of claim 'a' holds a control character or half a character; take it out"),
                refused(
                        Edit.put(
                                HARBOUR,
                                new GoldenQuestions(
                                        List.of(new GoldenQuestion("who?", List.of("b"), "", "")), List.of())),
                        Outcome.Reason.UNKNOWN_REFERENCE,
                        "questions 'golden' names claim 'b'"));
    }

    private static org.junit.jupiter.params.provider.Arguments refused(
            Edit edit, Outcome.Reason reason, String detail) {
        return org.junit.jupiter.params.provider.Arguments.of(edit, new Outcome.Refused(reason, detail));
    }

    @Test
    void whatNoClaimNamesAnyMoreCanBeRetired() {
        desk.submit(new Edit.RetractClaim(HARBOUR, "warehouse-burned"), new Edit.RetireParty(HARBOUR, "brigade"));

        assertThat(desk.harbour().party("brigade")).isEmpty();
    }

    @Test
    void aClaimMayDisputeOneThatWasRetracted() {
        desk.submit(new Edit.RetractClaim(HARBOUR, "crane-locked"));

        Outcome outcome = desk.submit(Edit.put(
                HARBOUR, ClaimDraft.of("a", "A.").disputes("crane-locked").claim()));

        assertThat(outcome).isInstanceOf(Outcome.Recorded.class);
    }

    @Test
    void keepsIncidentsApart() {
        desk.edits().submit(Submission.of(Moderator.operator(), Edit.put(new Incident("b-2031", "B", "")), 0, ""));

        assertThat(desk.current("b-2031").claims()).isEmpty();
        assertThat(desk.book().incidents()).extracting(Incident::id).containsExactly("b-2031", HARBOUR);
        assertThat(desk.harbour().claims()).isNotEmpty();
    }
}
