package org.factdesk.question.nlp;

import java.util.regex.Pattern;

/**
 * Takes away what people wrap a question in: "hey guys, does anyone know who paid? thanks" asks who paid. What is nothing
 * but that stays as it is.
 */
final class Wrapping {
    private static final String ASKING = "(?=(?:who|whom|whose|what|when|where|why|how|which|if|whether)\\b)";

    private static final String GREETING =
            "(?:hey|hi|hello|yo)(?: (?:guys|folks|mods|all|everyone|everybody|there(?! (?:was|were|is|are|has|had|will)\\b)))?";
    private static final String EXCUSE = "(?:a )?quick question|please"
            + "|sorry(?: if (?:this|it|that) (?:was|has been|is|got) (?:already )?(?:asked|answered)(?: before| already)?)?(?:,? but)?";
    /** Only where a stop, a question or another such phrase follows: "Hello Kitty sank" greets nobody. */
    private static final String FOLLOWED = "(?:[,:;.!]+ *| +(?=" + Parts.BEGINNINGS
            + "|(?:can|could|please|quick|sorry|just|i|tell|anyone|anybody)\\b))";

    private static final Pattern BEFORE = Pattern.compile(
            "^(?:(?:" + GREETING + "|" + EXCUSE + ")" + FOLLOWED + "|(?:guys|folks|mods|everyone)[,:] *)*"
                    + "(?:(?:(?:can|could|would|will) (?:someone|somebody|anyone|anybody|you)(?: please)? (?:tell|explain to) me"
                    + "|(?:does|do) (?:someone|somebody|anyone|anybody|you)(?: here)? know"
                    + "|i(?: would|'d| just)? (?:want|like) to know|i (?:was|am)(?: just)? wondering|(?:please )?tell me)"
                    + "(?: please)?,? " + ASKING + ")?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern AFTER = Pattern.compile(
            "(?:[ ,;-]+please|[,.;!?-]+ ?(?:please|thanks|thank you|cheers)(?: in advance| a lot| so much| very much| guys| all)?)"
                    + "[ .!?]*$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern TWO_WORDS = Pattern.compile("\\p{L}\\P{L}+\\p{L}");

    private Wrapping() {}

    /** @param text as somebody with time would have written it */
    static String unwrapped(String text) {
        String begun = BEFORE.matcher(text).replaceFirst("");
        String ended = AFTER.matcher(AFTER.matcher(begun).replaceFirst("")).replaceFirst("");
        return TWO_WORDS.matcher(ended).find() ? ended : text;
    }
}
