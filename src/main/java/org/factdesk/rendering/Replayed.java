package org.factdesk.rendering;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.factdesk.answer.Answer;
import org.factdesk.audit.GivenAnswer;

/**
 * An answer of the audit log beside the one that the same question gets from the same record today.
 *
 * @param then the answer that was given
 * @param reply the answer of now in words
 * @param answer the answer of now
 * @param sameMakeup whether both were answered with the same weights and models
 */
public record Replayed(GivenAnswer then, Reply reply, Answer answer, boolean sameMakeup) {
    /** Whether both say the same for the same reason. */
    public boolean isSame() {
        return then.outcome().equals(reply.kind().word())
                && then.reason().equals(reply.reason())
                && then.claims().equals(reply.claims());
    }

    /** Both, compared, with the reasons of the answer of now. */
    public Listing listing(long number, Phrases phrases) {
        List<String> lines = new ArrayList<>();
        lines.add(phrases.say("audit.replay.question", then.question()));
        lines.add(phrases.say("audit.replay.record", then.incident(), String.valueOf(then.revision())));
        lines.add(phrases.say(
                "audit.replay.then",
                then.outcome(),
                then.reason(),
                String.join(", ", then.claims()),
                rounded(then.confidence())));
        lines.add(phrases.say(
                "audit.replay.now",
                reply.kind().word(),
                reply.reason(),
                String.join(", ", reply.claims()),
                rounded(answer.confidence())));
        lines.add(phrases.say(sameMakeup ? "audit.replay.same-makeup" : "audit.replay.other-makeup"));
        Listing why = new Explanations(phrases).of(answer);
        lines.add(why.title());
        lines.addAll(why.lines());
        String key = isSame() ? "audit.replay.same" : "audit.replay.different";
        return new Listing(phrases.say(key, String.valueOf(number)), lines, "");
    }

    private static String rounded(double confidence) {
        return String.format(Locale.ROOT, "%.3f", confidence);
    }
}
