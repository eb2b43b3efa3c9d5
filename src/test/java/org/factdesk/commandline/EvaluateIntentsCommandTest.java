package org.factdesk.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateIntentsCommandTest {
    @TempDir
    Path folder;

    @Test
    void printsAccuracyLatencyAndWhatFindingTextsOutOfScopeCosts() {
        Run run = Run.in(folder);
        Path train = run.write("train.tsv", "who\twho did it\nwhen\twhen was it\n");
        Path test = run.write("test.tsv", "who\twho was it\nwhen\twhen did it\nwhen\tsince when\noos\tset an alarm\n");

        Run.Result result = run.factdesk("evaluate", "intents", "--train", train.toString(), "--test", test.toString());

        assertThat(result.status()).isEqualTo(0);
        assertThat(result.out())
                .contains(
                        "train: 2 texts, 2 labels, ",
                        "test: 3 texts in scope, 1 out of scope\n",
                        "accuracy: 66.7 %\n",
                        "macro-F1: 83.3 %\n",
                        "milliseconds a text: median ",
                        "balanced out-of-scope recall: 100.0 % for 0.0 points in scope (lead below 0.100)\n",
                        "\nout-of-scope recall: 100.0 % for 0.0 points in scope (lead below 0.100)\n");
    }

    @Test
    void saysNothingOfTextsOutOfScopeWhereThereAreNone() {
        Run run = Run.in(folder);
        Path file = run.write("both.tsv", "who\twho did it\n");

        Run.Result result = run.factdesk("evaluate", "intents", "--train", file.toString(), "--test", file.toString());

        assertThat(result.out()).contains("accuracy: 100.0 %").doesNotContain("recall");
    }

    @Test
    void listsEveryFaultyLine() {
        Run run = Run.in(folder);
        Path train = run.write("train.tsv", "who did it\n\nwho\twho did it\n\tno label\nwho\t \n");

        Run.Result result = run.factdesk(
                "evaluate",
                "intents",
                "--train",
                train.toString(),
                "--test",
                run.path("none.tsv").toString());

        assertThat(result.status()).isEqualTo(1);
        assertThat(result.err())
                .isEqualTo(train + ":1: is not of the form label<TAB>text\n" + train
                        + ":4: is not of the form label<TAB>text\n" + train
                        + ":5: is not of the form label<TAB>text\n" + run.path("none.tsv")
                        + ":1: there is no such file\n");
    }
}
