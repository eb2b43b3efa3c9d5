package org.factdesk.discord;

/** The beginnings of texts that are too long for where they are to stand, with a sign that they go on. */
final class Cut {
    private static final String GOES_ON = "…";

    private Cut() {}

    /** Up to a word's end where that loses no more than half. */
    static String atWord(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int word = text.lastIndexOf(' ', longest - 1);
        return begun(text, word > longest / 2 ? word : longest - 1);
    }

    /** As much as there is room for. */
    static String anywhere(String text, int longest) {
        return text.length() <= longest ? text : begun(text, longest - 1);
    }

    /** Never half of a character. */
    private static String begun(String text, int end) {
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + GOES_ON;
    }
}
