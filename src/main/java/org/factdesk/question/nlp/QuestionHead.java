package org.factdesk.question.nlp;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.factdesk.question.WordList;

/**
 * The word that a question turns on: which <i>harbour</i>, how <i>tall</i>, what is the name of the <i>ship</i> (after
 * Huang, Thint and Qin 2008).
 *
 * @param asking the place of the question word among the words, negative where there is none
 * @param place the place of the word that the question turns on, negative where there is none
 */
record QuestionHead(int asking, int place) {
    private static final Set<String> ASKING = WordList.of("what whats which who whom whose when where why how");
    /** Asks for a time, a place or a reason by itself, whatever follows. */
    private static final Set<String> WHOLE = Set.of("when", "where", "why");
    /** "The name of the ship" turns on the ship. */
    private static final Set<String> SEEN_THROUGH = WordList.of("""
            name nickname title kind type sort form variety species breed example one part piece group list
            """);

    private static final Set<String> PRONOUNS = WordList.of("""
            i me my mine you your yours he him his she her hers it its we us our they them their this that
            these those there who whom whose what which one each all some any none anyone anybody anything
            someone somebody something everyone everybody everything nobody nothing myself yourself himself
            herself itself themselves u ur
            """);

    static QuestionHead of(List<Word> words) {
        for (int i = 0; i < words.size(); i++) {
            String word = lower(words, i);
            if (ASKING.contains(word)) {
                return new QuestionHead(i, after(words, i, word));
            }
        }
        return new QuestionHead(-1, ofOrder(words));
    }

    private static int after(List<Word> words, int asking, String word) {
        if (WHOLE.contains(word)) {
            return asking;
        }
        return word.equals("how") ? afterHow(words, asking) : afterWhat(words, asking);
    }

    /** How many <i>tugs</i>, how <i>far</i>, how did it <i>burn</i>. */
    private static int afterHow(List<Word> words, int asking) {
        int next = asking + 1;
        if (next >= words.size()) {
            return asking;
        }
        if (words.get(next).tag().equals("AUX")) {
            int verb = first(words, next, Set.of("VERB"));
            return verb < 0 ? next : verb;
        }
        boolean counts = Set.of("many", "much").contains(lower(words, next));
        int counted = counts ? lastNoun(words, next + 1) : -1;
        return counted < 0 ? next : counted;
    }

    /** What <i>colour</i> is it, what is the <i>colour</i>, what <i>happened</i>. */
    private static int afterWhat(List<Word> words, int asking) {
        int from = asking + 1;
        int head = lastNoun(words, from);
        while (head < 0 && from < words.size() && isLink(words.get(from))) {
            from++;
            head = lastNoun(words, from);
        }
        if (head >= 0) {
            return seenThrough(words, head);
        }
        int verb = first(words, asking + 1, Set.of("VERB"));
        return verb < 0 ? asking : verb;
    }

    private static int seenThrough(List<Word> words, int head) {
        int seen = head;
        while (SEEN_THROUGH.contains(words.get(seen).lemma())
                && seen + 2 < words.size()
                && words.get(seen + 1).lemma().equals("of")) {
            int behind = lastNoun(words, seen + 2);
            if (behind < 0) {
                return seen;
            }
            seen = behind;
        }
        return seen;
    }

    /** Name the <i>ship</i>. */
    private static int ofOrder(List<Word> words) {
        int noun = first(words, 0, Set.of("NOUN", "PROPN"));
        return noun < 0 ? first(words, 0, Set.of("VERB")) : lastNoun(words, noun);
    }

    /** The last noun of the noun phrase that starts there, negative where none does. */
    private static int lastNoun(List<Word> words, int from) {
        int last = -1;
        for (int i = from; i < words.size(); i++) {
            Word word = words.get(i);
            if (isNoun(word)) {
                last = i;
            } else if (last >= 0 && !isOwner(word) && !(isOwner(words.get(i - 1)) && mayLead(word))
                    || last < 0 && !mayLead(word)) {
                return last;
            }
        }
        return last;
    }

    /** The tagger takes nouns that it does not know for pronouns. */
    private static boolean isNoun(Word word) {
        return word.tag().startsWith("NOUN")
                || word.tag().equals("PROPN")
                || word.tag().equals("PRON") && !PRONOUNS.contains(word.text().toLowerCase(Locale.ROOT));
    }

    /** Whether a word may stand in a noun phrase before its noun. */
    private static boolean mayLead(Word word) {
        return switch (word.tag()) {
            case "DET", "ADJ", "NUM", "ADV", "PRON", "PUNCT" -> !isOwner(word);
            default -> false;
        };
    }

    /** What owns what follows: the world<i>'s</i> longest bridge, the <i>captain's</i> report. */
    private static boolean isOwner(Word word) {
        return word.text().startsWith("'")
                || word.text().startsWith("’")
                || word.text().endsWith("'s")
                || word.text().endsWith("’s");
    }

    private static boolean isLink(Word word) {
        return word.lemma().equals("be") || isOwner(word);
    }

    private static int first(List<Word> words, int from, Set<String> tags) {
        for (int i = from; i < words.size(); i++) {
            if (tags.contains(words.get(i).tag())) {
                return i;
            }
        }
        return -1;
    }

    private static String lower(List<Word> words, int place) {
        return words.get(place).text().toLowerCase(Locale.ROOT);
    }
}
