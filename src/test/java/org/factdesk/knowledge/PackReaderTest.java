package org.factdesk.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
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
import org.junit.jupiter.params.provider.ValueSource;

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
                .extracting(PackFault::toString)
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
                        "where: pier 4",
                        "wehre: pier 4",
                        "18: claim 'crane-locked' has an unknown key 'wehre'; did you mean 'where'?"),
                pack(
                        "where: pier 4",
                        "colour: red",
                        "18: claim 'crane-locked' has an unknown key 'colour'; known are id, who, what,"),
                pack(
                        "{name: the foreman,",
                        "{nmae: the foreman,",
                        "10: party 'foreman' has an unknown key 'nmae'; did you mean 'name'?",
                        "10: party 'foreman' has no name; add 'name: what it is called'"),
                pack(
                        "title: The crane",
                        "titel: The crane",
                        "1: the pack has no title; add 'title: one line",
                        "2: the pack has an unknown key 'titel'; did you mean 'title'?"),
                pack("    what: was not locked\n", "", "32: claim 'crane-open' has no what; add 'what: a verb phrase'"),
                pack(
                        "text: The foreman says that the crane was locked.",
                        "text: '  '",
                        "26: claim 'crane-locked' has no text; add 'text: one sentence"),
                pack(
                        "    source: note\n",
                        "",
                        "32: claim 'crane-open' has no source; add 'source: the id of one of the sources'"),
                pack(
                        "  - id: crane-open\n    what",
                        "  - what",
                        "30: disputes names claim 'crane-open', which this pack does not have; add it or correct the name",
                        "32: the claim has no id; add 'id: a-short-name'",
                        "questions.yaml:2: expect names claim 'crane-open'"),
                pack(
                        "{publisher: Port office, published: 2031-05}",
                        "{title: x}",
                        "8: source 'note' has no publisher; add",
                        "8: source 'note' has no published; add 'published: 2021-05-07'"),
                pack(
                        "kind: organisation}",
                        "role: x}",
                        "11: party 'inspector' has no kind; add 'kind: person, organisation,"),
                pack("incident: crane-2031", "incident:", "1: the pack has no incident; add"),
                pack(
                        "incident: crane-2031",
                        "incident: Crane 2031",
                        "1: incident id 'Crane 2031' must be lower-case letters, digits and single dashes"),
                pack(
                        "id: crane-locked",
                        "id: crane_locked",
                        "13: claim id 'crane_locked' must be",
                        "38: supersedes names claim 'crane-locked', which this pack does not have; did you mean 'crane_locked'?",
                        "questions.yaml:2: expect names claim 'crane-locked'",
                        "questions.yaml:5: expect names claim 'crane-locked'"),
                pack(
                        "who: foreman",
                        "who: foremann",
                        "14: who names party 'foremann', which this pack does not have; did you mean 'foreman'?"),
                pack(
                        "whom: inspector",
                        "whom: nobody",
                        "16: whom names party 'nobody', which this pack does not have; add it or correct the name"),
                pack(
                        "whom: inspector",
                        "whom: ' '",
                        "16: whom names party ' ', which this pack does not have; add it or correct the name"),
                pack("source: note", "source: ' '", "37: claim 'crane-open' has no source; add"),
                pack("said_by: foreman", "said_by: foremen", "22: said_by names party 'foremen'"),
                pack("citing: inspector", "citing: x", "23: citing names party 'x'"),
                pack(
                        "source: note",
                        "source: notes",
                        "37: source names source 'notes', which this pack does not have; did you mean 'note'?"),
                pack("disputes: [crane-open]", "disputes: [crane-opened]", "30: disputes names claim 'crane-opened'"),
                pack(
                        "disputes: [crane-open]",
                        "disputes: [crane-locked]",
                        "30: claim 'crane-locked' disputes itself; take 'crane-locked' out"),
                pack(
                        "supersedes: [crane-locked]",
                        "supersedes: [crane-open]",
                        "38: claim 'crane-open' supersedes itself; take 'crane-open' out"),
                pack(
                        "disputes: [crane-open]",
                        "supersedes: [crane-open]",
                        "30: claims supersede each other in a circle: 'crane-locked' → 'crane-open' → 'crane-locked'; a claim can only replace an older one"),
                pack(
                        "id: crane-open",
                        "id: crane-locked",
                        "30: disputes names claim 'crane-open'",
                        "32: claim id 'crane-locked' is there twice, first in line 13; rename one of them",
                        "38: claim 'crane-locked' supersedes itself",
                        "questions.yaml:2: expect names claim 'crane-open'"),
                pack(
                        "  note: {",
                        "  gazette: {",
                        "8: sources has 'gazette' twice, first in line 7; keep one of them",
                        "37: source names source 'note'"),
                pack(
                        "where: pier 4",
                        "who: foreman",
                        "18: claim 'crane-locked' has 'who' twice, first in line 14; keep one of them"),
                pack(
                        "when: 2031-05-06/2031-05-07",
                        "when: 2031-02-30",
                        "17: when of claim 'crane-locked' is '2031-02-30', which is no date; write it as 2021-05-07"),
                pack(
                        "when: 2031-05-06/2031-05-07",
                        "when: 2031-05-07/2031-05-06",
                        "17: when of claim 'crane-locked' is"),
                pack("when: 2031-05-06/2031-05-07", "when: ../..", "17: when of claim 'crane-locked' is"),
                pack(
                        "published: 2031-05}",
                        "published: last May}",
                        "8: published of source 'note' is 'last May', which is no date"),
                pack(
                        "said_on: 2031-05-08",
                        "said_on: [2031-05-08]",
                        "24: said_on of claim 'crane-locked' must be text, not a list"),
                pack(
                        "stance: asserts",
                        "stance: assert",
                        "25: stance of claim 'crane-locked' is 'assert'; it is one of asserts, suspects, denies, confirms, estimates, warns, calls-for, declines-comment; did you mean 'asserts'?"),
                pack(
                        "kind: person",
                        "kind: Person",
                        "10: kind of party 'foreman' is 'Person'; it is one of person, organisation, state, group, place, system; did you mean 'person'?"),
                pack(
                        "reliability: B",
                        "reliability: G",
                        "7: reliability of source 'gazette' is 'G'; it is one of A, B, C, D, E, F"),
                pack(
                        "credibility: 3",
                        "credibility: 7",
                        "29: credibility of claim 'crane-locked' is '7'; it is one of 1, 2, 3, 4, 5, 6"),
                pack("credibility: 3", "credibility: 1.5", "29: credibility of claim 'crane-locked' is '1.5'"),
                pack(
                        "url: https://example.org/1",
                        "url: 'javascript:alert(1)'",
                        "7: url of source 'gazette' is 'javascript:alert(1)'; it must begin with http:// or https://"),
                pack(
                        "disputes: [crane-open]",
                        "disputes: crane-open",
                        "30: disputes of claim 'crane-locked' must be a list such as [a, b], not text"),
                pack(
                        "aliases: [boss, 42]",
                        "aliases: {a: b}",
                        "10: aliases of party 'foreman' must be a list such as [a, b], not 'key: value' pairs"),
                pack(
                        "aliases: [boss, 42]",
                        "aliases: [boss, '']",
                        "10: aliases of party 'foreman' has an empty item; take it out"),
                pack(
                        "what: locked the crane",
                        "what: {a: b}",
                        "15: what of claim 'crane-locked' must be text, not 'key: value' pairs"),
                pack(
                        "text: The foreman says that the crane was locked.",
                        "text: " + "x".repeat(1_001),
                        "26: text of claim 'crane-locked' is 1001 characters long; at most 1000 are allowed"),
                pack(
                        "also_asked: [was it locked?]",
                        "also_asked: [" + "a, ".repeat(101) + "]",
                        "31: also_asked of claim 'crane-locked' has 101 items; 100 are enough"),
                pack(
                        "where: pier 4",
                        "where: \"pier\\u0007 4\"",
                        "18: where of claim 'crane-locked' holds a control character"),
                pack(
                        "where: pier 4",
                        "where: &p pier 4",
                        "18: uses an anchor (&) or an alias (*); write the value out"),
                pack("where: pier 4", "where: *p", "18: uses an anchor (&) or an alias (*); write the value out"),
                pack("where: pier 4", "where: !!binary aGk=", "18: uses a tag (!); take it out"),
                pack(
                        "where: pier 4",
                        "where: " + "[".repeat(5_000),
                        "18: is nested deeper than any pack; look for a stray bracket"),
                pack("where: pier 4", "where: pier: 4", "18: is not valid YAML: mapping values are not allowed here"),
                pack(
                        "where: pier 4",
                        "where: @pier",
                        "18: is not valid YAML: found character '@' that cannot start any token"),
                pack("where: pier 4", "\twhere: pier 4", "18: is not valid YAML"),
                pack("where: pier 4", "where: pier\u0000 4", "18: character U+0000 is not allowed; take it out"),
                pack("claims:\n", "---\nclaims:\n", "12: holds a second document; a file has one, take the '---' out"),
                pack(
                        "  - id: crane-open\n",
                        "  - crane-open\n  - id: crane-open\n",
                        "32: the claim must be written as 'key: value' lines, not as text"),
                pack("claims:\n", "claims:\n    ? [a]\n", "14: is not valid YAML: expected <block end>"),
                Arguments.of("empty", "", QUESTIONS, new String[] {"incident.yaml:1: is empty"}),
                Arguments.of("a list", "- a\n", QUESTIONS, new String[] {
                    "incident.yaml:1: the pack must be written as 'key: value' lines, not as a list"
                }),
                questions(
                        "expect: [crane-locked, crane-open]",
                        "expect: [crane-lokced]",
                        "2: expect names claim 'crane-lokced', which this pack does not have; did you mean 'crane-locked'?"),
                questions(
                        "expect: [crane-locked, crane-open]",
                        "expect: crane-locked",
                        "2: expect must be none or a list such as [crane-locked]"),
                questions(
                        "expect: [crane-locked, crane-open]",
                        "expect: []",
                        "2: the question expects nothing; write 'expect: none' where the desk must abstain"),
                questions("expect: none, why", "why", "3: the question expects nothing;"),
                questions(
                        "ask: \"who paid?\"",
                        "aks: \"who paid?\"",
                        "3: the question has an unknown key 'aks'; did you mean 'ask'?",
                        "3: the question has no ask; add 'ask: what a person would type'"),
                questions(
                        "      - {ask: \"who says so?\", expect: [crane-locked]}\n      - {ask: \"and when?\", expect: none}\n",
                        "      []\n",
                        "4: the thread has no turn"),
                questions(
                        "questions:\n",
                        "taught: [{ask: \"who dunnit?\", intent: hwo}, {intent: who}]\nquestions:\n",
                        "1: intent of the taught wording is 'hwo'; it is one of who, what,",
                        "1: the taught wording has no ask; add 'ask: what a person would type'"),
                questions(
                        "questions:\n",
                        "taught: [{ask: \"?!\", intent: who}, {ask: x}]\nquestions:\n",
                        "1: the taught wording has no word in it; write what a person would type",
                        "1: the taught wording has no intent; add 'intent: the kind of answer that it wants, such as who'"),
                questions(
                        "questions:\n",
                        "taught: [{ask: who dunnit, intent: who}, {ask: \"Who dunnit?\", intent: what}]\nquestions:\n",
                        "1: the wording 'Who dunnit?' is taught twice; take one out"),
                questions(
                        "questions:\n",
                        "question:\n",
                        "1: the file has an unknown key 'question'; did you mean 'questions'?"));
    }

    private static Arguments pack(String before, String after, String... faults) {
        assertThat(PACK).contains(before);
        return Arguments.of(
                after.length() > 60 ? after.substring(0, 60) : after.isEmpty() ? "without " + before : after,
                PACK.replace(before, after),
                QUESTIONS,
                Arrays.stream(faults).map(PackReaderTest::inIncident).toArray(String[]::new));
    }

    private static String inIncident(String fault) {
        return fault.startsWith("questions.yaml:") ? fault : "incident.yaml:" + fault;
    }

    private static Arguments questions(String before, String after, String... faults) {
        assertThat(QUESTIONS).contains(before);
        return Arguments.of(
                after,
                PACK,
                QUESTIONS.replace(before, after),
                Arrays.stream(faults).map("questions.yaml:"::concat).toArray(String[]::new));
    }

    private void write(String name, String pack, String questions) throws IOException {
        Path place = Files.createDirectories(folder.resolve(name));
        Files.writeString(place.resolve("incident.yaml"), pack);
        Files.writeString(place.resolve("questions.yaml"), questions);
    }

    @Test
    void listsTheFaultsOfAllPacks() throws IOException {
        write("a", PACK.replace("where: pier 4", "wehre: pier 4"), QUESTIONS);
        write("b", PACK.replace("title: The", "titel: The"), QUESTIONS);
        Files.createDirectories(folder.resolve("c"));

        PackReading reading = PackReader.read(List.of(folder, folder.resolve("missing.yaml")));

        assertThat(reading.isSound()).isFalse();
        assertThat(reading.faults())
                .extracting(fault -> folder.relativize(fault.file()) + ":" + fault.line())
                .containsExactly(
                        "a/incident.yaml:18",
                        "b/incident.yaml:1",
                        "b/incident.yaml:2",
                        "c/incident.yaml:1",
                        "missing.yaml:1");
        assertThat(reading.faults().get(3).remark())
                .isEqualTo("cannot be read: there is no such file; a pack is a folder with incident.yaml in it");
    }

    @Test
    void saysThatAFolderHoldsNoPack() {
        assertThat(PackReader.read(folder).faults())
                .containsExactly(new PackFault(
                        folder.resolve("incident.yaml"), 1, "is not there; a pack is a folder with this file"));
    }

    @Test
    void readsAnIncidentOnce() throws IOException {
        write("a", PACK, QUESTIONS);
        write("b", PACK, QUESTIONS);

        assertThat(PackReader.read(folder).faults())
                .containsExactly(new PackFault(
                        folder.resolve("b/incident.yaml"),
                        1,
                        "incident 'crane-2031' is also in " + folder.resolve("a/incident.yaml") + "; rename one"));
    }

    @Test
    void doesNotMindHowLinesEndOrAByteOrderMark() throws IOException {
        write("crane", "\uFEFF" + PACK.replace("\n", "\r\n"), QUESTIONS.replace("\n", "\r\n"));

        PackReading reading = PackReader.read(folder);

        assertThat(reading.faults()).isEmpty();
        assertThat(reading.packs()
                        .get(0)
                        .facts()
                        .claim("crane-open")
                        .orElseThrow()
                        .text())
                .isEqualTo("The port office would not say whether the crane was open.");
    }

    @Test
    void refusesWhatIsNotText() throws IOException {
        write("crane", PACK, QUESTIONS);
        Files.write(
                folder.resolve("crane/incident.yaml"),
                PACK.replace("pier 4", "pi\u00e8r 4").getBytes(StandardCharsets.ISO_8859_1));

        assertThat(PackReader.read(folder).faults())
                .containsExactly(new PackFault(
                        folder.resolve("crane/incident.yaml"), 18, "is not UTF-8 text; save the file as UTF-8"));
    }

    @Test
    void refusesAFileThatIsTooLarge() throws IOException {
        write("crane", PACK + "#".repeat(YamlFile.LARGEST), QUESTIONS);

        assertThat(PackReader.read(folder).faults())
                .containsExactly(new PackFault(
                        folder.resolve("crane/incident.yaml"),
                        1,
                        "is larger than 16 MB; split the incident into several packs"));
    }

    @Test
    void isNotBlownUpByAliases() throws IOException {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
        for (int level = 1; level < 40; level++) {
            String inner = "*a" + (level - 1);
            bomb.append("a%d: &a%d [%s]\n".formatted(level, level, String.join(", ", List.of(inner, inner, inner))));
        }
        write("crane", bomb.toString(), QUESTIONS);

        List<PackFault> faults = PackReader.read(folder).faults();

        assertThat(faults)
                .containsExactly(new PackFault(
                        folder.resolve("crane/incident.yaml"),
                        1,
                        "uses an anchor (&) or an alias (*); write the value out, and quote one that begins with '&' or '*'"
                                + "; the same in 156 more places"));
    }

    @Test
    void aHostileFileIsReadInReasonableTimeAndItsFaultsStayReadable() throws IOException {
        StringBuilder hostile = new StringBuilder(PACK);
        for (int claim = 0; claim < 5_000; claim++) {
            hostile.append(
                    "  - {id: claim-%d, what: x, text: x, source: \"gaz\\e[31m\\n%d\"}\n".formatted(claim, claim));
        }
        write("crane", hostile.toString(), QUESTIONS);

        List<PackFault> faults = assertTimeout(
                Duration.ofSeconds(20), () -> PackReader.read(folder).faults());

        assertThat(faults).hasSize(1_001);
        assertThat(faults).allMatch(fault -> fault.toString().chars().noneMatch(Character::isISOControl));
        assertThat(faults.get(1_000).remark()).endsWith(" more; mend these first");
    }

    @Test
    void shortensWhatItQuotes() throws IOException {
        write("crane", PACK.replace("kind: person", "kind: " + "x".repeat(100_000)), QUESTIONS);

        assertThat(PackReader.read(folder).faults())
                .isNotEmpty()
                .allMatch(fault -> fault.remark().length() < 700);
    }

    @ParameterizedTest
    @ValueSource(strings = {"src/test/resources/packs", "knowledge/incidents"})
    void thePacksOfThisProjectAreSound(String packs) {
        PackReading reading = PackReader.read(Path.of(packs));

        assertThat(reading.faults()).isEmpty();
        assertThat(reading.packs()).isNotEmpty();
    }
}
