package org.factdesk.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
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
        assertThat(cut.err()).contains("Or the export was made before that checkpoint");
    }

    @Test
    void anExportHoldsItsOwnEntryAndFitsTheCheckpointsOfItsDesk() throws IOException {
        Path export = folder.resolve("log.jsonl");
        String key = run().factdesk("audit", "checkpoint", "--key").out().strip();

        run().factdesk("audit", "export", export.toString());

        List<String> lines = Files.readAllLines(export);
        assertThat(lines.get(lines.size() - 2)).contains("\"action\":\"export\"");
        Path kept = folder.resolve("data/desk.db.checkpoints.last");
        assertThat(verifyExport(export, key, kept).out()).contains("is sound");
        assertThat(run().factdesk("audit", "export", export.toString()).err()).contains("is there already");
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left.filter(file -> file.toString().endsWith(".partial")))
                    .isEmpty();
        }
    }

    @Test
    void anExportTouchesNoFileOfAnotherName() throws IOException {
        Path foreign = Files.writeString(folder.resolve("log.jsonl.partial"), "somebody's own");

        assertThat(run().factdesk("audit", "export", folder.resolve("log.jsonl").toString())
                        .status())
                .isZero();

        assertThat(Files.readString(foreign)).isEqualTo("somebody's own");
    }

    @Test
    void saysThatCheckpointsAreNoText() throws IOException {
        Path checkpoints = Files.write(folder.resolve("kept"), new byte[] {(byte) 0xFF, (byte) 0xFE});

        Run.Result result = run().factdesk("audit", "verify", "--checkpoints", checkpoints.toString());

        assertThat(result.status()).isEqualTo(1);
        assertThat(result.err()).isEqualTo("factdesk: cannot read " + checkpoints + ": it is no text in UTF-8\n");
    }

    @Test
    void aPackedExportIsVerifiedLikeAPlainOneAndABrokenOneIsToldInOneLine() throws IOException {
        Path export = folder.resolve("log.jsonl");
        Path packed = folder.resolve("log.jsonl.gz");
        run().factdesk("audit", "export", export.toString());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            Files.copy(export, out);
        }
        Files.write(packed, bytes.toByteArray());

        assertThat(run().factdesk("audit", "verify", "--export", packed.toString())
                        .out())
                .startsWith("The entries fit together: ");
        Files.write(packed, Arrays.copyOf(bytes.toByteArray(), bytes.size() / 2));
        Run.Result broken = run().factdesk("audit", "verify", "--export", packed.toString());
        assertThat(broken.status()).isEqualTo(1);
        assertThat(broken.err()).startsWith("factdesk: cannot read ").hasLineCount(1);
    }

    @Test
    void whoeverHandsOutAnExportWithoutAnEntryIsFoundOut() throws IOException {
        Path export = folder.resolve("log.jsonl");
        run().factdesk("audit", "export", export.toString());
        List<String> lines = new ArrayList<>(Files.readAllLines(export));
        String digest = lines.get(3).replaceAll(".*\"digest\":\"([0-9a-f]{64})\"}", "$1");
        lines.set(3, "{\"withheld\":3,\"level\":0,\"digest\":\"" + digest + "\"}");
        Files.writeString(export, String.join("\n", lines) + "\n");

        Run.Result result = run().factdesk("audit", "verify", "--export", export.toString());

        assertThat(result.status()).isZero();
        assertThat(result.out()).startsWith("One entry is withheld: ");
    }

    @Test
    void anExportAloneIsComparedWithNothingFromOutside() throws IOException {
        Path export = folder.resolve("log.jsonl");
        String key = run().factdesk("audit", "checkpoint", "--key").out().strip();
        Path kept = Files.writeString(
                folder.resolve("kept"), run().factdesk("audit", "checkpoint").out());
        run().factdesk("audit", "export", export.toString());

        assertThat(run().factdesk("audit", "verify", "--export", export.toString(), "--key", key)
                        .out())
                .contains("There was no checkpoint from outside");
        assertThat(verifyExport(export, key, kept).out()).contains("compared with one checkpoint");
    }

    @Test
    void aByteThatIsNoTextDoesNotPassForTheSignThatItIsReadAs() throws IOException {
        Path export = folder.resolve("log.jsonl");
        run().factdesk("audit", "export", export.toString());
        byte[] bytes = Files.readAllBytes(export);
        bytes[bytes.length / 2] = (byte) 0xFF;
        Files.write(export, bytes);

        assertThat(run().factdesk("audit", "verify", "--export", export.toString())
                        .out())
                .contains("cannot be read: it is not JSON");
    }

    @Test
    void saysWhereTheDeskSignsWithAnotherKeyThanTheOneThatWasKept() {
        Run.Result result = run().factdesk(
                        "audit",
                        "verify",
                        "--key",
                        "sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8");

        assertThat(result.out()).contains("the desk signs with another key: ");
        assertThat(result.status()).isEqualTo(1);
    }

    @Test
    void aFileWithoutAKeyIsNoKeyToBelieveALogBy() throws IOException {
        Path export = folder.resolve("log.jsonl");
        run().factdesk("audit", "export", export.toString());
        Path empty = Files.writeString(folder.resolve("key.pub"), "\n");

        Run.Result result = run().factdesk("audit", "verify", "--export", export.toString(), "--key", empty.toString());

        assertThat(result.status()).isEqualTo(1);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).isEqualTo("factdesk: there is no key in " + empty + "\n");
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
    void aProofIsHeldToTheCheckpointsThatWereKept() throws IOException {
        String key = run().factdesk("audit", "checkpoint", "--key").out().strip();
        String note = run().factdesk("audit", "checkpoint").out();
        Path kept = Files.writeString(folder.resolve("kept"), note);
        Path forged = Files.writeString(folder.resolve("forged"), note.replaceFirst("\n\\d+\n", "\n7\n"));
        Path proof = Files.writeString(
                folder.resolve("proof"), run().factdesk("audit", "proof", "3").out());
        Path later = folder.resolve("later");
        run().factdesk("ask", "was", "the", "crane", "locked?");
        Files.writeString(later, run().factdesk("audit", "proof", "3").out());

        assertThat(proven(proof, key, kept)).isEqualTo(new Run.Result(0, "The proof holds.\n", ""));
        assertThat(proven(later, key, kept).err()).startsWith("It was compared with none of the checkpoints");
        assertThat(proven(proof, key, forged).status()).isEqualTo(1);
        assertThat(proven(proof, key, forged).out()).startsWith("A checkpoint is not to be believed: ");
    }

    @Test
    void aProofThatSaysTwoThingsProvesNeither() throws IOException {
        String key = run().factdesk("audit", "checkpoint", "--key").out().strip();
        String proof = run().factdesk("audit", "proof", "3").out();
        Path twice =
                Files.writeString(folder.resolve("proof"), proof.replace("\"index\":2", "\"index\":1,\"index\":2"));

        Run.Result result = run().factdesk("audit", "verify", "--proof", twice.toString(), "--key", key);

        assertThat(result.status()).isEqualTo(1);
        assertThat(result.out()).contains("it is not written as the desk writes it");
    }

    private Run.Result proven(Path proof, String key, Path checkpoints) {
        return run().factdesk(
                        "audit",
                        "verify",
                        "--proof",
                        proof.toString(),
                        "--key",
                        key,
                        "--checkpoints",
                        checkpoints.toString());
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
