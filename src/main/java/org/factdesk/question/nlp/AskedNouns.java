package org.factdesk.question.nlp;

import java.util.HashMap;
import java.util.Map;
import org.factdesk.question.AnswerType;
import org.factdesk.question.WordList;

/** Nouns that tell what sort of thing a question asks for, by their lemmas: "what was the <i>price</i>". */
final class AskedNouns {
    private static final Map<String, AnswerType> TYPES = new HashMap<>();

    // A noun in several lists asks for what the first of them is for.
    static {
        put(AnswerType.NAME, "name surname nickname brand identity title call");
        put(AnswerType.AGE, "age");
        put(AnswerType.TIME, """
                time date day year month hour week minute weekday century decade morning evening night
                moment
                """);
        put(AnswerType.SHARE, "percent percentage share proportion fraction %");
        put(AnswerType.CAUSE, "reason cause motive motivation explanation purpose trigger");
        put(AnswerType.MONEY, """
                price cost sum salary fine worth value money bill compensation dollar euro pound budget
                payout ransom fee
                """);
        put(AnswerType.COUNT, "number amount figure total quantity count toll sum size");
        put(AnswerType.MEASURE, """
                tall high deep wide large big heavy fast hot cold far thick strong height depth width weight
                speed temperature distance length
                """);
        put(AnswerType.PLACE, """
                place city town country location area region street building village site spot district
                province continent island
                """);
        put(AnswerType.AGENT, """
                person people man woman company organisation organization firm agency group minister
                official party body authority ministry department team country government state nation court
                lawyer expert politician newspaper outlet
                """);
    }

    private AskedNouns() {}

    private static void put(AnswerType type, String nouns) {
        WordList.of(nouns).forEach(noun -> TYPES.putIfAbsent(noun, type));
    }

    /**
     * The sort of thing that asking for the noun asks for, or "how" before an adjective such as tall; other where it
     * tells nothing.
     */
    static AnswerType typeOf(String noun) {
        return TYPES.getOrDefault(noun, AnswerType.OTHER);
    }
}
