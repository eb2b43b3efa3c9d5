package org.factdesk.question.nlp;

import java.util.Map;
import org.factdesk.question.Clue;

/** Finds some of the clues that tell whether claims answer a question, for one question before one index. */
interface ClueFinder {
    /**
     * Notes what it finds.
     *
     * @param number that of the claim in the index
     * @param clues those that others found, to which its own are added
     */
    void note(int number, Map<Clue, Double> clues);
}
