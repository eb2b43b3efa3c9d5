package org.factdesk.rendering;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.factdesk.claim.Claim;
import org.factdesk.claim.FactBase;
import org.factdesk.claim.Party;
import org.factdesk.claim.Stance;
import org.factdesk.question.AnswerType;
import org.factdesk.question.Intent;
import org.factdesk.question.Understanding;

/**
 * What stands first in an answer: the very thing that was asked for, a yes or no, or nothing before the claim itself.
 */
final class Leads {
    /** Nothing is put first as the answer by a claim that less likely answers than not. */
    private static final double LIKELY = 0.5;
    /** No number is put first by a claim that shares no word with the question, unless it as surely answers. */
    private static final double SURE = 0.7;

    private static final Set<String> WHOSE_WORD =
            Words.set("who who's who’s whos whom whose source sources where cited cite cites quoted quote");
    private static final Pattern SECOND_PART = Pattern.compile(
            "(?:,|\\band\\b|&) *(?:(?:at|on|in|for) )?(when|what time|what day|what date|where|why|how|by whom|to whom)[ ?!.]*$");

    private final Phrases phrases;
    private final Names names;
    private final AskedSlot slots;

    Leads(Phrases phrases) {
        this.phrases = phrases;
        this.names = new Names(phrases);
        this.slots = new AskedSlot(phrases);
    }

    /** @param confidence how likely it is that the claim answers the question */
    String supported(Understanding question, double confidence, Claim claim, FactBase base) {
        return together(
                slotOrVerdict(question, confidence, claim, base, form(question, claim)), remarks(false, claim, base));
    }

    /** The same, but always as somebody's word, and with the remark that accounts differ. */
    String disputed(Understanding question, double confidence, Claim claim, FactBase base) {
        String form = form(question, claim);
        boolean isPlain = form.equals("slot.asserts") || form.equals("slot.confirms");
        String first = slotOrVerdict(question, confidence, claim, base, isPlain ? "slot.contested" : form);
        return together(first, remarks(isOfWhatIsContested(question), claim, base));
    }

    /** Who says something, and what somebody says, is not what the others contradict. */
    private static boolean isOfWhatIsContested(Understanding question) {
        return question.intent() != Intent.WHO_SAID
                && question.intent() != Intent.SAID
                && question.asked() != AnswerType.STATEMENT;
    }

    /** What a reader must know before the claim: that others contradict it, that a newer one replaces it. */
    String remarks(boolean isDisputed, Claim claim, FactBase base) {
        return together(
                isDisputed ? phrases.say("disputed") : "",
                base.successors(claim).isEmpty() ? "" : phrases.say("superseded"));
    }

    private static String together(String... sentences) {
        return Stream.of(sentences).filter(sentence -> !sentence.isEmpty()).collect(Collectors.joining(" "));
    }

    /**
     * A warning or demand of somebody's own took place when it did; what it says is that somebody's word. A figure is
     * estimated, not the time or the reason beside it; somebody is called on, not a place.
     */
    private static String form(Understanding question, Claim claim) {
        Stance stance = claim.attribution().stance();
        boolean isOwnDeed = question.asked() == AnswerType.TIME
                && (stance == Stance.WARNS || stance == Stance.CALLS_FOR)
                && claim.statement().who().equals(claim.attribution().claimant());
        boolean isOfAnother = stance == Stance.ESTIMATES && !question.asked().isNumeric()
                || stance == Stance.CALLS_FOR && question.asked() != AnswerType.AGENT;
        return isOwnDeed ? "slot.asserts" : isOfAnother ? "slot.contested" : "slot." + stance.word();
    }

    private String slotOrVerdict(Understanding question, double confidence, Claim claim, FactBase base, String form) {
        if (confidence < LIKELY) {
            return "";
        }
        String claimant = names.claimant(claim, base);
        if (question.intent() == Intent.WHO_SAID) {
            return Words.of(question.resolved()).hasAny(WHOSE_WORD)
                    ? capital(phrases.say("slot.asserts", cited(claim, base, claimant)))
                    : "";
        }
        Optional<String> role = role(question);
        if (role.isPresent()) {
            return role.get();
        }
        String slot = asked(question, confidence, claim, base);
        if (!slot.isEmpty()) {
            String said = slot.equals(claimant) || !phrases.has(form) ? "slot.asserts" : form;
            return capital(phrases.say(said, slot, claimant));
        }
        return Verdict.of(question, claim, base)
                .map(verdict -> phrases.say("verdict." + verdict.name().toLowerCase(Locale.ROOT), claimant))
                .orElse("");
    }

    /** What was asked for, and what a second part of the question asks for: "when and where". */
    private String asked(Understanding question, double confidence, Claim claim, FactBase base) {
        String text = question.resolved().toLowerCase(Locale.ROOT);
        boolean isDoubtful =
                question.asked().isNumeric() && confidence < SURE && !AskedNumber.speaksOf(text, claim, base);
        String first = isDoubtful ? "" : withoutStop(slots.of(question, claim, base));
        Matcher second = SECOND_PART.matcher(text);
        String other = second.find() ? withoutStop(slots.second(second.group(1), question, claim, base)) : "";
        return first.isEmpty() || other.isEmpty() || first.equals(other)
                ? first + (first.equals(other) ? "" : other)
                : phrases.say("slot.parts", first, other);
    }

    /** Who or what the one party is that is asked about, as the record has it. */
    Optional<String> role(Understanding question) {
        return Optional.of(question)
                .filter(asked ->
                        asked.intent() == Intent.IDENTITY && asked.parties().size() == 1)
                .map(asked -> asked.parties().get(0))
                .filter(party -> !party.role().isEmpty())
                .map(party -> capital(phrases.say("who.role", names.of(party), party.role())));
    }

    private String cited(Claim claim, FactBase base, String claimant) {
        Optional<Party> cited = base.party(claim.attribution().citing());
        return cited.map(party -> phrases.say("said.citing", claimant, names.of(party)))
                .orElse(claimant);
    }

    private static String withoutStop(String slot) {
        String stripped = slot.strip();
        return stripped.endsWith(".") ? stripped.substring(0, stripped.length() - 1) : stripped;
    }

    private static String capital(String sentence) {
        return sentence.substring(0, 1).toUpperCase(Locale.ENGLISH) + sentence.substring(1);
    }
}
