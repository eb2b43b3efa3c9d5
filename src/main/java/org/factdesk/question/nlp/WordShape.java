package org.factdesk.question.nlp;

import java.util.Locale;

/** How a word is written, which tells abbreviations, names and numbers apart. */
enum WordShape {
    /** As NHK or U.N. */
    CAPITALS,
    NUMBER,
    /** As 737s or F-16. */
    MIXED,
    /** With a capital although no sentence starts there. */
    NAME,
    PLAIN;

    /** @param place the place of the word among the words of its text */
    static WordShape of(String word, int place) {
        if (word.length() > 1
                && Character.isUpperCase(word.charAt(0))
                && word.chars().allMatch(WordShape::inAbbreviation)) {
            return CAPITALS;
        }
        if (word.chars().anyMatch(Character::isDigit)) {
            return word.chars().allMatch(letter -> Character.isDigit(letter) || letter == '.' || letter == ',')
                    ? NUMBER
                    : MIXED;
        }
        return place > 0 && Character.isUpperCase(word.charAt(0)) ? NAME : PLAIN;
    }

    private static boolean inAbbreviation(int letter) {
        return Character.isUpperCase(letter) || letter == '.' || letter == '&' || letter == '\'';
    }

    /** As part of the name of a feature. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
