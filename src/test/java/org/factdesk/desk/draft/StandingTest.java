package org.factdesk.desk.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.factdesk.answer.Answer;
import org.factdesk.claim.FactBase;
import org.factdesk.claim.GoldenQuestions;
import org.factdesk.testing.Harbour;
import org.factdesk.testing.WordAnswerer;
import org.junit.jupiter.api.Test;

class StandingTest {
    private final Standing standing = new Standing();
    private final WordAnswerer answerer = new WordAnswerer();

    @Test
    void whatWasAnsweredBeforeAChangeIsStillKnownOfQuestionsThatAreAskedAgain() {
        ask(Harbour.base(), "was it locked?", "who did it?");

        Standing.Known known = standing.of(Harbour.base(), probes("was it locked?"));

        assertThat(known.answers()).isEmpty();
        assertThat(known.about("was it locked?")).isPresent();
        assertThat(known.about("who did it?")).isEmpty();
    }

    @Test
    void ofQuestionsThatNobodyAsksAnyMoreNothingIsKept() {
        FactBase base = Harbour.base();
        ask(base, "was it locked?", "who did it?");

        Standing.Known known = standing.of(base, probes("was it locked?"));

        assertThat(known.answers()).containsOnlyKeys("was it locked?");
    }

    @Test
    void doesNotGrowWithTheChangesOfARecord() {
        for (int change = 0; change < 50; change++) {
            ask(Harbour.base(), "was it locked?", "question number " + change);
        }

        Standing.Known known = standing.of(Harbour.base(), probes("was it locked?", "question number 49"));

        assertThat(known.earlier()).containsOnlyKeys("was it locked?", "question number 49");
    }

    private void ask(FactBase base, String... questions) {
        List<Probe> probes = probes(questions);
        Standing.Known known = standing.of(base, probes);
        for (Probe probe : probes) {
            Answer answer = answerer.answer(probe.utterance(), base);
            known.answers().put(probe.text(), answer);
        }
    }

    private static List<Probe> probes(String... questions) {
        return Probe.of(GoldenQuestions.NONE, List.of(questions));
    }
}
