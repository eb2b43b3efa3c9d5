package org.factdesk.question.nlp;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.factdesk.claim.Claim;
import org.factdesk.claim.FactBase;
import org.factdesk.claim.Party;
import org.factdesk.claim.Statement;
import org.factdesk.question.AnswerType;

/** Tells which sorts of answers a claim holds, from its slots and from the forms of words in its text. */
final class HeldAnswers {
    private static final String NUMBER = "(?:\\d[\\d,.]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
            + "|dozens?|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
            + "|hundreds?|thousands?|millions?|billions?|half|quarter|third)";
    private static final String MONTH =
            "(?:january|february|march|april|may|june|july|august|september|october|november|december)";
    private static final String DAY = "\\d{1,2}(?:st|nd|rd|th)?";
    private static final String CURRENCY =
            "dollars?|euros?|pounds?|yen|yuan|francs?|krona|kronor|kroner|rupees?|crowns?";
    private static final String SPAN = "minutes?|hours?|days?|nights?|weeks?|months?|years?";

    private static final Pattern ANY_NUMBER = any("\\b" + NUMBER + "\\b");
    /** Numbers that count nothing. */
    private static final Pattern DATES_AND_AGES = any(
            "\\b(?:" + DAY + " (?:to \\d{1,2} )?)?" + MONTH + "(?: " + DAY + "\\b(?!,\\d))?(?:,? (?:19|20)\\d\\d)?\\b"
                    + "|\\b(?:in|of|since|from|until|by|to|and) (?:19|20)\\d\\d\\b"
                    + "|\\b\\d{1,2}[:.]\\d\\d\\b|\\b\\d{1,2} ?[ap]\\.?m\\b"
                    + "|\\b\\d+-year-old\\b|\\b\\d+th[ -]century\\b|\\bone of\\b");

    private static final Pattern MONEY = any("[$€£¥]|\\b(?:" + CURRENCY + "|marks?|pesos?|[a-z]{3}) ?" + NUMBER + "|"
            + NUMBER + " (?:hundred |thousand |million |billion )*(?:" + CURRENCY + "|pesos?|marks?)\\b");
    private static final Pattern SHARE =
            any("%|\\bper ?cent\\b|\\b(?:half|third|quarter|majority|most of|fifths?|tenths?)\\b|\\bone in \\w+");
    private static final Pattern AGE =
            any("\\b(?:aged?|years? old|year-old|\\d+th[ -]century|dat(?:es?|ing) (?:from|back)"
                    + "|(?:built|founded|made|born) in|in (?:his|her|their) (?:early |mid-?|late )?\\w+(?:ies|s))\\b");
    private static final Pattern DURATION = any("\\b" + NUMBER
            + "(?:[ -]and[ -]a[ -]half)?[ -](?:more |full |straight )?(?:seconds?|" + SPAN + "|decades?)\\b"
            + "|\\bfor (?:an?|the|several|many|a few) (?:whole |entire )?(?:" + SPAN + ")\\b|\\bovernight\\b");
    private static final Pattern MEASURE = any("\\b" + NUMBER + "[ -]?(?:hundred |thousand |million )?(?:m|km"
            + "|metres?|meters?|kilomet\\w+|miles?|feet|foot|ft|inch\\w*|cm|tonnes?|tons?|kg|kilos?|kilograms?|grams?"
            + "|litres?|liters?|gallons?|barrels?|degrees?|°|km/h|mph|knots?|hectares?|acres?|square|cubic"
            + "|volts?|watts?|megawatts?|gigabytes?|terabytes?|[gt]b|magnitude)\\b");
    private static final Pattern TIME = any("\\b(?:(?:19|20)\\d\\d"
            + "|january|february|march|april|june|july|august|september|october|november|december"
            + "|(?:mon|tues|wednes|thurs|fri|satur|sun)day|\\d{1,2}[:.]\\d\\d|\\d{1,2} ?[ap]\\.?m\\.?"
            + "|noon|midnight|morning|afternoon|evening|night)\\b");
    private static final Pattern CAUSE = any("\\b(?:because|due to|owing to|caused? by|caus\\w+|since|as a result|after"
            + "|led to|triggered|blam\\w+|so that|in order to|reasons?|motiv\\w+|over)\\b");
    private static final Pattern PLACE = any("\\b(?:in|at|near|off|outside|inside|from|to) (?:the )?[A-Z]\\w+");

    private HeldAnswers() {}

    private static Pattern any(String form) {
        return Pattern.compile(form, form.contains("[A-Z]") ? 0 : Pattern.CASE_INSENSITIVE);
    }

    static Set<AnswerType> of(Claim claim, FactBase base) {
        Statement statement = claim.statement();
        String text = claim.text() + " " + statement.quantity();
        Set<AnswerType> held = EnumSet.of(AnswerType.OTHER, AnswerType.POLARITY);
        add(
                held,
                AnswerType.TIME,
                statement.when().isDated() || TIME.matcher(text).find());
        add(
                held,
                AnswerType.COUNT,
                !statement.quantity().isEmpty()
                        || ANY_NUMBER
                                .matcher(DATES_AND_AGES.matcher(text).replaceAll(" "))
                                .find());
        add(held, AnswerType.MONEY, MONEY.matcher(text).find());
        add(held, AnswerType.SHARE, SHARE.matcher(text).find());
        add(held, AnswerType.AGE, AGE.matcher(text).find());
        add(held, AnswerType.DURATION, DURATION.matcher(text).find());
        add(held, AnswerType.MEASURE, MEASURE.matcher(text).find());
        add(
                held,
                AnswerType.CAUSE,
                !statement.why().isEmpty() || CAUSE.matcher(text).find());
        add(
                held,
                AnswerType.PLACE,
                !statement.where().isEmpty() || PLACE.matcher(text).find() || names(base, statement, Party.Kind.PLACE));
        add(held, AnswerType.MANNER, !statement.how().isEmpty() || text.contains(" by "));
        add(
                held,
                AnswerType.AGENT,
                !statement.who().isEmpty() || !claim.attribution().claimant().isEmpty());
        add(held, AnswerType.STATEMENT, !claim.attribution().claimant().isEmpty());
        return held;
    }

    private static boolean names(FactBase base, Statement statement, Party.Kind kind) {
        return base.party(statement.who()).map(Party::kind).filter(kind::equals).isPresent()
                || base.party(statement.whom())
                        .map(Party::kind)
                        .filter(kind::equals)
                        .isPresent();
    }

    private static void add(Set<AnswerType> held, AnswerType type, boolean holds) {
        if (holds) {
            held.add(type);
        }
    }
}
