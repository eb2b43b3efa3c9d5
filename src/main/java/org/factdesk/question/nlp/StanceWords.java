package org.factdesk.question.nlp;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.factdesk.claim.Stance;
import org.factdesk.question.WordList;

/**
 * Which stances the verbs of a question ask for: "does the firm <i>admit</i> it" is answered by who confirms or denies.
 */
final class StanceWords {
    private static final Map<String, Set<Stance>> ASKED = new HashMap<>();

    static {
        put(EnumSet.of(Stance.DENIES), "deny reject dispute refute dismiss contradict disagree rebut");
        put(EnumSet.of(Stance.CONFIRMS, Stance.DENIES), "admit accept acknowledge confess confirm concede own agree");
        put(EnumSet.of(Stance.WARNS), "warn warning caution alert threaten advise");
        put(EnumSet.of(Stance.ESTIMATES), "estimate guess reckon project predict expect forecast");
        put(EnumSet.of(Stance.CALLS_FOR), "demand want urge ask request call appeal propose recommend");
        put(EnumSet.of(Stance.SUSPECTS), "suspect believe suppose think suspicion theory blame accuse");
        put(EnumSet.of(Stance.DECLINES_COMMENT), "comment talk silent decline refuse");
        put(EnumSet.of(Stance.DENIES, Stance.DECLINES_COMMENT), """
                respond response reply answer react reaction explain explanation defend defence defense
                excuse story side
                """);
    }

    private StanceWords() {}

    private static void put(Set<Stance> stances, String lemmas) {
        WordList.of(lemmas).forEach(lemma -> ASKED.put(lemma, stances));
    }

    /** The stances asked for, empty where the words tell none. */
    static Set<Stance> in(List<Word> words) {
        Set<Stance> asked = EnumSet.noneOf(Stance.class);
        words.forEach(word -> asked.addAll(ASKED.getOrDefault(word.lemma(), Set.of())));
        return asked;
    }
}
