package org.factdesk.question.nlp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.factdesk.claim.Stance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StanceWordsTest {
    @ParameterizedTest
    @CsvSource({
        "refute, DENIES",
        "warn, WARNS",
        "reckon, ESTIMATES",
        "urge, CALLS_FOR",
        "blame, SUSPECTS",
        "silent, DECLINES_COMMENT"
    })
    void aVerbAsksForItsStance(String lemma, Stance stance) {
        assertThat(StanceWords.in(List.of(verb(lemma)))).containsExactly(stance);
    }

    @Test
    void whoAdmitsMayAlsoDeny() {
        assertThat(StanceWords.in(List.of(verb("admit")))).containsExactlyInAnyOrder(Stance.CONFIRMS, Stance.DENIES);
    }

    @Test
    void whoDefendsThemselvesDeniesOrSaysNothing() {
        assertThat(StanceWords.in(List.of(verb("defend"))))
                .containsExactlyInAnyOrder(Stance.DENIES, Stance.DECLINES_COMMENT);
    }

    @Test
    void severalVerbsAskForAllTheirStances() {
        assertThat(StanceWords.in(List.of(verb("warn"), verb("lock"), verb("demand"))))
                .isEqualTo(Set.of(Stance.WARNS, Stance.CALLS_FOR));
    }

    @Test
    void otherWordsAskForNone() {
        assertThat(StanceWords.in(List.of(verb("lock"), verb("burn")))).isEmpty();
        assertThat(StanceWords.in(List.of())).isEmpty();
    }

    private static Word verb(String lemma) {
        return new Word(lemma, lemma, "VERB", 0);
    }
}
