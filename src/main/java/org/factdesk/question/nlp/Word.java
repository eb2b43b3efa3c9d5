package org.factdesk.question.nlp;

/**
 * A word of a text.
 *
 * @param text as it stands there
 * @param lemma its dictionary form in lower case
 * @param tag its part of speech, a tag of Universal Dependencies such as {@code NOUN}
 * @param start where it starts in the text, in characters
 */
public record Word(String text, String lemma, String tag, int start) {
    /** Where it ends in the text, in characters, excluded. */
    public int end() {
        return start + text.length();
    }

    /** Whether it carries meaning of its own: a noun, name, verb, adjective or number, not an auxiliary. */
    public boolean isContent() {
        return switch (tag) {
            case "NOUN", "PROPN", "VERB", "ADJ", "NUM" -> true;
            default -> false;
        };
    }
}
