package org.factdesk.answer;

import org.factdesk.claim.FactBase;
import org.factdesk.question.Utterance;

/** Answers questions from claims. Thread-safe. */
public interface Answerer {
    /** The answer to an utterance of any content and length, from one snapshot of the record. */
    Answer answer(Utterance utterance, FactBase base);

    /** Gets ready to answer from a snapshot, so that its first question need not wait. */
    void prepare(FactBase base);
}
