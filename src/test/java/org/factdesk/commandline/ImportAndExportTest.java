package org.factdesk.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.factdesk.claim.Claim;
import org.factdesk.claim.FactBase;
import org.factdesk.claim.GoldenQuestion;
import org.factdesk.claim.GoldenQuestions;
import org.factdesk.knowledge.IncidentPack;
import org.factdesk.knowledge.PackReader;
import org.factdesk.moderation.Edit;
import org.factdesk.moderation.EditDesk;
import org.factdesk.moderation.Moderator;
import org.factdesk.moderation.Outcome;
import org.factdesk.moderation.Submission;
import org.factdesk.storage.SqliteStore;
import org.factdesk.testing.ClaimDraft;
import org.factdesk.testing.Desk;
import org.factdesk.testing.Harbour;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportAndExportTest {
    private static final String INCIDENT = Harbour.INCIDENT.id();
    private static final GoldenQuestions QUESTIONS = new GoldenQuestions(
            List.of(new GoldenQuestion("what burned", List.of("warehouse-burned"), "", "plain")), List.of());

    @TempDir
    Path folder;

    private Run run;
    private Path pack;

    @BeforeEach
    void writePack() {
        run = Run.in(folder);
        pack = run.pack(Harbour.base(), QUESTIONS, "packs/harbour");
    }

    @Test
    void tellsWhatAnImportDid() {
        assertThat(run.factdesk("import", pack.toString()).out()).isEqualTo(INCIDENT + ": 21 new\n");
        assertThat(run.factdesk("import", pack.toString()).out())
                .isEqualTo(INCIDENT + ": nothing to do, the record stands as the pack says\n");

        run.pack(with(nightShift("Two guards were at work on pier 4 that night.")), QUESTIONS, "packs/harbour");

        assertThat(run.factdesk("import", folder.resolve("packs").toString()).out())
                .isEqualTo(INCIDENT + ": 1 changed, 20 unchanged\n");
    }

    @Test
    void importsAnswerAtOnce() {
        run.factdesk("import", pack.toString());

        assertThat(run.factdesk("ask", "what destroyed the warehouse").out()).startsWith("The fire service says");
    }

    @Test
    void importsNothingWhereAnyPackIsFaulty() {
        Path bad = run.write("packs/bad/incident.yaml", "incident: bad\ntitel: x\n");

        Run.Result result = run.factdesk("import", folder.resolve("packs").toString());

        assertThat(result.status()).isEqualTo(1);
        assertThat(result.err().lines())
                .allMatch(line -> line.startsWith(bad + ":") || line.startsWith("factdesk: "))
                .anyMatch(line -> line.startsWith(bad + ":2: "));
        assertThat(result.err()).endsWith("; nothing was done\n");
        assertThat(run.factdesk("ask", "--incident", INCIDENT, "what").err()).contains("there is no incident");
    }

    @Test
    void listsConflictsAndLeavesTheRecordAsItIs() {
        changeBothSides();

        Run.Result result = run.factdesk("import", pack.toString());

        assertThat(result.status()).isEqualTo(1);
        assertThat(result.out())
                .isEqualTo(INCIDENT + ": 20 unchanged, 1 in conflict\n"
                        + "claim 'night-shift': record says text “One guard was at work on pier 4.”"
                        + " / pack says text “Two guards were at work on pier 4.”\n");
        assertThat(result.err()).contains("--take record", "--take pack").hasLineCount(1);
        assertThat(asked()).startsWith("One guard was at work on pier 4.");
    }

    @Test
    void takesTheRecordAndDoesNotAskAgain() {
        changeBothSides();

        assertThat(run.factdesk("import", "--take", "record", pack.toString()).status())
                .isEqualTo(0);

        assertThat(asked()).startsWith("One guard");
        assertThat(run.factdesk("import", pack.toString()).status()).isEqualTo(0);
    }

    @Test
    void takesThePack() {
        changeBothSides();

        assertThat(run.factdesk("import", "--take", "pack", pack.toString()).status())
                .isEqualTo(0);

        assertThat(asked()).startsWith("Two guards");
    }

    @Test
    void whatIsExportedAndImportedAgainIsTheSame() {
        run.factdesk("import", pack.toString());

        Run.Result export = run.factdesk(
                "export", "--incident", INCIDENT, folder.resolve("out").toString());

        assertThat(export.status()).isEqualTo(0);
        assertThat(export.out()).contains("with 8 claims written to " + folder.resolve("out"));
        IncidentPack written = PackReader.read(folder.resolve("out")).packs().get(0);
        IncidentPack original = PackReader.read(pack).packs().get(0);
        assertThat(written.questions()).isEqualTo(original.questions());
        assertThat(List.copyOf(written.facts().claims()))
                .isEqualTo(List.copyOf(original.facts().claims()));
        assertThat(List.copyOf(written.facts().parties()))
                .isEqualTo(List.copyOf(original.facts().parties()));
        assertThat(List.copyOf(written.facts().sources()))
                .isEqualTo(List.copyOf(original.facts().sources()));
        assertThat(run.factdesk("export", folder.resolve("out").toString()).status())
                .isEqualTo(0);
    }

    @Test
    void neverOverwritesThePackOfAnotherIncident() {
        run.factdesk("import", pack.toString());
        Path other = run.write(
                "other/incident.yaml",
                "incident: flood\ntitle: Flood\nsources:\n  a: {publisher: A, published: 2031-01-01}\nclaims:\n"
                        + "  - {id: x, what: rose, text: The water rose., source: a}\n");

        Run.Result result = run.factdesk("export", other.getParent().toString());

        assertThat(result.status()).isEqualTo(1);
        assertThat(result.err()).contains("holds the pack of another incident").hasLineCount(1);
    }

    @Test
    void neverOverwritesAPackThatHasAFault() throws IOException {
        run.factdesk("import", pack.toString());
        Path other = run.write("other/incident.yaml", "incident: flood\ntitel: Flood\n");
        Path questions = run.write("other/questions.yaml", "questions: []\n");

        Run.Result result = run.factdesk("export", other.getParent().toString());

        assertThat(result.status()).isEqualTo(1);
        assertThat(result.err()).contains(other + ":2: ").endsWith("was left alone; name another folder\n");
        assertThat(Files.readString(other)).startsWith("incident: flood");
        assertThat(Files.readString(questions)).isEqualTo("questions: []\n");
    }

    @Test
    void neverTakesQuestionsForItsOwnThatBelongToNoIncident() throws IOException {
        run.factdesk("import", pack.toString());
        Path questions = run.write("other/questions.yaml", "questions: []\n");

        Run.Result result = run.factdesk("export", questions.getParent().toString());

        assertThat(result.status()).isEqualTo(1);
        assertThat(result.err()).contains("holds a questions.yaml without").hasLineCount(1);
        assertThat(Files.readString(questions)).isEqualTo("questions: []\n");
        assertThat(questions.resolveSibling("incident.yaml")).doesNotExist();
    }

    private void changeBothSides() {
        run.factdesk("import", pack.toString());
        try (SqliteStore store = SqliteStore.open(folder.resolve("data").resolve("desk.db"))) {
            Claim changed = nightShift("One guard was at work on pier 4.");
            Outcome outcome = new EditDesk(store.ledger(), store.settingsBook(), Desk.ALONE, Clock.systemUTC())
                    .submit(Submission.of(
                            Moderator.operator(),
                            Edit.put(INCIDENT, changed),
                            Submission.WHATEVER_STANDS,
                            "seen on the film"));
            assertThat(outcome).isInstanceOf(Outcome.Recorded.class);
        }
        run.pack(with(nightShift("Two guards were at work on pier 4.")), QUESTIONS, "packs/harbour");
    }

    private String asked() {
        return run.factdesk("ask", "guard guards work pier").out();
    }

    private static Claim nightShift(String text) {
        return ClaimDraft.of("night-shift", text)
                .statement("", "was at work on pier 4 that night", "")
                .readIn("news", "")
                .claim();
    }

    private static FactBase with(Claim changed) {
        List<Claim> claims = new ArrayList<>(Harbour.base().claims());
        claims.replaceAll(claim -> claim.id().equals(changed.id()) ? changed : claim);
        return new FactBase(Harbour.INCIDENT, 1, Harbour.parties(), Harbour.sources(), claims);
    }
}
