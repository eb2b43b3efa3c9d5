package org.factdesk.question.nlp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.factdesk.answer.Answer;
import org.factdesk.claim.Taught;
import org.factdesk.question.Intent;
import org.factdesk.question.Utterance;
import org.factdesk.testing.Harbour;
import org.factdesk.testing.RealDesk;
import org.junit.jupiter.api.Test;

class TaughtWordingsTest {
    private static final float[] EAST = {1, 0};
    private static final float[] NEARLY_EAST = {0.98f, 0.199f};
    private static final float[] ABOUT_EAST = {0.95f, 0.312f};
    private static final float[] NORTH = {0, 1};
    private static final Map<String, float[]> VECTORS = Map.of("Who dunnit?", EAST, "good day", NORTH);

    private final TaughtWordings taught = new TaughtWordings(
            List.of(new Taught("Who dunnit?", "who"), new Taught("good day", "greeting")), VECTORS::get);

    @Test
    void knowsATaughtWordingHoweverItIsTyped() {
        assertThat(taught.intent("who DUNNIT", NORTH)).contains(new IntentReader.Guess(Intent.WHO, 1));
    }

    @Test
    void knowsAWordingThatLiesVeryNear() {
        IntentReader.Guess guess = taught.intent("who did it", NEARLY_EAST).orElseThrow();

        assertThat(guess.intent()).isEqualTo(Intent.WHO);
        assertThat(guess.confidence()).isBetween(0.97, 0.99);
    }

    @Test
    void leavesEverythingElseToTheClassifier() {
        assertThat(taught.intent("why is that", new float[] {0.7f, 0.7f})).isEmpty();
        assertThat(taught.intent("who says it", ABOUT_EAST)).isEmpty();
        assertThat(new TaughtWordings(List.of(), VECTORS::get).intent("who dunnit", EAST))
                .isEmpty();
    }

    @Test
    void whatWasTaughtCountsForTheNextQuestion() {
        Utterance odd = Utterance.of("ahoy there desk");

        Answer before = RealDesk.answerer().answer(odd, Harbour.base());
        Answer after = RealDesk.answerer()
                .answer(odd, Harbour.base().withTaught(List.of(new Taught("Ahoy there, desk!", "thanks"))));

        assertThat(before.understanding().intent()).isNotEqualTo(Intent.THANKS);
        assertThat(after).isInstanceOf(Answer.Courtesy.class);
        assertThat(after.understanding().intent()).isEqualTo(Intent.THANKS);
    }
}
