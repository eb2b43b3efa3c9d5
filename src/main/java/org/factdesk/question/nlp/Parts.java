package org.factdesk.question.nlp;

import java.util.List;
import java.util.regex.Pattern;

/** Tells the parts of a question that asks several things at once: "how many gave, and from how many countries?". */
final class Parts {
    private static final int MOST = 3;
    private static final int SHORTEST = 8;
    private static final Pattern BREAK = Pattern.compile(
            "(?<=\\?)\\s+|,?\\s+(?:and|or|&)\\s+(?=(?:who|what|when|where|why|how|which|did|does|do|is|are|was|were|has|have)\\b)",
            Pattern.CASE_INSENSITIVE);

    private Parts() {}

    /** The parts where there are several, else none. */
    static List<String> of(String text) {
        List<String> pieces = BREAK.splitAsStream(text)
                .map(String::strip)
                .filter(piece -> piece.length() >= SHORTEST)
                .limit(MOST)
                .toList();
        return pieces.size() > 1 ? pieces : List.of();
    }
}
