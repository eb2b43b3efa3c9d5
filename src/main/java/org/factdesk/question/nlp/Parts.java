package org.factdesk.question.nlp;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.factdesk.question.Part;

/** Tells the parts of a question that asks several things at once: "how many gave, and which country gave most?". */
final class Parts {
    private static final String WORDS =
            "who|whom|whose|what|when|where|why|how|which|did|does|do|is|are|was|were|has|have";
    /** The words that a question begins with. */
    static final String BEGINNINGS = "(?:" + WORDS + "|had|can|could|will|would)\\b";

    private static final int MOST = 4;
    /** A shorter beginning shares its verb with what follows: "when and where did it happen". */
    private static final int SHORTEST = 9;

    /** What ends in a stop that ends no sentence. */
    private static final String SHORT_FORMS = "capt|col|corp|dept|est|fig|gen|gov|inc|ltd|prof|rep|sen|sgt|vol"
            + "|jan|feb|mar|apr|jun|jul|aug|sept|oct|nov|dec";

    private static final Pattern BREAK = Pattern.compile(
            "(?<=\\?|\\p{L}{3}[.!])(?<!\\b(?:" + SHORT_FORMS + ")\\.)\\s+(?:(?:and|or|&)\\s+)?"
                    + "|,?\\s+(?:and|or|&|\\+)\\s+(?=(?:" + WORDS + ")\\b)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ASKS = Pattern.compile(BEGINNINGS + ".*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private Parts() {}

    /** The parts where there are several, else none. */
    static List<Part> of(String text) {
        List<Part> parts = new ArrayList<>();
        for (String piece : BREAK.split(text)) {
            String typed = piece.strip();
            boolean asks = ASKS.matcher(typed).matches();
            if (parts.size() < MOST && (typed.length() >= SHORTEST || asks && !parts.isEmpty())) {
                parts.add(new Part(typed, asks));
            }
        }
        return parts.size() > 1 ? List.copyOf(parts) : List.of();
    }
}
