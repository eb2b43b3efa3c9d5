package org.factdesk.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.factdesk.claim.GoldenQuestion;
import org.factdesk.claim.GoldenQuestions;
import org.factdesk.testing.Harbour;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TuneCommandTest {
    private static final GoldenQuestions QUESTIONS = new GoldenQuestions(
            List.of(new GoldenQuestion("who locked the crane", List.of("crane-locked"), "", "plain")), List.of());

    @TempDir
    private Path folder;

    @Test
    void teachesNothingWithTheQuestionsOfOneIncident() {
        Run run = Run.in(folder);
        Path pack = run.pack(Harbour.base(), QUESTIONS, "pack");

        Run.Result result =
                run.factdesk("tune", "--into", folder.resolve("into").toString(), pack.toString());

        assertThat(result)
                .isEqualTo(new Run.Result(1, "", "factdesk: tune needs golden questions of two incidents or more\n"));
        assertThat(folder.resolve("into")).doesNotExist();
    }

    @Test
    void isWrongUsageWithoutAFolderForTheFiles() {
        Run.Result result = Run.in(folder).factdesk("tune", "pack");

        assertThat(result.status()).isEqualTo(2);
        assertThat(result.err()).hasLineCount(1).contains("--into", "tune --help");
    }
}
