package org.factdesk.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
}
