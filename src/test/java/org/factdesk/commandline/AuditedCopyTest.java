package org.factdesk.commandline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.factdesk.testing.Harbour;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An auditor looks at a copy of a desk's files, with settings of their own. */
class AuditedCopyTest {
    private static final String SEALED = "Not looked at, since the master key is missing: what was said, ";
    private static final String UNHELD = "Not looked at, since the public key is missing: the checkpoints ";

    @TempDir
    private Path desk;

    @TempDir
    private Path auditor;

    private Path copy = Path.of("");

    @BeforeEach
    void copyADeskThatAnswered() throws IOException {
        Run.in(desk).knowing(Harbour.base()).factdesk("ask", "was", "the", "crane", "locked?");
        copy = Files.createDirectory(auditor.resolve("copy"));
        try (Stream<Path> files = Files.list(desk.resolve("data"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, copy.resolve(file.getFileName()));
            }
        }
    }

    @AfterEach
    void makeWritable() {
        assertThat(copy.toFile().setWritable(true)).isTrue();
    }

    @Test
    void toVerifyShowAndProveACopyChangesNothingOfIt() throws IOException {
        Map<String, String> before = files();

        assertThat(audit("verify").out()).startsWith("The audit log is sound: ");
        assertThat(audit("show", "3").status()).isZero();
        assertThat(audit("proof", "3").status()).isZero();
        assertThat(audit("checkpoint").status()).isZero();
        assertThat(audit("replay", question()).out()).contains("computed again, the answer is the same.");

        assertThat(files()).isEqualTo(before);
    }

    @Test
    void withoutTheMasterKeyTheChainIsVerifiedAndOneLineSaysWhatIsNot() throws IOException {
        Files.delete(copy.resolve("master.key"));
        Map<String, String> before = files();

        Run.Result verified = audit("verify");

        assertThat(verified.status()).isZero();
        assertThat(verified.out().lines()).hasSize(2).first().asString().startsWith(SEALED);
        assertThat(verified.out()).contains("\nThe audit log is sound: ");
        assertThat(audit("show", question()).out()).contains("Said: sealed by the master key, which is missing\n");
        assertThat(audit("proof", question()).err())
                .contains("sealed by the master key")
                .doesNotContain("\n\n");
        assertThat(audit("replay", question()).err()).contains("its master key is missing");
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void withoutTheFilesOfTheKeysNoneIsMadeAndNothingIsTakenForForged() throws IOException {
        Path publicKey = auditor.resolve("kept.pub");
        Files.move(copy.resolve("desk.db.key.pub"), publicKey);
        Files.delete(copy.resolve("desk.db.key"));
        Map<String, String> before = files();

        Run.Result verified = audit("verify");

        assertThat(verified.status()).isEqualTo(1);
        assertThat(verified.out().lines()).hasSize(2).first().asString().startsWith(UNHELD);
        assertThat(audit("verify", "--key", publicKey.toString()).out()).startsWith("The audit log is sound: ");
        assertThat(audit("checkpoint").err()).contains("desk.db.key: it is missing");
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void whatAKilledDeskLeftInItsWriteAheadLogIsSeen() throws IOException {
        try (Stream<Path> files = Files.list(copy)) {
            assertThat(files.filter(file -> file.toString().endsWith("-wal"))).isEmpty();
        }
        Files.write(copy.resolve("desk.db-wal"), new byte[32]);
        Map<String, String> before = files();

        assertThat(audit("verify").out()).startsWith("The audit log is sound: ");

        assertThat(files()).isEqualTo(before);
    }

    @Test
    void aCopyThatMayNotBeWrittenIsExportedWithoutAnEntry() throws IOException {
        assertThat(copy.toFile().setWritable(false)).isTrue();
        assumeThat(Files.isWritable(copy)).as("this user may write everywhere").isFalse();
        Map<String, String> before = files();

        Run.Result exported = audit("export", "-");

        assertThat(exported.err())
                .isEqualTo("This database may not be written: the export is not entered in its log.\n");
        assertThat(exported.status()).isZero();
        assertThat(files()).isEqualTo(before);
    }

    private String question() {
        return Run.in(desk)
                .factdesk("audit", "show", "--last", "1")
                .out()
                .split("\n")[1]
                .split(" ")[0];
    }

    private Run.Result audit(String... arguments) {
        String[] all = Stream.concat(
                        Stream.of("--database", copy.resolve("desk.db").toString(), "audit"), Stream.of(arguments))
                .toArray(String[]::new);
        return Run.in(auditor).factdesk(all);
    }

    /** Every file, what is in it and when it was written. */
    private Map<String, String> files() throws IOException {
        Map<String, String> files = new TreeMap<>();
        File[] all = copy.toFile().listFiles();
        for (File file : all == null ? new File[0] : all) {
            files.put(file.getName(), file.lastModified() + " " + Arrays.hashCode(Files.readAllBytes(file.toPath())));
        }
        return files;
    }
}
