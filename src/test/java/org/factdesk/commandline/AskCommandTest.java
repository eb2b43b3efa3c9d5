package org.factdesk.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.factdesk.claim.FactBase;
import org.factdesk.claim.Incident;
import org.factdesk.testing.Harbour;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AskCommandTest {
    private static final FactBase FLOOD =
            new FactBase(new Incident("flood", "Flood", ""), 1, List.of(), List.of(), List.of());

    @TempDir
    Path folder;

    private Run run;

    @BeforeEach
    void fill() {
        run = Run.in(folder).knowing(Harbour.base());
    }

    @Test
    void printsTheAnswerWithItsSources() {
        Run.Result result = run.factdesk("ask", "what", "destroyed", "the", "warehouse?");

        assertThat(result.status()).isEqualTo(0);
        assertThat(result.out())
                .startsWith("The fire service says fire destroyed the warehouse on pier 4.\nSaid by the Selmouth Fire")
                .contains("\nSources:\n- Harbour News, ");
        assertThat(result.err()).isEmpty();
    }

    @Test
    void printsTheAnswerAsOneLineOfJsonWithItsFieldsInOrder() throws IOException {
        Run.Result result = run.factdesk("ask", "--json", "who locked the crane");

        JsonNode answer = json(result.out()).get(0);
        List<String> names = new ArrayList<>();
        answer.fieldNames().forEachRemaining(names::add);
        assertThat(names)
                .containsExactly(
                        "id",
                        "ask",
                        "outcome",
                        "reason",
                        "intent",
                        "confidence",
                        "claims",
                        "disputed",
                        "answer",
                        "sources",
                        "revision",
                        "micros");
        assertThat(answer.get("ask").asText()).isEqualTo("who locked the crane");
        assertThat(answer.get("outcome").asText()).isEqualTo("answered");
        assertThat(answer.get("reason").asText()).isEqualTo("disputed");
        assertThat(answer.get("intent").asText()).isEqualTo("what");
        assertThat(answer.get("confidence").asDouble()).isEqualTo(0.8);
        assertThat(answer.get("claims").toString()).isEqualTo("[\"crane-locked\",\"crane-unlocked\"]");
        assertThat(answer.get("disputed").asBoolean()).isTrue();
        assertThat(answer.get("answer").asText())
                .startsWith("Accounts differ.\n")
                .contains("Against that:");
        assertThat(answer.get("sources").get(0).toString())
                .isEqualTo("{\"id\":\"news\",\"publisher\":\"Harbour News\",\"title\":\"Fire at pier 4\","
                        + "\"published\":\"2031-05-07\",\"url\":\"https://example.org/1\",\"locator\":\"para 3\"}");
        assertThat(answer.get("revision").asLong()).isPositive();
        assertThat(answer.get("micros").asLong()).isPositive();
    }

    @ParameterizedTest
    @CsvSource({"zzz, abstained, not-on-record", "hello, courtesy, greeting", "'', abstained, empty"})
    void tellsWhatBecameOfAQuestionThatNoClaimAnswers(String question, String outcome, String reason)
            throws IOException {
        Run.Result result = run.factdesk("ask", "--json", question);

        JsonNode answer = json(result.out()).get(0);
        assertThat(result.status()).isEqualTo(0);
        assertThat(answer.get("outcome").asText()).isEqualTo(outcome);
        assertThat(answer.get("reason").asText()).isEqualTo(reason);
        assertThat(answer.get("claims")).isEmpty();
        assertThat(answer.get("sources")).isEmpty();
    }

    @Test
    void answersAsOfADay() {
        assertThat(run.factdesk("ask", "--as-of", "2031-05-07", "who locked the crane")
                        .out())
                .startsWith("Foreman Ola Brandt says")
                .contains("as of 7 May 2031")
                .doesNotContain("denies");
    }

    @Test
    void takesNoQuestionForAFileOfArguments() {
        run.write("everyone", "--version");

        assertThat(run.factdesk("ask", "@" + run.path("everyone")).out()).doesNotContain("Java");
    }

    @Test
    void choosesTheIncidentThatIsNamedOrConfiguredOrTheOnlyOne() {
        Run several = run.knowing(FLOOD);

        assertThat(several.factdesk("ask", "who locked the crane").err())
                .isEqualTo("factdesk: there are several incidents; choose with --incident ID or desk.incident: flood,"
                        + " harbour-fire-2031\n");
        assertThat(several.factdesk("ask", "--incident", "harbour-fire-2031", "who locked the crane")
                        .status())
                .isEqualTo(0);
        assertThat(several.factdesk("ask", "--incident", "storm", "who locked the crane")
                        .err())
                .isEqualTo("factdesk: there is no incident 'storm'; there are: flood, harbour-fire-2031\n");
        Path config = several.write(
                "other.properties",
                "desk.incident = harbour-fire-2031\ndatabase.location = " + folder.resolve("data/desk.db"));
        assertThat(several.plainly("ask", "--config", config.toString(), "who locked the crane")
                        .status())
                .isEqualTo(0);
    }

    @Test
    void answersABatchLineByLineInOrder() throws IOException {
        run.typing("""
                {"id":"a","ask":"what destroyed the warehouse"}
                {"ask":"who locked the crane","id":7,"note":{"x":[1]}}

                {"id":"c","ask":"zzz"}
                """);

        Run.Result result = run.factdesk("ask", "--incident", "harbour-fire-2031", "--batch", "-");

        assertThat(result.status()).isEqualTo(0);
        assertThat(json(result.out()))
                .extracting(answer ->
                        answer.get("id").asText() + " " + answer.get("outcome").asText())
                .containsExactly("a answered", "7 answered", "c abstained");
    }

    @Test
    void keepsTheThreadsOfABatchApart() throws IOException {
        Path file = run.write("batch.jsonl", """
                \uFEFF{"id":"a1","thread":"a","ask":"what destroyed the warehouse"}
                {"id":"b1","thread":"b","ask":"the damage in the final report"}
                {"id":"a2","thread":"a","ask":"and when"}
                {"id":"b2","thread":"b","ask":"and who"}
                {"id":"c1","ask":"and who"}
                """);

        Run.Result result = run.factdesk("ask", "--batch", file.toString());

        assertThat(json(result.out()))
                .extracting(answer -> answer.get("id").asText() + " " + answer.get("claims"))
                .containsExactly(
                        "a1 [\"warehouse-burned\"]",
                        "b1 [\"damage-final\"]",
                        "a2 [\"warehouse-burned\"]",
                        "b2 [\"damage-final\"]",
                        "c1 []");
    }

    @Test
    void answersWhatIsWrongWithALineAndGoesOn() throws IOException {
        run.typing("""
                {"id":"a","ask":"what destroyed the warehouse"
                nonsense
                ["a"]
                {"id":"d"}
                {"id":"e","ask":"   "}
                {"id":"f","ask":7}
                {"id":"g","ask":"x"} {"id":"h"}
                {"id":"i","ask":"who locked the crane","incident":"storm"}
                {"id":"j","ask":"who locked the crane"}
                """);

        Run.Result result = run.factdesk("ask", "--batch", "-");

        assertThat(result.status()).isEqualTo(0);
        assertThat(json(result.out()))
                .extracting(line -> line.get("id").asText() + " "
                        + (line.has("error")
                                ? line.get("error").asText().replaceFirst("(is no JSON): .*", "$1")
                                : "ok"))
                .containsExactly(
                        "a line 1: is no JSON",
                        " line 2: is no JSON",
                        " line 3: is no JSON object",
                        "d line 4: has no \"ask\" with a question in it",
                        "e line 5: the question is empty",
                        "f line 6: has no \"ask\" with a question in it",
                        "g line 7: goes on after the JSON object",
                        "i line 8: there is no incident 'storm'; there are: harbour-fire-2031",
                        "j ok");
    }

    @Test
    void failsABatchOfWhichNoLineCouldBeAnswered() throws IOException {
        run.typing("{\"id\":\"a\",\"ask\":\"who locked the crane\"}\n{\"id\":\"b\",\"ask\":\"who\"}\n");

        Run.Result result = run.factdesk("ask", "--incident", "storm", "--batch", "-");

        assertThat(result.status()).isEqualTo(1);
        assertThat(json(result.out())).hasSize(2).allMatch(line -> line.has("error"));
    }

    @Test
    void goesOnAfterALineThatBreaksTheAnswerer() throws IOException {
        run.typing("{\"id\":\"a\",\"ask\":\"fail\"}\n{\"id\":\"b\",\"ask\":\"who locked the crane\"}\n");

        Run.Result result = run.factdesk("ask", "--batch", "-");

        assertThat(json(result.out()))
                .extracting(line -> line.get("id").asText() + line.has("error"))
                .containsExactly("atrue", "bfalse");
    }

    @Test
    void saysThatABatchFileIsMissing() {
        Run.Result result =
                run.factdesk("ask", "--batch", run.path("none.jsonl").toString());

        assertThat(result.status()).isEqualTo(1);
        assertThat(result.err())
                .isEqualTo("factdesk: cannot read " + run.path("none.jsonl") + ": there is no such file\n");
        assertThat(run.path("data")).doesNotExist();
    }

    private static List<JsonNode> json(String lines) throws IOException {
        List<JsonNode> nodes = new ArrayList<>();
        for (String line : lines.split("\n")) {
            nodes.add(new ObjectMapper().readTree(line));
        }
        return nodes;
    }
}
