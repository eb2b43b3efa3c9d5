package org.factdesk.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.factdesk.claim.Claim;
import org.factdesk.claim.FactBase;
import org.factdesk.claim.GoldenQuestions;
import org.factdesk.claim.Incident;
import org.factdesk.claim.Source;
import org.factdesk.moderation.Content;
import org.factdesk.moderation.Dossier;
import org.factdesk.moderation.Edit;
import org.factdesk.moderation.ImportPlan;
import org.factdesk.moderation.Moderator;
import org.factdesk.moderation.Outcome;
import org.factdesk.moderation.Revision;
import org.factdesk.moderation.Subject;
import org.factdesk.moderation.Submission;
import org.factdesk.testing.Samples;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LedgerReplayPropertyTest {
    private static final String INCIDENT = "crane-2031";

    private Database database = Database.open(Sqlite.IN_MEMORY);
    private SqliteClaimBook book = new SqliteClaimBook(database);
    private SqliteLedger ledger = new SqliteLedger(database, book, database.persons(), new Notary(null));

    @AfterEach
    void close() {
        book.close();
        database.close();
    }

    @BeforeEach
    void reopen() {
        close();
        database = Database.open(Sqlite.IN_MEMORY);
        book = new SqliteClaimBook(database);
        ledger = new SqliteLedger(database, book, database.persons(), new Notary(null));
    }

    @Test
    void replayingTheLedgerGivesTheCurrentClaims() {
        Samples.forEach(60, samples -> {
            reopen();
            for (int edits = 2 + samples.upTo(8); edits > 0; edits--) {
                changeAnything(samples);
            }

            Map<String, Dossier> replayed = database.read("replay", LedgerReplayPropertyTest::replay);
            Snapshot loaded = database.read("load", Snapshot.EMPTY::caughtUp);

            assertThat(replayed.keySet()).isEqualTo(loaded.dossiers().keySet());
            replayed.forEach((incident, dossier) -> {
                FactBase facts = dossier.facts().orElseThrow();
                assertThat(book.current(incident)).isPresent();
                assertSame(facts, dossier.questions(), book.current(incident).get(), book.questions(incident));
                Dossier asLoaded = loaded.dossier(incident);
                assertSame(facts, dossier.questions(), asLoaded.facts().orElseThrow(), asLoaded.questions());
            });
        });
    }

    @Test
    void undoingARevisionRestoresWhatStoodBefore() {
        Samples.forEach(40, samples -> {
            reopen();
            Source source = samples.source("news");
            Claim claim = samples.claim("claim-0", List.of(), List.of(source), List.of());
            submit(Edit.put(new Incident(INCIDENT, "Title", "")));
            submit(Edit.put(INCIDENT, source));
            submit(Edit.put(INCIDENT, claim));
            Edit edit = samples.oneIn(2)
                    ? new Edit.RetractClaim(INCIDENT, claim.id())
                    : Edit.put(INCIDENT, samples.claim(claim.id(), List.of(), List.of(source), List.of()));
            List<Content> stood = contents(book.current(INCIDENT).orElseThrow());

            Outcome.Recorded recorded = (Outcome.Recorded) submit(edit);
            for (Revision made : recorded.made()) {
                submit(made.before()
                        .<Edit>map(content -> new Edit.Put(INCIDENT, content))
                        .orElseGet(() -> Edit.withdraw(INCIDENT, made.subject())));
            }

            assertThat(contents(book.current(INCIDENT).orElseThrow())).isEqualTo(stood);
        });
    }

    /** Imports a pack, or edits what stands; some of it is refused. */
    private void changeAnything(Samples samples) {
        Optional<FactBase> stands = book.current(INCIDENT);
        if (stands.isEmpty() || samples.oneIn(3)) {
            FactBase pack = stands.map(samples::changed).orElseGet(() -> samples.facts(INCIDENT));
            ImportPlan plan = ImportPlan.compare(pack, samples.questions(pack.claims()), book, ledger);
            Map<Subject, ImportPlan.Choice> decided = new HashMap<>();
            plan.items(ImportPlan.Verdict.CONFLICT)
                    .forEach(item -> decided.put(item.subject(), samples.oneOf(List.of(ImportPlan.Choice.values()))));
            plan.submission(Moderator.operator(), decided, "")
                    .ifPresent(submission -> ledger.record(submission, Instant.EPOCH));
            return;
        }
        FactBase facts = stands.get();
        facts.claims().stream()
                .findFirst()
                .ifPresent(claim -> submit(
                        samples.oneIn(2)
                                ? new Edit.RetractClaim(INCIDENT, claim.id())
                                : Edit.put(
                                        INCIDENT,
                                        samples.claim(
                                                claim.id(),
                                                List.copyOf(facts.parties()),
                                                List.copyOf(facts.sources()),
                                                List.of()))));
        submit(Edit.put(INCIDENT, samples.party("party-" + samples.upTo(5))));
        submit(new Edit.RetireSource(INCIDENT, "source-" + samples.upTo(3)));
        submit(Edit.put(INCIDENT, samples.questions(facts.claims())));
    }

    private Outcome submit(Edit edit) {
        return ledger.record(Submission.of(Moderator.operator(), edit, Submission.WHATEVER_STANDS, ""), Instant.EPOCH);
    }

    private static Map<String, Dossier> replay(Connection connection) throws SQLException {
        Map<String, Dossier> dossiers = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT edit.incident, edit.number, edit.kind, edit.subject, edit.origin, edit.guild,"
                                + " deed.body FROM edit JOIN deed ON deed.number = edit.number"
                                + " WHERE edit.action <> 'acknowledge' ORDER BY edit.number")) {
            Map<String, List<Dossier.Step>> steps = new LinkedHashMap<>();
            while (row.next()) {
                steps.computeIfAbsent(row.getString("incident"), id -> new ArrayList<>())
                        .add(Row.step(row));
            }
            steps.forEach((incident, all) ->
                    dossiers.put(incident, Dossier.empty(incident).with(all)));
        }
        return dossiers;
    }

    private static void assertSame(
            FactBase expected, GoldenQuestions expectedQuestions, FactBase actual, GoldenQuestions questions) {
        assertThat(actual.revision()).isEqualTo(expected.revision());
        assertThat(contents(actual)).isEqualTo(contents(expected));
        assertThat(actual.brought()).containsExactlyInAnyOrderElementsOf(expected.brought());
        assertThat(questions).isEqualTo(expectedQuestions);
    }

    private static List<Content> contents(FactBase facts) {
        return List.copyOf(Content.all(facts, GoldenQuestions.NONE).values());
    }
}
