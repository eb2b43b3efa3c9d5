package org.factdesk.rendering;

import java.util.Locale;
import java.util.Optional;
import org.factdesk.claim.Claim;
import org.factdesk.claim.FactBase;
import org.factdesk.claim.Party;
import org.factdesk.claim.Stance;
import org.factdesk.question.AnswerType;
import org.factdesk.question.Intent;
import org.factdesk.question.Understanding;

/** What stands first in an answer: the very thing that was asked for, a yes or no, or nothing before the claim itself. */
final class Leads {
    /** Nobody is named in answer to "who did it?" by a claim that less likely answers it than not. */
    private static final double LIKELY = 0.5;

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
        return slotOrVerdict(
                question,
                confidence,
                claim,
                base,
                "slot." + claim.attribution().stance().word());
    }

    /** The same, but always as somebody's word, and with the remark that accounts differ. */
    String disputed(Understanding question, double confidence, Claim claim, FactBase base) {
        Stance stance = claim.attribution().stance();
        boolean isPlain = stance == Stance.ASSERTS || stance == Stance.CONFIRMS;
        String first =
                slotOrVerdict(question, confidence, claim, base, isPlain ? "slot.contested" : "slot." + stance.word());
        String remark = phrases.say("disputed");
        return first.isEmpty() ? remark : first + " " + remark;
    }

    private String slotOrVerdict(Understanding question, double confidence, Claim claim, FactBase base, String form) {
        String claimant = names.claimant(claim, base);
        if (question.intent() == Intent.WHO_SAID) {
            return capital(phrases.say("slot.asserts", cited(claim, base, claimant)));
        }
        String slot = withoutStop(slots.of(question, claim, base));
        if (!slot.isEmpty() && (confidence >= LIKELY || !isOfAParty(question.asked()))) {
            String said = slot.equals(claimant) || !phrases.has(form) ? "slot.asserts" : form;
            return capital(phrases.say(said, slot, claimant));
        }
        return Verdict.of(question, claim, base)
                .map(verdict -> phrases.say("verdict." + verdict.name().toLowerCase(Locale.ROOT), claimant))
                .orElse("");
    }

    private static boolean isOfAParty(AnswerType asked) {
        return asked == AnswerType.AGENT || asked == AnswerType.NAME;
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
