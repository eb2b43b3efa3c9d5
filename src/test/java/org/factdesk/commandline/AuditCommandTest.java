package org.factdesk.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.factdesk.testing.Harbour;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditCommandTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void askSomething() {
        run().knowing(Harbour.base()).factdesk("ask", "was", "the", "crane", "locked?");
    }

    private Run run() {
        return Run.in(folder);
    }

    @Test
    void aQuestionOnTheCommandLineIsAnEntryAndTheLogIsSound() {
        assertThat(run().factdesk("audit", "show", "--last", "1").out()).contains(" · question: answered with ");

        Run.Result verified = run().factdesk("audit", "verify");

        assertThat(verified.status()).isZero();
        assertThat(verified.out()).startsWith("The audit log is sound: ");
    }

    @Test
    void anExportIsVerifiedAloneWithTheKeyAndTheCheckpoints() throws IOException {
        Path export = folder.resolve("log.jsonl");
        String key = run().factdesk("audit", "checkpoint", "--key").out().strip();
        Path checkpoint = Files.writeString(
                folder.resolve("checkpoint"),
                run().factdesk("audit", "checkpoint").out());

        assertThat(run().factdesk("audit", "export", export.toString()).status())
                .isZero();
        assertThat(verifyExport(export, key, checkpoint).status()).isZero();

        List<String> lines = Files.readAllLines(export);
        Files.writeString(export, String.join("\n", lines.subList(0, 3)) + "\n");
        Run.Result cut = verifyExport(export, key, checkpoint);
        assertThat(cut.status()).isEqualTo(1);
        assertThat(cut.out()).contains("Entry 3 is missing and all after it");
    }

    private Run.Result verifyExport(Path export, String key, Path checkpoint) {
        return run().factdesk(
                        "audit",
                        "verify",
                        "--export",
                        export.toString(),
                        "--key",
                        key,
                        "--checkpoints",
                        checkpoint.toString());
    }

    @Test
    void aProofIsVerifiedWithTheKeyAlone() throws IOException {
        String key = run().factdesk("audit", "checkpoint", "--key").out().strip();
        Path proof = Files.writeString(
                folder.resolve("proof"), run().factdesk("audit", "proof", "3").out());
        Path older = Files.writeString(
                folder.resolve("older"),
                run().factdesk("audit", "proof", "--since", "2").out());

        assertThat(run().factdesk("audit", "verify", "--proof", proof.toString(), "--key", key)
                        .out())
                .isEqualTo("The proof holds.\n");
        assertThat(run().factdesk("audit", "verify", "--proof", older.toString(), "--key", key)
                        .status())
                .isZero();
        Files.writeString(proof, Files.readString(proof).replace("\"index\":2", "\"index\":1"));
        assertThat(run().factdesk("audit", "verify", "--proof", proof.toString(), "--key", key)
                        .status())
                .isEqualTo(1);
    }

    @Test
    void aQuestionIsAnsweredAgainFromTheRecordAsItWas() {
        String number = run().factdesk("audit", "show", "--last", "1")
                .out()
                .split("\n")[1]
                .split(" ")[0];

        run().pack(Harbour.base(List.of()), "packs/harbour");
        run().factdesk("import", folder.resolve("packs/harbour").toString());
        Run.Result replayed = run().factdesk("audit", "replay", number);

        assertThat(replayed.err()).isEmpty();
        assertThat(replayed.out()).startsWith("Entry " + number + ": computed again, the answer is the same.");
        assertThat(replayed.status()).isZero();
        assertThat(run().factdesk("audit", "replay", "1").err()).contains("entry 1 is no question");
    }

    @Test
    void saysWhatIsNotThere() {
        assertThat(run().factdesk("audit", "show", "9999").err()).contains("There is no entry 9999; the log has ");
        assertThat(run().factdesk("--database", folder.resolve("none.db").toString(), "audit", "verify")
                        .err())
                .contains("there is no database");
        assertThat(Files.exists(folder.resolve("none.db"))).isFalse();
        assertThat(run().factdesk("audit").status()).isEqualTo(2);
    }

    @Test
    void theFormatIsPrinted() {
        assertThat(run().factdesk("audit", "format").out()).startsWith("# The audit log of Fact Desk");
    }
}
