package org.factdesk.question.nlp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.factdesk.question.Clue;
import org.factdesk.question.Utterance;
import org.factdesk.question.nlp.VersionWords.Version;
import org.factdesk.testing.Harbour;
import org.factdesk.testing.RealDesk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VersionWordsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"the first count", "what was ORIGINALLY said?", "how much at the start", "what they thought"})
    void asksForTheFirst(String question) {
        assertThat(VersionWords.in(question)).isEqualTo(Version.FIRST);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"how much in the end?", "the latest toll", "do they still say so", "what did it end up costing"})
    void asksForTheLast(String question) {
        assertThat(VersionWords.in(question)).isEqualTo(Version.LAST);
    }

    @Test
    void whoComparesBothAsksForTheLast() {
        assertThat(VersionWords.in("was it more in the end than they first said?"))
                .isEqualTo(Version.LAST);
    }

    @Test
    void otherQuestionsAskForAny() {
        assertThat(VersionWords.in("how much was the damage?")).isEqualTo(Version.ANY);
        assertThat(VersionWords.in("did the firstborn finalise it?")).isEqualTo(Version.ANY);
    }

    @Test
    void claimsOfOneChainFitOrDiffer() {
        assertThat(noted("what was the damage put at in the beginning?", Clue.VERSION_FITS))
                .containsExactly("damage-first");
        assertThat(noted("what was the damage put at in the beginning?", Clue.VERSION_DIFFERS))
                .containsExactly("damage-final");
        assertThat(noted("what was the damage put at in the end?", Clue.VERSION_FITS))
                .containsExactly("damage-final");
        assertThat(noted("what was the damage put at in the end?", Clue.VERSION_DIFFERS))
                .containsExactly("damage-first");
        assertThat(noted("what was the damage put at?", Clue.VERSION_FITS)).isEmpty();
    }

    private static List<String> noted(String question, Clue clue) {
        return RealDesk.reader().read(Utterance.of(question), Harbour.base()).evidence().stream()
                .filter(evidence -> evidence.value(clue) > 0)
                .map(evidence -> evidence.claim().id())
                .toList();
    }
}
