package org.factdesk.rendering;

import org.factdesk.answer.Answer;
import org.factdesk.claim.Claim;

/** Says in a few words what a claim or an answer says, where there is no room for all of it. */
public final class Briefs {
    private static final int LONGEST = 140;

    private final Phrases phrases;

    public Briefs(Phrases phrases) {
        this.phrases = phrases;
    }

    /** Such as {@code crane-locked: Foreman Ola Brandt says the crane was locked …}. */
    public String of(Claim claim) {
        return phrases.say("brief.claim", claim.id(), shortened(claim.text()));
    }

    public String of(Answer answer) {
        return answer.fold(
                supported ->
                        phrases.say("quoted", shortened(supported.lead().claim().text())),
                disputed -> phrases.say(
                        "brief.both-sides", shortened(disputed.lead().claim().text())),
                abstained -> phrases.say("brief.declined"),
                clarify -> phrases.say("brief.clarify"),
                overview -> phrases.say("brief.overview"),
                courtesy -> phrases.say("brief.courtesy"));
    }

    /** The beginning of a text, cut between words. */
    public static String shortened(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        int blank = text.lastIndexOf(' ', LONGEST);
        int end = blank > LONGEST / 2 ? blank : text.offsetByCodePoints(0, text.codePointCount(0, LONGEST));
        return text.substring(0, end) + " …";
    }
}
