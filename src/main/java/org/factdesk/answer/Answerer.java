package org.factdesk.answer;

import java.util.List;
import org.factdesk.claim.Claim;
import org.factdesk.claim.FactBase;
import org.factdesk.question.Utterance;

/** Answers questions from claims. Thread-safe. */
public interface Answerer {
    /** The answer to an utterance of any content and length, from one snapshot of the record. */
    Answer answer(Utterance utterance, FactBase base);

    /** The claims of a base that come near a text in meaning, nearest first. */
    List<Near> near(String text, FactBase base);

    /**
     * A claim that comes near a text.
     *
     * @param closeness from 0 to 1: from about 0.6 both speak of the same, from about 0.85 they say almost the same
     */
    record Near(Claim claim, double closeness) {}

    /** A vector of length 1 that lies close to those of questions that mean alike: the inner product tells how close. */
    float[] meaning(String question);

    /** Gets ready to answer from a snapshot, so that its first question need not wait. */
    default void prepare(FactBase base) {
        prepare(base, () -> {});
    }

    /**
     * The same, told about.
     *
     * @param claimRead is run once for each claim of the base, when it has been read, by several threads at once
     */
    void prepare(FactBase base, Runnable claimRead);
}
