package org.factdesk.tuning;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.factdesk.question.nlp.PieceText;

/** Questions about one incident that are learned from at once, with all its claims. */
record Batch(List<PieceText> claims, List<Course.Question> questions) {
    /** The questions, and behind them the claims. */
    List<PieceText> texts() {
        return Stream.concat(questions.stream().map(Course.Question::text), claims.stream())
                .toList();
    }

    Set<Integer> right(int question) {
        return questions.get(question).right();
    }
}
