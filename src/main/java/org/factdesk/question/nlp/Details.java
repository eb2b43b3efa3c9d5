package org.factdesk.question.nlp;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.factdesk.claim.Stance;
import org.factdesk.claim.When;
import org.factdesk.question.Numbers;

/**
 * The details by which a question narrows down what it asks for.
 *
 * @param stances those that its verbs ask for; empty where they tell none
 * @param window the time that it names, or undated
 * @param numbers the numbers in it, in digits, but for those of its time
 * @param version which version it asks for of what was claimed more than once
 */
record Details(Set<Stance> stances, When window, Set<String> numbers, VersionWords.Version version) {
    /** Of a question that narrows nothing down. */
    static final Details NONE = new Details(Set.of(), When.UNDATED, Set.of(), VersionWords.Version.ANY);

    /**
     * Told from a question.
     *
     * @param words those of the text
     * @param usualYear the year that is meant where only a month is named
     */
    static Details of(String text, List<Word> words, int usualYear) {
        When window = Times.in(text, usualYear);
        return new Details(StanceWords.in(words), window, numbers(text, window), VersionWords.in(text));
    }

    private static Set<String> numbers(String text, When window) {
        Set<String> numbers = new HashSet<>(Numbers.in(text));
        if (window.isDated()) {
            numbers.removeIf(number -> text.contains(number) && window.text().contains(number));
        }
        return numbers;
    }
}
