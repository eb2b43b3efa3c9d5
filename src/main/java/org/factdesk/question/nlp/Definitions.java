package org.factdesk.question.nlp;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Tells of which parties a question asks who or what they are: "who is Pavel Orlik?", "what's the directorate". */
final class Definitions {
    private static final Pattern OPENING = Pattern.compile(
            "^(?:(?:so|and|ok|but|wait|please|sorry)[, ]+)*(?:tell me |do you know |i wonder |explain )?(?:who|what)"
                    + "(?: exactly| even| the hell)?(?:'?s|'?re| is| are| was| were)\\b.*",
            Pattern.CASE_INSENSITIVE);

    private Definitions() {}

    /** The parties; none where the question says anything of them. */
    static Set<String> asked(String text, List<Word> words, List<ReadQuestion.Term> terms) {
        boolean saysMore = words.stream().anyMatch(word -> word.tag().equals("VERB"))
                || terms.stream().anyMatch(term -> term.parties().isEmpty());
        if (saysMore || !OPENING.matcher(text).matches()) {
            return Set.of();
        }
        Set<String> parties = new TreeSet<>();
        terms.forEach(term -> parties.addAll(term.parties()));
        return parties;
    }
}
