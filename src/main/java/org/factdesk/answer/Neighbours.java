package org.factdesk.answer;

import java.util.Comparator;
import java.util.List;
import org.factdesk.answer.Answerer.Near;
import org.factdesk.claim.FactBase;
import org.factdesk.question.Clue;
import org.factdesk.question.QuestionReader;
import org.factdesk.question.Utterance;

/** Finds claims that come near a text in meaning. Thread-safe. */
final class Neighbours {
    private final QuestionReader reader;

    Neighbours(QuestionReader reader) {
        this.reader = reader;
    }

    /** Nearest first; of equals in the order of their ids. */
    List<Near> of(String text, FactBase base) {
        return reader.read(Utterance.of(text), base).evidence().stream()
                .map(evidence -> new Near(evidence.claim(), Math.max(0, evidence.value(Clue.MEANING))))
                .sorted(Comparator.comparingDouble(Near::closeness).reversed().thenComparing(near -> near.claim()
                        .id()))
                .toList();
    }
}
