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
     * @param closeness from 0 to 1; of texts about other things it is about 0.5
     */
    record Near(Claim claim, double closeness) {
        private static final double WORTH_SHOWING = 0.63;
        private static final double OF_THE_SAME = 0.71;
        private static final double THE_SAME = 0.81;

        /** Whether it may be what is looked for. */
        public boolean mayBeMeant() {
            return closeness >= WORTH_SHOWING;
        }

        /** Whether both speak of the same. */
        public boolean speaksOfTheSame() {
            return closeness >= OF_THE_SAME;
        }

        /** Whether they say almost the same. */
        public boolean saysTheSame() {
            return closeness >= THE_SAME;
        }
    }

    /**
     * A vector of length 1 that lies close to those of questions that mean alike: the inner product tells how close.
     * With questions about other things it is about 0.5.
     */
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
