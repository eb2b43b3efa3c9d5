package org.factdesk.desk.sheet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.factdesk.claim.Claim;
import org.factdesk.claim.FactBase;
import org.factdesk.desk.order.Form;
import org.factdesk.moderation.Edit;
import org.factdesk.moderation.Subject;
import org.factdesk.rendering.Phrases;

/** Saying of a claim on record that it contradicts or replaces another one. */
public final class Relation implements Sheet {
    public static final String WORD = "relation";
    /** The other claim. */
    public static final String OTHER = "other";
    /** How the claim stands to the other. */
    public static final String HOW = "how";

    public static final String DISPUTES = "disputes";
    public static final String SUPERSEDES = "supersedes";

    @Override
    public String word() {
        return WORD;
    }

    @Override
    public Reading read(Draft draft, FactBase base, LocalDate today, Phrases phrases) {
        Subject subject = Subject.claim(draft.value(Draft.SUBJECT));
        String other = draft.value(OTHER);
        Optional<Claim> claim = base.claim(subject.id());
        if (claim.isEmpty() || base.claim(other).isEmpty() || other.equals(subject.id())) {
            String fault = other.equals(subject.id())
                    ? phrases.say("fault.itself", phrases.say("field." + draft.value(HOW)))
                    : phrases.say(
                            "fault.claim",
                            phrases.say("field." + draft.value(HOW)),
                            claim.isEmpty() ? subject.id() : other);
            return new Reading(subject, List.of(), List.of(fault));
        }
        Claim related = related(claim.get(), other, draft.value(HOW));
        return new Reading(subject, List.of(Edit.put(base.incident().id(), related)), List.of());
    }

    private static Claim related(Claim claim, String other, String how) {
        return how.equals(SUPERSEDES)
                ? claim.withSupersedes(and(claim.supersedes(), other))
                : claim.withDisputes(and(claim.disputes(), other));
    }

    private static List<String> and(List<String> ids, String other) {
        List<String> all = new ArrayList<>(ids);
        if (!all.contains(other)) {
            all.add(other);
        }
        return all;
    }

    @Override
    public List<Form.Field> fields(Draft draft, Phrases phrases) {
        return List.of();
    }
}
