package org.factdesk.question;

import java.util.List;
import org.factdesk.claim.FactBase;

/** Understands utterances. Thread-safe. */
public interface QuestionReader {
    /** Reads an utterance, of any content and length, before a fact base. */
    Reading read(Utterance utterance, FactBase base);

    /** The parts of a text that asks several things at once; none where it asks one. */
    List<Part> parts(String text);

    /**
     * A vector of length 1 that lies close to those of questions that mean alike: the inner product tells how close. With questions
     * about other things it is about 0.5.
     */
    float[] meaning(String question);

    /**
     * Gets ready to read questions about a fact base, so that the next question need not wait.
     *
     * @param claimRead is run once for each claim of the base, when it has been read, by several threads at once
     */
    void prepare(FactBase base, Runnable claimRead);
}
