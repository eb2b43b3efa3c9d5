package org.factdesk.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.factdesk.claim.Claim;
import org.factdesk.claim.FactBase;
import org.factdesk.testing.ClaimDraft;
import org.factdesk.testing.Harbour;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuestionsTest {
    private static final FactBase BASE = Harbour.base();

    private final Questions questions = new Questions(Phrases.english());

    @ParameterizedTest
    @CsvSource({
        "foreman, locked the pier, Who locked the pier?",
        "port, closed the pier, Who closed the pier?",
        "crane, fell into the sea, What fell into the sea?",
    })
    void asksWhoOfThoseWhoActAndWhatOfThings(String actor, String action, String question) {
        Claim claim = ClaimDraft.of("said", "Somebody says so.")
                .statement(actor, action, "")
                .claim();

        assertThat(questions.of(List.of(claim), BASE, 1)).containsExactly(question);
    }

    @Test
    void ratherOffersAnOpenWayOfAskingThanOneThatSupposesMore() {
        Claim claim = ClaimDraft.of("said", "Somebody says so.")
                .alsoAsked("did the foreman confess", "foreman pier", "what did the foreman do")
                .claim();
        Claim closed = ClaimDraft.of("closed", "The port says so.")
                .alsoAsked("foreman pier", "is the pier open")
                .claim();

        Claim written = ClaimDraft.of("written", "The crane fell.")
                .alsoAsked("crane", "the crane, broken?")
                .claim();

        assertThat(questions.of(List.of(claim, closed, written), BASE, 3))
                .containsExactly("What did the foreman do?", "Is the pier open?", "The crane, broken?");
    }

    @Test
    void namesAThingWhereItCanAskForMore() {
        Claim said = ClaimDraft.of("said", "The herald says that the crane fell.")
                .statement("crane", "fell into the sea", "")
                .when("2031-05-06")
                .saidBy("police", "2031-05-07")
                .claim();
        Claim dated = ClaimDraft.of("dated", "The crane fell.")
                .statement("crane", "fell into the sea", "")
                .when("2031-05-06")
                .claim();

        assertThat(questions.of(List.of(said, dated), BASE, 2))
                .containsExactly(
                        "Who says that Crane 7 fell into the sea?", "When was it that Crane 7 fell into the sea?");
    }

    @Test
    void offersWhatStandsNearestInTheRecordFirst() {
        List<Claim> claims = IntStream.range(0, 9)
                .mapToObj(number -> ClaimDraft.of("c" + number, "The port did it.")
                        .statement(number == 3 ? "foreman" : "port", "did thing " + number, "")
                        .claim())
                .toList();
        FactBase base = new FactBase(BASE.incident(), 1, BASE.parties(), BASE.sources(), claims);

        assertThat(questions.near(claims.get(5), List.of("c5", "c6"), base, 3))
                .containsExactly("Who did thing 4?", "Who did thing 7?", "Who did thing 2?");
        assertThat(questions.near(claims.get(0), List.of("c0"), base, 3))
                .containsExactly("Who did thing 1?", "Who did thing 2?", "Who did thing 4?");
        assertThat(questions.near(claims.get(8), List.of("c8"), base, 3))
                .containsExactly("Who did thing 7?", "Who did thing 6?", "Who did thing 5?");
    }
}
