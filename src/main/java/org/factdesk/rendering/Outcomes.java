package org.factdesk.rendering;

import java.util.Locale;
import org.factdesk.moderation.Outcome;

/** Puts into words what became of edits. */
public final class Outcomes {
    private final Phrases phrases;

    public Outcomes(Phrases phrases) {
        this.phrases = phrases;
    }

    public String of(Outcome outcome) {
        return Harmless.text(outcome.fold(
                recorded -> phrases.say("outcome.recorded", String.valueOf(recorded.revision())),
                refused -> phrases.say("outcome." + word(refused.reason()), detail(refused)),
                conflict -> phrases.say(
                        "outcome.conflict",
                        conflict.clashes().get(0).mine().subject().toString()),
                waiting -> phrases.say("outcome.waiting", waiting.proposal())));
    }

    /** Permissions are told by what they allow. */
    private String detail(Outcome.Refused refused) {
        return refused.reason() == Outcome.Reason.NOT_PERMITTED
                ? phrases.find("permission." + refused.detail().toLowerCase(Locale.ROOT))
                        .orElse(refused.detail())
                : refused.detail();
    }

    private static String word(Outcome.Reason reason) {
        return reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
