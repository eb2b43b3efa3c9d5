package org.factdesk.moderation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.factdesk.claim.FactBase;
import org.factdesk.claim.GoldenQuestions;

/** The record of an incident as it would stand if some edits were made, while nothing of it is on record. Immutable. */
public final class Supposed {
    private final Dossier now;
    private final FactBase base;

    private Supposed(Dossier now, FactBase base) {
        this.now = now;
        this.base = base;
    }

    /** What is supposed about begins with what stands. */
    public static Supposed on(FactBase base, GoldenQuestions questions) {
        List<Dossier.Step> steps = new ArrayList<>();
        Content.all(base, questions)
                .forEach((subject, content) -> steps.add(step(base.revision(), subject, Optional.of(content))));
        return new Supposed(Dossier.empty(base.incident().id()).with(steps), base);
    }

    private static Dossier.Step step(long number, Subject subject, Optional<Content> after) {
        return new Dossier.Step(number, subject, after, "", Submission.Origin.COMMAND);
    }

    /** The record after the edits; learned from what was learned from before, since it is not to stay. */
    public FactBase after(List<Edit> edits) {
        List<Dossier.Step> steps = edits.stream()
                .filter(Edit::makesStep)
                .map(edit -> step(base.revision() + 1, edit.subject(), edit.after()))
                .toList();
        return now.with(steps)
                .facts()
                .map(facts -> facts.withBrought(base.brought()))
                .orElseThrow(() -> new IllegalArgumentException("no edit takes the incident itself away"));
    }

    /** Why a submission could not be recorded, as far as what stands now tells. */
    public Optional<Outcome.Refused> objectionTo(Submission submission) {
        return now.objectionTo(submission).filter(objection -> objection.reason() != Outcome.Reason.UNKNOWN_REFERENCE);
    }

    /** The edits that would change something. */
    public List<Edit> effective(Submission submission) {
        return now.effective(submission);
    }

    /** What stands about a subject now. */
    public Optional<Content> standing(Subject subject) {
        return now.standing(subject);
    }
}
