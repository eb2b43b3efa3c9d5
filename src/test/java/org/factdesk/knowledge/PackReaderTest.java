package org.factdesk.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.factdesk.claim.Claim;
import org.factdesk.claim.GoldenQuestion;
import org.factdesk.claim.Party;
import org.factdesk.claim.Provenance;
import org.factdesk.claim.Reliability;
import org.factdesk.claim.Stance;
import org.factdesk.claim.When;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PackReaderTest {
    private static final String PACK = """
            incident: crane-2031
            title: The crane that fell
            summary: >-
              A harbour crane fell in a storm;
              nobody was hurt.
            sources:
              gazette: {publisher: Harbour Gazette, title: "Crane down: no one hurt", published: 2031-05-07, url: https://example.org/1, reliability: B}
              note: {publisher: Port office, published: 2031-05}
            parties:
              foreman: {name: the foreman, kind: person, role: foreman of the night shift, aliases: [boss, 42]}
              inspector: {name: Port inspectorate, kind: organisation}
            claims:
              - id: crane-locked
                who: foreman
                what: locked the crane
                whom: inspector
                when: 2031-05-06/2031-05-07
                where: pier 4
                how: with two bolts
                why: a storm was forecast
                quantity: 2 bolts
                said_by: foreman
                citing: inspector
                said_on: 2031-05-08
                stance: asserts
                text: The foreman says that the crane was locked.
                source: gazette
                locator: para 5
                credibility: 3
                disputes: [crane-open]
                also_asked: [was it locked?]
              - id: crane-open
                what: was not locked
                stance: declines-comment
                text: |
                  The port office would not say whether the crane was open.
                source: note
                supersedes: [crane-locked]
            """;
    private static final String QUESTIONS = """
            questions:
              - {ask: "was it locked?", expect: [crane-locked, crane-open], style: plain}
              - {ask: "who paid?", expect: none, why: on-topic-unanswerable}
              - thread:
                  - {ask: "who says so?", expect: [crane-locked]}
                  - {ask: "and when?", expect: none}
            """;

    @TempDir
    private Path folder;

    @Test
    void readsEverythingThatAPackSays() throws IOException {
        write("crane", PACK, QUESTIONS);

        PackReading reading = PackReader.read(folder.resolve("crane"));

        assertThat(reading.faults()).isEmpty();
        IncidentPack pack = reading.packs().get(0);
        assertThat(pack.facts().incident().summary()).isEqualTo("A harbour crane fell in a storm; nobody was hurt.");
        assertThat(pack.facts().source("gazette").orElseThrow().published()).isEqualTo(When.of("2031-05-07"));
        assertThat(pack.facts().source("note").orElseThrow().reliability()).isEqualTo(Reliability.F);
        assertThat(pack.facts().party("foreman").orElseThrow())
                .isEqualTo(new Party(
                        "foreman",
                        "the foreman",
                        Party.Kind.PERSON,
                        "foreman of the night shift",
                        List.of("boss", "42")));
        Claim locked = pack.facts().claim("crane-locked").orElseThrow();
        assertThat(locked.statement().when()).isEqualTo(When.of("2031-05-06/2031-05-07"));
        assertThat(locked.statement().quantity()).isEqualTo("2 bolts");
        assertThat(locked.attribution().citing()).isEqualTo("inspector");
        assertThat(locked.provenance()).isEqualTo(new Provenance("gazette", "para 5", 3));
        assertThat(locked.alsoAsked()).containsExactly("was it locked?");
        Claim open = pack.facts().claim("crane-open").orElseThrow();
        assertThat(open.attribution().stance()).isEqualTo(Stance.DECLINES_COMMENT);
        assertThat(open.text()).isEqualTo("The port office would not say whether the crane was open.");
        assertThat(open.provenance().credibility()).isEqualTo(Provenance.UNJUDGED);
        assertThat(pack.facts().disputing(open)).containsExactly(locked);
    }

    @Test
    void readsTheGoldenQuestionsBesideIt() throws IOException {
        write("crane", PACK, QUESTIONS);

        IncidentPack pack =
                PackReader.read(folder.resolve("crane/incident.yaml")).packs().get(0);

        assertThat(pack.questions().singles())
                .containsExactly(
                        new GoldenQuestion("was it locked?", List.of("crane-locked", "crane-open"), "", "plain"),
                        new GoldenQuestion("who paid?", List.of(), "on-topic-unanswerable", ""));
        assertThat(pack.questions().threads()).hasSize(1);
        assertThat(pack.questions().threads().get(0).get(1).mustAbstain()).isTrue();
    }

    @Test
    void readsAFolderOfPacks() throws IOException {
        write("crane", PACK, QUESTIONS);
        write("other", PACK.replace("crane-2031", "other-2031"), "");

        PackReading reading = PackReader.read(folder);

        assertThat(reading.faults())
                .extracting(Fault::toString)
                .containsExactly(folder.resolve("other/questions.yaml") + ":1: is empty");
        Files.delete(folder.resolve("other/questions.yaml"));
        assertThat(PackReader.read(folder).packs())
                .extracting(pack -> pack.facts().incident().id())
                .containsExactly("crane-2031", "other-2031");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faultyPacks")
    void saysWhereWhatIsWrongAndHowToMendIt(String what, String pack, String questions, String... faults)
            throws IOException {
        write("crane", pack, questions);

        PackReading reading = PackReader.read(folder.resolve("crane"));

        assertThat(reading.packs()).isEmpty();
        assertThat(reading.faults().stream()
                        .map(fault -> fault.file().getFileName() + ":" + fault.line() + ": " + fault.remark()))
                .hasSize(faults.length)
                .zipSatisfy(
                        List.of(faults), (said, expected) -> assertThat(said).startsWith(expected));
    }

    static Stream<Arguments> faultyPacks() {
        return Stream.of(
                pack(
                        "unknown key",
                        "where: pier 4",
                        "wehre: pier 4",
                        "incident.yaml:18: claim 'crane-locked' has an unknown key 'wehre'; did you mean 'where'?"),
                pack(
                        "unknown key like none",
                        "where: pier 4",
                        "colour: red",
                        "incident.yaml:18: claim 'crane-locked' has an unknown key 'colour'; known are id, who,"));
    }

    private static Arguments pack(String what, String before, String after, String... faults) {
        assertThat(PACK).contains(before);
        return Arguments.of(what, PACK.replace(before, after), QUESTIONS, faults);
    }

    private void write(String name, String pack, String questions) throws IOException {
        Path place = Files.createDirectories(folder.resolve(name));
        Files.writeString(place.resolve("incident.yaml"), pack);
        Files.writeString(place.resolve("questions.yaml"), questions);
    }

    @Test
    void readsThePacksThatItIsMeasuredWith() {
        PackReading reading = PackReader.read(Path.of("src/test/resources/packs"));

        assertThat(reading.faults().stream().map(Fault::toString).collect(Collectors.joining("\n")))
                .isEmpty();
    }
}
