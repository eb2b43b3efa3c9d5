package org.factdesk.rendering;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.factdesk.claim.Claim;
import org.factdesk.claim.FactBase;
import org.factdesk.claim.Stance;
import org.factdesk.claim.Statement;
import org.factdesk.question.AnswerType;
import org.factdesk.question.Intent;
import org.factdesk.question.Understanding;

/**
 * Finds the very thing that was asked for in the claim's own slots. Where it cannot tell which slot is meant, or the slot
 * does not look like what was asked for, it finds nothing: the claim's sentence follows in any case.
 */
final class AskedSlot {
    private static final Set<String> SAYING = Words.set("""
            say says said saying tell tells told announce announced state stated deny denied denies confirm
            confirmed claim claimed comment commented
            """);
    private static final Pattern MONEY = Pattern.compile(
            "[$€£¥₩₹]|\\b(million|billion|trillion|dollars?|euros?|pounds?|yen|yuan|marks?|crowns?|francs?|bitcoins?)\\b");
    private static final Pattern SHARE =
            Pattern.compile("%|\\b(per ?cent|half|third|quarter|tenth|majority|most|all|none|of)\\b");
    private static final Pattern SPAN =
            Pattern.compile("\\b(second|minute|hour|day|night|week|month|year|decade|centur)(s|y|ies)?\\b");
    private static final Pattern COUNTED = Pattern.compile("\\bhow many (?:other |more |of the |of )?(\\p{L}+)");
    private static final Pattern BY_NOW = Pattern.compile("\\b(now|today|currently|still|these days)\\b");
    private static final Set<String> SMALL = Words.set("the of in and a an at on near under above off");

    private final Phrases phrases;
    private final Names names;
    private final Dates dates;

    AskedSlot(Phrases phrases) {
        this.phrases = phrases;
        this.names = new Names(phrases);
        this.dates = new Dates(phrases);
    }

    /** What was asked for, in words, or nothing. */
    String of(Understanding question, Claim claim, FactBase base) {
        if (question.intent() == Intent.WHO_SAID
                || asksWhoSays(question, claim.attribution().stance())) {
            return names.claimant(claim, base);
        }
        boolean holds = claim.attribution().stance() != Stance.DENIES
                && claim.attribution().stance() != Stance.DECLINES_COMMENT;
        if (question.asked() == AnswerType.TIME) {
            return time(question, claim, holds);
        }
        return holds ? slot(question, claim, base) : "";
    }

    private static boolean asksWhoSays(Understanding question, Stance stance) {
        String asked = question.resolved().toLowerCase(Locale.ROOT);
        return question.asked() == AnswerType.AGENT
                && Pattern.compile("\\bwho(?: else| all)? (?:" + sayingVerbs(stance) + ")\\b")
                        .matcher(asked)
                        .find();
    }

    /** The verbs by which people ask for a speaker who stands to it in this way. */
    private static String sayingVerbs(Stance stance) {
        return switch (stance) {
            case ASSERTS -> "says?|said|claim(?:s|ed)|insist(?:s|ed)|argue[sd]";
            case SUSPECTS -> "says?|said|claim(?:s|ed)|suspect(?:s|ed)|thinks?|believe[sd]";
            case DENIES -> "says?|said|den(?:ies|ied)|reject(?:s|ed)|dispute[sd]|contradict(?:s|ed)";
            case CONFIRMS -> "says?|said|confirm(?:s|ed)|admit(?:s|ted)";
            case ESTIMATES -> "says?|said|estimate[sd]|thinks?|believe[sd]";
            case WARNS -> "says?|said|warn(?:s|ed)";
            case CALLS_FOR -> "says?|said|call(?:s|ed) for|demand(?:s|ed)";
            case DECLINES_COMMENT -> "declined|refused|would not comment";
        };
    }

    private String time(Understanding question, Claim claim, boolean holds) {
        if (holds && claim.statement().when().isDated()) {
            return dates.of(claim.statement().when());
        }
        String said = dates.of(claim.attribution().saidOn());
        boolean asksWhenSaid = Words.of(question.resolved()).hasAny(SAYING);
        return asksWhenSaid && !said.isEmpty() ? phrases.say("slot.when-said", said) : "";
    }

    /** Whether the text itself speaks of the place, and not as one that somebody has left since. */
    private static boolean isPlaceOf(String question, String place, String text) {
        boolean inText = Words.of(text).stems(SMALL).containsAll(Words.of(place).stems(SMALL));
        Pattern left = Pattern.compile(
                "\\b(left|leave|leaving|fled|from)\\s+(the )?" + Pattern.quote(place.toLowerCase(Locale.ROOT)));
        return inText
                && !BY_NOW.matcher(question.toLowerCase(Locale.ROOT)).find()
                && !left.matcher(text.toLowerCase(Locale.ROOT)).find();
    }

    private String slot(Understanding question, Claim claim, FactBase base) {
        Statement statement = claim.statement();
        String quantity = statement.quantity();
        return switch (question.asked()) {
            case AGENT -> AskedParty.agent(question, claim, base).map(names::of).orElse("");
            case NAME -> AskedParty.named(question, claim, base).map(names::of).orElse("");
            case PLACE -> isPlaceOf(question.resolved(), statement.where(), claim.text()) ? statement.where() : "";
            case CAUSE -> statement.why();
            case MANNER -> statement.how();
            case COUNT -> isCountOf(question.resolved(), quantity, claim.text()) ? quantity : "";
            case MONEY -> fits(MONEY, quantity) ? quantity : "";
            case SHARE -> fits(SHARE, quantity) ? quantity : "";
            case DURATION -> fits(SPAN, quantity) ? quantity : "";
            case AGE, MEASURE -> quantity;
            case TIME, STATEMENT, POLARITY, OTHER -> "";
        };
    }

    private static boolean fits(Pattern form, String quantity) {
        return form.matcher(quantity.toLowerCase(Locale.ROOT)).find();
    }

    /** Whether the quantity can be the number of the things that are counted, as far as words tell. */
    private static boolean isCountOf(String question, String quantity, String text) {
        Matcher counted = COUNTED.matcher(question.toLowerCase(Locale.ROOT));
        if (quantity.isEmpty() || !counted.find()) {
            return !fits(MONEY, quantity);
        }
        String thing = Words.stem(counted.group(1));
        Set<String> none = Set.of();
        if (Words.of(quantity).stems(none).contains(thing)) {
            return true;
        }
        boolean isOtherMeasure =
                fits(MONEY, quantity) || fits(SPAN, quantity) || fits(Pattern.compile("%|per ?cent"), quantity);
        return !isOtherMeasure && !Words.of(text).stems(none).contains(thing);
    }
}
