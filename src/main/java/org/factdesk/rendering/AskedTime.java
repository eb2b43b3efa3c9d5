package org.factdesk.rendering;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.factdesk.claim.Claim;
import org.factdesk.claim.When;
import org.factdesk.question.Understanding;

/**
 * Finds the time that was asked for in a claim: when it happened or when it was said, and no finer than was asked
 * ("what day" is answered with the day).
 */
final class AskedTime {
    private static final Set<String> SAYING = Words.set("""
            say says said saying tell tells told announce announced state stated deny denied denies confirm
            confirmed claim claimed comment commented
            """);
    private static final Pattern WHEN_SAID = Pattern.compile(
            "\\bwhen (?:did|does|do|has|have|had)\\b.*\\b(?:say|said|tell|told|announced?|den(?:y|ied)|confirm(?:ed)?|comment(?:ed)?)\\b"
                    + "|\\bwhen was (?:it|this|that) (?:said|announced|denied|confirmed)\\b");
    private static final Pattern GRAIN = Pattern.compile("\\b(?:what|which) (day|date|time|hour|month|year)\\b");

    /** Where a time of day begins in the Extended Date/Time Format. */
    private static final String CLOCK = "T";
    /** A claim tells when something was, or was planned, not when it will be. */
    private static final Pattern TO_COME = Pattern.compile("\\bwhen(?:['’]ll| will| is .*\\bgoing to)\\b");

    private final Phrases phrases;
    private final Dates dates;

    AskedTime(Phrases phrases) {
        this.phrases = phrases;
        this.dates = new Dates(phrases);
    }

    /**
     * The time in words, or nothing.
     *
     * @param holds whether the claimant stands behind the event
     */
    String of(Understanding asked, Claim claim, boolean holds) {
        String question = asked.resolved().toLowerCase(Locale.ROOT);
        When event = claim.statement().when();
        When said = claim.attribution().saidOn();
        boolean isSaid = said.isDated() && isOfTheSaying(asked, question, claim);
        if (holds && event.isDated() && !isSaid) {
            boolean isTooCoarse =
                    grain(question) == Dates.Grain.TIME && !event.text().contains(CLOCK);
            return isTooCoarse || TO_COME.matcher(question).find() ? "" : dates.of(event, grain(question));
        }
        boolean asksOfSaying = isSaid || Words.of(question).hasAny(SAYING);
        return asksOfSaying && said.isDated() ? phrases.say("slot.when-said", dates.of(said, grain(question))) : "";
    }

    /**
     * Whether the question is when somebody said so, not when the claim's own actor told others something: the claim is
     * somebody else's word, and the question does not name the actor.
     */
    private static boolean isOfTheSaying(Understanding asked, String question, Claim claim) {
        String actor = claim.statement().who();
        return WHEN_SAID.matcher(question).find()
                && !actor.equals(claim.attribution().claimant())
                && asked.parties().stream().noneMatch(party -> party.id().equals(actor));
    }

    private static Dates.Grain grain(String question) {
        return GRAIN.matcher(question)
                .results()
                .reduce((earlier, later) -> later)
                .map(found -> switch (found.group(1)) {
                    case "day", "date" -> Dates.Grain.DAY;
                    case "month" -> Dates.Grain.MONTH;
                    case "year" -> Dates.Grain.YEAR;
                    default -> Dates.Grain.TIME;
                })
                .orElse(Dates.Grain.ANY);
    }
}
