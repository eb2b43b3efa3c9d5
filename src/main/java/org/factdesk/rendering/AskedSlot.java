package org.factdesk.rendering;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.factdesk.claim.Claim;
import org.factdesk.claim.FactBase;
import org.factdesk.claim.Stance;
import org.factdesk.claim.Statement;
import org.factdesk.question.AnswerType;
import org.factdesk.question.Intent;
import org.factdesk.question.Understanding;

/**
 * Finds the very thing that was asked for in the claim's own slots. Where it cannot tell which slot is meant, or the
 * slot does not look like what was asked for, it finds nothing: the claim's sentence follows in any case.
 */
final class AskedSlot {
    private static final Pattern BY_NOW = Pattern.compile("\\b(now|today|currently|still|these days)\\b");
    private static final Set<String> SMALL = Words.set("the of in and a an at on near under above off");

    private final Names names;
    private final AskedTime times;

    AskedSlot(Phrases phrases) {
        this.names = new Names(phrases);
        this.times = new AskedTime(phrases);
    }

    /** What was asked for, in words, or nothing. */
    String of(Understanding question, Claim claim, FactBase base) {
        if (question.intent() == Intent.WHO_SAID
                || asksWhoSays(question, claim.attribution().stance())) {
            return names.claimant(claim, base);
        }
        boolean holds = isHeld(claim);
        if (question.asked() == AnswerType.TIME) {
            return times.of(question, claim, holds);
        }
        return holds ? slot(question, claim, base) : "";
    }

    /** What a second part of the question asks for, by the words that ask, such as "where" or "by whom". */
    String second(String asks, Understanding question, Claim claim, FactBase base) {
        boolean holds = isHeld(claim);
        return switch (asks) {
            case "by whom" ->
                holds ? AskedParty.actor(question, claim, base).map(names::of).orElse("") : "";
            case "to whom" ->
                holds ? AskedParty.target(question, claim, base).map(names::of).orElse("") : "";
            case "where" -> of(question.asking(AnswerType.PLACE), claim, base);
            case "why" -> of(question.asking(AnswerType.CAUSE), claim, base);
            case "how" -> of(question.asking(AnswerType.MANNER), claim, base);
            default -> of(question.asking(AnswerType.TIME), claim, base);
        };
    }

    private static boolean isHeld(Claim claim) {
        Stance stance = claim.attribution().stance();
        return stance != Stance.DENIES && stance != Stance.DECLINES_COMMENT;
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
        return switch (question.asked()) {
            case AGENT -> AskedParty.agent(question, claim, base).map(names::of).orElse("");
            case NAME -> AskedParty.named(question, claim, base).map(names::of).orElse("");
            case PLACE -> isPlaceOf(question.resolved(), statement.where(), claim.text()) ? statement.where() : "";
            case CAUSE -> statement.why();
            case MANNER -> statement.how();
            case COUNT, MONEY, SHARE, DURATION, AGE, MEASURE ->
                AskedNumber.of(question.asked(), question.resolved().toLowerCase(Locale.ROOT), claim);
            case TIME, STATEMENT, POLARITY, OTHER -> "";
        };
    }
}
