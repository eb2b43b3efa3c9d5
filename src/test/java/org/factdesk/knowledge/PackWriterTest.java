package org.factdesk.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.factdesk.claim.Claim;
import org.factdesk.claim.FactBase;
import org.factdesk.claim.GoldenQuestion;
import org.factdesk.claim.GoldenQuestions;
import org.factdesk.claim.Incident;
import org.factdesk.claim.Stance;
import org.factdesk.claim.Taught;
import org.factdesk.testing.ClaimDraft;
import org.factdesk.testing.Harbour;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackWriterTest {
    @TempDir
    private Path folder;

    @Test
    void writesWhatPeopleCanReadWithOnlyTheSlotsThatAreThere() throws IOException {
        Claim full = ClaimDraft.of("crane-locked", "The foreman says: \"the crane was locked\".")
                .statement("foreman", "locked the crane", "crane")
                .when("2031-05-06T20:10")
                .where("pier 4")
                .saidBy("foreman", "2031-05-07")
                .stance(Stance.CALLS_FOR)
                .readIn("news", "para 3")
                .disputes("bare")
                .alsoAsked("was it locked?", "locked")
                .claim();
        Claim bare = ClaimDraft.of("bare", "Bare.").readIn("report", "").claim();
        FactBase facts = new FactBase(
                new Incident("harbour-fire-2031", "Fire at pier 4: what is known", ""),
                0,
                Harbour.parties().stream()
                        .filter(party -> List.of("foreman", "crane").contains(party.id()))
                        .toList(),
                Harbour.sources().stream()
                        .filter(source -> !source.id().equals("radio"))
                        .toList(),
                List.of(full, bare));
        GoldenQuestions questions = new GoldenQuestions(
                List.of(
                        new GoldenQuestion("was it \"locked\"?", List.of("crane-locked"), "", "plain"),
                        new GoldenQuestion("who paid?", List.of(), "on-topic-unanswerable", "")),
                List.of(List.of(new GoldenQuestion("and when?", List.of("bare"), "", ""))));

        PackWriter.write(new IncidentPack(facts, questions), folder.resolve("new/folder"));

        assertThat(Files.readString(folder.resolve("new/folder/incident.yaml"))).isEqualTo("""
                incident: harbour-fire-2031
                title: 'Fire at pier 4: what is known'

                sources:
                  news: {publisher: Harbour News, title: Fire at pier 4, published: 2031-05-07, url: 'https://example.org/1', reliability: B}
                  report: {publisher: Selmouth Port Authority, title: Report on the fire, published: 2031-11-20, reliability: B}

                parties:
                  foreman: {name: Ola Brandt, kind: person, role: foreman of the crane crew, aliases: [Brandt, the foreman]}
                  crane: {name: Crane 7, kind: system, role: harbour crane, aliases: [the crane]}

                claims:
                  - id: crane-locked
                    who: foreman
                    what: locked the crane
                    whom: crane
                    when: 2031-05-06T20:10
                    where: pier 4
                    said_by: foreman
                    said_on: 2031-05-07
                    stance: calls-for
                    text: 'The foreman says: "the crane was locked".'
                    source: news
                    locator: para 3
                    disputes: [bare]
                    also_asked: ['was it locked?', locked]
                  - id: bare
                    what: did something
                    text: Bare.
                    source: report
                """);
        assertThat(Files.readString(folder.resolve("new/folder/questions.yaml")))
                .isEqualTo("""
                questions:
                  - {ask: "was it \\"locked\\"?", expect: [crane-locked], style: plain}
                  - {ask: "who paid?", expect: none, why: on-topic-unanswerable}
                  - thread:
                      - {ask: "and when?", expect: [bare]}
                """);
    }

    @Test
    void leavesOutWhatNamesAClaimThatNoLongerStands() {
        Claim left = ClaimDraft.of("left", "Left.")
                .disputes("gone", "night-shift")
                .supersedes("gone")
                .claim();
        GoldenQuestion both = new GoldenQuestion("a?", List.of("gone", "left"), "", "");
        GoldenQuestion gone = new GoldenQuestion("b?", List.of("gone"), "", "");
        GoldenQuestion abstain = new GoldenQuestion("c?", List.of(), "", "");
        GoldenQuestions questions =
                new GoldenQuestions(List.of(both, gone, abstain), List.of(List.of(abstain, gone, both), List.of(gone)));

        PackWriter.write(new IncidentPack(Harbour.base(List.of(left)), questions), folder);

        PackReading reading = PackReader.read(folder);
        assertThat(reading.faults()).isEmpty();
        IncidentPack back = reading.packs().get(0);
        assertThat(back.facts().claim("left").orElseThrow().disputes()).containsExactly("night-shift");
        assertThat(back.facts().claim("left").orElseThrow().supersedes()).isEmpty();
        assertThat(back.questions())
                .isEqualTo(new GoldenQuestions(
                        List.of(new GoldenQuestion("a?", List.of("left"), "", ""), abstain),
                        List.of(List.of(abstain))));
    }

    @Test
    void writesTaughtWordingsBesideTheQuestions() throws IOException {
        FactBase taught = Harbour.base().withTaught(List.of(new Taught("who dunnit?", "who")));

        PackWriter.write(new IncidentPack(taught, GoldenQuestions.NONE), folder);

        assertThat(Files.readString(folder.resolve("questions.yaml"))).isEqualTo("""
                questions: []
                taught:
                  - {ask: "who dunnit?", intent: who}
                """);
        assertThat(PackReader.read(folder).packs().get(0).facts().taught()).isEqualTo(taught.taught());
    }

    @Test
    void takesAwayQuestionsThatAreNoMore() {
        GoldenQuestion asked = new GoldenQuestion("a?", List.of(), "", "");
        PackWriter.write(new IncidentPack(Harbour.base(), new GoldenQuestions(List.of(asked), List.of())), folder);

        PackWriter.write(new IncidentPack(Harbour.base(), GoldenQuestions.NONE), folder);

        assertThat(folder.resolve("questions.yaml")).doesNotExist();
        assertThat(PackReader.read(folder).packs().get(0).questions()).isEqualTo(GoldenQuestions.NONE);
    }

    @Test
    void saysWhereItCouldNotWrite() throws IOException {
        Path inTheWay = Files.writeString(folder.resolve("file"), "x");

        assertThatThrownBy(() -> PackWriter.write(new IncidentPack(Harbour.base(), GoldenQuestions.NONE), inTheWay))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("Could not write the pack into " + inTheWay + ": " + inTheWay
                        + " is a file, where a folder should be");
    }
}
