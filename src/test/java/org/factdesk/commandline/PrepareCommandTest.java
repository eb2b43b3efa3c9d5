package org.factdesk.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.factdesk.claim.GoldenQuestions;
import org.factdesk.testing.Harbour;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrepareCommandTest {
    @TempDir
    private Path folder;

    @Test
    void writesWhatIsFoundOutOfThePacksIntoTheFolder() {
        Run run = Run.in(folder);
        Path pack = run.pack(Harbour.base(), GoldenQuestions.NONE, "pack");
        Path into = folder.resolve("into");

        Run.Result result = run.factdesk("prepare", "--into", into.toString(), pack.toString());

        assertThat(result.status()).isZero();
        assertThat(into.resolve("vectors.bin")).content().contains(Harbour.INCIDENT.title());
    }

    @Test
    void failsOnAPathWhereNoPackIs() {
        Run.Result result = Run.in(folder)
                .factdesk(
                        "prepare",
                        "--into",
                        folder.resolve("into").toString(),
                        folder.resolve("nowhere").toString());

        assertThat(result.status()).isEqualTo(1);
        assertThat(folder.resolve("into")).doesNotExist();
    }
}
