package org.factdesk.rendering;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.factdesk.answer.Answer;
import org.factdesk.audit.GivenAnswer;

/**
 * An answer of the audit log beside the one that is computed again from the same record.
 *
 * @param then the answer that was given
 * @param reply the answer of now in words
 * @param answer the answer of now
 */
public record Replayed(GivenAnswer then, Reply reply, Answer answer, Today today) {
    /**
     * What is otherwise than it was then, or not.
     *
     * @param revision of the incident as it stands; the answer of now is not computed from it
     * @param incidentThen the incident that the guild's settings named then, or empty
     * @param incidentNow the one that they name now, or empty
     * @param makeup a fingerprint of what the answer of now was computed with
     */
    public record Today(long revision, String incidentThen, String incidentNow, String makeup) {}

    /** Whether both say the same for the same reason. */
    public boolean isSame() {
        return then.outcome().equals(reply.kind().word())
                && then.reason().equals(reply.reason())
                && then.claims().equals(reply.claims());
    }

    /** For whoever asks why: the reasons of the match, and whether the answer is the same again. */
    public Listing why(Phrases phrases) {
        Listing why = new Explanations(phrases).of(answer);
        List<String> lines = new ArrayList<>(why.lines());
        lines.addAll(basis(phrases));
        lines.add(phrases.say(isSame() ? "replay.same" : "replay.different"));
        if (!isSame()) {
            lines.addAll(both(phrases));
        }
        return new Listing(why.title(), lines, "");
    }

    /** For an auditor: both answers, compared, with the reasons of the answer of now. */
    public Listing listing(long number, Phrases phrases) {
        List<String> lines = new ArrayList<>();
        lines.add(phrases.say("audit.replay.question", then.question()));
        lines.addAll(basis(phrases));
        lines.addAll(both(phrases));
        Listing why = new Explanations(phrases).of(answer);
        lines.add(why.title());
        lines.addAll(why.lines());
        String key = isSame() ? "audit.replay.same" : "audit.replay.different";
        return new Listing(phrases.say(key, String.valueOf(number)), lines, "");
    }

    /** What it was computed again from, and what of it is otherwise today. */
    private List<String> basis(Phrases phrases) {
        GivenAnswer.Basis basis = then.basis();
        List<String> lines = new ArrayList<>();
        String revision = String.valueOf(basis.revision());
        lines.add(
                basis.revision() == today.revision()
                        ? phrases.say("replay.record", then.incident(), revision)
                        : phrases.say("replay.record-since", then.incident(), revision, today.revision() + ""));
        lines.add(
                today.incidentThen().equals(today.incidentNow())
                        ? phrases.say("replay.settings", named(today.incidentThen(), phrases))
                        : phrases.say(
                                "replay.settings-since",
                                named(today.incidentThen(), phrases),
                                named(today.incidentNow(), phrases)));
        String makeup = basis.makeup();
        String same = makeup.equals(today.makeup()) ? "replay.makeup.same" : "replay.makeup.other";
        lines.add(phrases.say(makeup.isEmpty() ? "replay.makeup.unknown" : same, makeup, today.makeup()));
        return lines;
    }

    private static String named(String incident, Phrases phrases) {
        return incident.isEmpty() ? phrases.say("replay.settings.none") : incident;
    }

    private List<String> both(Phrases phrases) {
        return List.of(
                phrases.say(
                        "replay.then",
                        phrases.say("replay." + then.outcome()),
                        then.reason(),
                        String.join(", ", then.claims()),
                        rounded(then.confidence())),
                phrases.say(
                        "replay.now",
                        phrases.say("replay." + reply.kind().word()),
                        reply.reason(),
                        String.join(", ", reply.claims()),
                        rounded(answer.confidence())));
    }

    private static String rounded(double confidence) {
        return String.format(Locale.ROOT, "%.3f", confidence);
    }
}
