package org.factdesk.question.nlp;

import java.util.Set;
import org.factdesk.question.AnswerType;

/** Nouns that tell what sort of thing a question asks for, by their lemmas: "what was the <i>price</i>". */
final class AskedNouns {
    private static final Set<String> NAMES =
            Set.of("name", "surname", "nickname", "brand", "identity", "title", "call");
    private static final Set<String> TIMES = Set.of(
            "time", "date", "day", "year", "month", "hour", "week", "minute", "weekday", "century", "decade", "morning",
            "evening", "night", "moment");
    private static final Set<String> PLACES = Set.of(
            "place",
            "city",
            "town",
            "country",
            "location",
            "area",
            "region",
            "street",
            "building",
            "village",
            "site",
            "spot",
            "district",
            "province",
            "continent",
            "island");
    private static final Set<String> SHARES = Set.of("percent", "percentage", "share", "proportion", "fraction", "%");
    private static final Set<String> CAUSES =
            Set.of("reason", "cause", "motive", "motivation", "explanation", "purpose", "trigger");
    private static final Set<String> COUNTS =
            Set.of("number", "amount", "figure", "total", "quantity", "count", "toll", "sum", "size");
    private static final Set<String> SUMS = Set.of(
            "price",
            "cost",
            "sum",
            "salary",
            "fine",
            "worth",
            "value",
            "money",
            "bill",
            "compensation",
            "dollar",
            "euro",
            "pound",
            "budget",
            "payout",
            "ransom",
            "fee");
    private static final Set<String> MEASURES = Set.of(
            "tall",
            "high",
            "deep",
            "wide",
            "large",
            "big",
            "heavy",
            "fast",
            "hot",
            "cold",
            "far",
            "thick",
            "strong",
            "height",
            "depth",
            "width",
            "weight",
            "speed",
            "temperature",
            "distance",
            "length");
    private static final Set<String> AGENTS = Set.of(
            "person",
            "people",
            "man",
            "woman",
            "company",
            "organisation",
            "organization",
            "firm",
            "agency",
            "group",
            "minister",
            "official",
            "party",
            "body",
            "authority",
            "ministry",
            "department",
            "team",
            "country",
            "government",
            "state",
            "nation",
            "court",
            "lawyer",
            "expert",
            "politician",
            "newspaper",
            "outlet");

    private AskedNouns() {}

    static boolean isSum(String lemma) {
        return SUMS.contains(lemma);
    }

    /** Whether "how" before the word asks for a measure. */
    static boolean isMeasure(String lemma) {
        return MEASURES.contains(lemma);
    }

    /** The sort of thing that asking for the noun asks for; other where it tells nothing. */
    static AnswerType typeOf(String noun) {
        if (NAMES.contains(noun)) {
            return AnswerType.NAME;
        }
        if (noun.equals("age")) {
            return AnswerType.AGE;
        }
        if (TIMES.contains(noun)) {
            return AnswerType.TIME;
        }
        if (SHARES.contains(noun)) {
            return AnswerType.SHARE;
        }
        if (CAUSES.contains(noun)) {
            return AnswerType.CAUSE;
        }
        if (SUMS.contains(noun)) {
            return AnswerType.MONEY;
        }
        if (COUNTS.contains(noun)) {
            return AnswerType.COUNT;
        }
        if (MEASURES.contains(noun)) {
            return AnswerType.MEASURE;
        }
        if (PLACES.contains(noun)) {
            return AnswerType.PLACE;
        }
        return AGENTS.contains(noun) ? AnswerType.AGENT : AnswerType.OTHER;
    }
}
