package org.factdesk.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.factdesk.claim.GoldenQuestion;
import org.factdesk.claim.GoldenQuestions;
import org.factdesk.testing.Harbour;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainCommandTest {
    private static final GoldenQuestions QUESTIONS = new GoldenQuestions(
            List.of(new GoldenQuestion("who locked the crane", List.of("crane-locked"), "", "plain")), List.of());

    @TempDir
    Path folder;

    @Test
    void isWrongUsageWithoutAFolderForTheFiles() {
        Run run = Run.in(folder);
        Path pack = run.pack(Harbour.base(), QUESTIONS, "pack");

        Run.Result result = run.factdesk("train", pack.toString());

        assertThat(result.status()).isEqualTo(2);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).hasLineCount(1).contains("--into", "train --help");
    }

    @Test
    void isWrongUsageWithoutAPack() {
        Run.Result result = Run.in(folder).factdesk("train", "--into", into());

        assertThat(result.status()).isEqualTo(2);
        assertThat(result.err()).hasLineCount(1).contains("PATH");
        assertThat(folder.resolve("into")).doesNotExist();
    }

    @Test
    void listsTheFaultsOfAPackAndWritesNothing() {
        Run run = Run.in(folder);
        run.pack(Harbour.base(), QUESTIONS, "packs/good");
        Path bad = run.write("packs/bad/incident.yaml", "incident: Bad Name\ntitle: x\nclaims: []\nfoo: 1\n");

        Run.Result result =
                run.factdesk("train", "--into", into(), folder.resolve("packs").toString());

        assertThat(result.status()).isEqualTo(1);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).contains(bad + ":1: ", bad + ":4: ").endsWith("nothing was done\n");
        assertThat(folder.resolve("into")).doesNotExist();
    }

    @Test
    void failsOnAPathWhereNoPackIs() {
        Run.Result result = Run.in(folder)
                .factdesk("train", "--into", into(), folder.resolve("nowhere").toString());

        assertThat(result.status()).isEqualTo(1);
        assertThat(result.err()).contains("nowhere").doesNotContain("Exception");
        assertThat(folder.resolve("into")).doesNotExist();
    }

    @Test
    void failsWhereThePacksHaveNoQuestions() {
        Run run = Run.in(folder);
        Path pack = run.pack(Harbour.base(), "pack");

        Run.Result result = run.factdesk("train", "--into", into(), pack.toString());

        assertThat(result).isEqualTo(new Run.Result(1, "", "factdesk: no golden questions to learn from\n"));
        assertThat(folder.resolve("into")).doesNotExist();
    }

    @Test
    void provesNothingWithTheQuestionsOfOneIncident() {
        Run run = Run.in(folder);
        Path pack = run.pack(Harbour.base(), QUESTIONS, "pack");

        Run.Result result = run.factdesk("train", "--prove", "--into", into(), pack.toString());

        assertThat(result)
                .isEqualTo(
                        new Run.Result(1, "", "factdesk: --prove needs golden questions of two incidents or more\n"));
        assertThat(folder.resolve("into")).doesNotExist();
    }

    @Test
    void saysSoBeforeItLearnsWhereTheFolderCannotBeMade() {
        Run run = Run.in(folder);
        Path pack = run.pack(Harbour.base(), QUESTIONS, "pack");
        Path file = run.write("into", "a file, not a folder");

        Run.Result result = run.factdesk("train", "--into", file.toString(), pack.toString());

        assertThat(result)
                .isEqualTo(new Run.Result(
                        1, "", "factdesk: could not make the folder " + file + ": there is a file of that name\n"));
        assertThat(file).hasContent("a file, not a folder");
    }

    @Test
    void failsWhereWhatTuneWroteIsNotThere() {
        Run run = Run.in(folder);
        Path pack = run.pack(Harbour.base(), QUESTIONS, "pack");
        Path tuned = folder.resolve("tuned");

        Run.Result result = run.factdesk("train", "--tuned", tuned.toString(), "--into", into(), pack.toString());

        assertThat(result).isEqualTo(new Run.Result(1, "", "factdesk: there is no folder " + tuned + "\n"));
        assertThat(folder.resolve("into")).doesNotExist();
    }

    private String into() {
        return folder.resolve("into").toString();
    }
}
