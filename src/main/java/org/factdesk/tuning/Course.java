package org.factdesk.tuning;

import java.util.List;
import java.util.Set;
import org.factdesk.question.nlp.PieceText;

/**
 * What is learned from one incident: its claims, and what is asked about them.
 *
 * @param incident the id of the incident
 */
public record Course(String incident, List<PieceText> claims, List<Question> questions) {
    /**
     * A question as it is understood.
     *
     * @param right the places of the claims of which any one answers it; empty where none does
     */
    public record Question(PieceText text, Set<Integer> right) {
        public Question {
            right = Set.copyOf(right);
        }
    }

    public Course {
        claims = List.copyOf(claims);
        questions = List.copyOf(questions);
        for (Question question : questions) {
            for (int claim : question.right) {
                if (claim < 0 || claim >= claims.size()) {
                    throw new IllegalArgumentException("there is no claim " + claim + " of " + incident);
                }
            }
        }
    }
}
