package org.factdesk.question.nlp;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.factdesk.question.WordList;

/**
 * Tells whether a question may lean on what was said before, by the words in it that can point back: "and when?", "does
 * he admit it?", "what about the other one?". Many that have such a word do not.
 */
final class FollowUps {
    private static final Set<String> OPENINGS = WordList.of("and but or so then also ok okay no yes why");
    private static final Set<String> POINTERS = WordList.of("""
            he she they it him her them his hers their theirs its this that these those there then one ones
            other others same else both latter former instead too either afterwards later
            """);
    private static final int FEW = 2;

    private FollowUps() {}

    /** @param terms its own words that carry meaning */
    static boolean mayLean(String text, List<Word> words, List<ReadQuestion.Term> terms) {
        return Resolution.pointsBack(text) || mayLean(words, terms);
    }

    private static boolean mayLean(List<Word> words, List<ReadQuestion.Term> terms) {
        if (words.isEmpty() || terms.size() <= FEW) {
            return true;
        }
        return OPENINGS.contains(words.get(0).text().toLowerCase(Locale.ROOT))
                || words.stream().anyMatch(word -> POINTERS.contains(word.text().toLowerCase(Locale.ROOT)));
    }
}
