package org.factdesk.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.factdesk.claim.GoldenQuestion;
import org.factdesk.claim.GoldenQuestions;
import org.factdesk.testing.Harbour;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {
    @TempDir
    Path folder;

    @Test
    void printsFiguresAndEachFailureWithWhatWasSaidInstead() {
        Run run = Run.in(folder);
        Path pack = run.pack(Harbour.base(), questions(), "pack");

        Run.Result result = run.factdesk("check", pack.toString());

        assertThat(result.status()).isEqualTo(0);
        assertThat(result.err()).isEmpty();
        assertThat(result.out()).startsWith("""
                        harbour-fire-2031: sound; 8 claims, 7 questions
                          answerable                    5  right    3 ( 60.0 %)  wrong    1 ( 20.0 %)  missed    1 ( 20.0 %)
                          unanswerable                  2  abstained    1 ( 50.0 %)  answered    1 ( 50.0 %)
                          decided rightly               7  right    4 ( 57.1 %)
                          single questions              5  right    2 ( 40.0 %)
                          thread turns                  2  right    2 (100.0 %)
                          turns that lean on others     1  right    1 (100.0 %)
                          by style (right of asked):
                            plain                       3  right    1 ( 33.3 %)
                            other                       2  right    1 ( 50.0 %)
                            thread                      2  right    2 (100.0 %)
                        """);
        assertThat(result.out())
                .contains(
                        """
                          - wrong (plain): who locked the crane
                              expected: night-shift
                                        Nobody was at work on pier 4 that night.
                              said:     crane-locked: Foreman Ola Brandt says the crane was locked before the storm. (confidence 0.80)
                        """,
                        "  - missed (plain): zzz\n",
                        "      said:     nothing, not-on-record (confidence 0.70)\n",
                        "  - tempted (no style): the damage in crowns\n      expected: none, off-topic\n");
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void addsUpSeveralPacks() {
        Run run = Run.in(folder);
        run.pack(Harbour.base(), questions(), "packs/one");
        Path other = run.write(
                "packs/two/incident.yaml",
                "incident: flood\ntitle: Flood\nsources:\n  a: {publisher: A, published: 2031-01-01}\nclaims:\n"
                        + "  - {id: x, what: rose, text: The water rose., source: a}\n");

        Run.Result result = run.factdesk("check", folder.resolve("packs").toString());

        assertThat(other).exists();
        assertThat(result.out()).contains("flood: sound; 1 claims, 0 questions\n", "all 2 packs: 7 questions\n");
    }

    @Test
    void listsTheFaultsOfAPackAndFails() {
        Run run = Run.in(folder);
        Path bad = run.write("pack/incident.yaml", "incident: Bad Name\ntitle: x\nclaims: []\nfoo: 1\n");

        Run.Result result = run.factdesk("check", bad.getParent().toString());

        assertThat(result.status()).isEqualTo(1);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).contains(bad + ":1: ", bad + ":4: ").endsWith("nothing was done\n");
    }

    private static GoldenQuestions questions() {
        return new GoldenQuestions(
                List.of(
                        golden("what destroyed the warehouse", "plain", "warehouse-burned"),
                        golden("who locked the crane", "plain", "night-shift"),
                        golden("zzz", "plain", "night-shift"),
                        new GoldenQuestion("the damage in crowns", List.of(), "off-topic", ""),
                        new GoldenQuestion("yyy", List.of(), "off-topic", "")),
                List.of(List.of(
                        golden("what destroyed the warehouse", "", "warehouse-burned"),
                        golden("and when", "", "night-shift", "warehouse-burned"))));
    }

    private static GoldenQuestion golden(String ask, String style, String... expect) {
        return new GoldenQuestion(ask, List.of(expect), "", style);
    }
}
