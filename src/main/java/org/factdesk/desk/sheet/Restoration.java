package org.factdesk.desk.sheet;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.factdesk.claim.FactBase;
import org.factdesk.desk.order.Form;
import org.factdesk.moderation.Content;
import org.factdesk.moderation.Edit;
import org.factdesk.moderation.Ledger;
import org.factdesk.moderation.Revision;
import org.factdesk.moderation.Subject;
import org.factdesk.rendering.Phrases;

/** Bringing back what stood about a subject after one of its revisions: a new edit, as every undo is. */
public final class Restoration implements Sheet {
    public static final String WORD = "restoration";
    /** The number of the revision; empty for the last one that left something. */
    public static final String REVISION = "revision";

    private final Ledger ledger;

    public Restoration(Ledger ledger) {
        this.ledger = ledger;
    }

    @Override
    public String word() {
        return WORD;
    }

    @Override
    public Reading read(Draft draft, FactBase base, LocalDate today, Phrases phrases) {
        Subject subject = Withdrawal.subject(draft);
        String incident = base.incident().id();
        List<Revision> steps = ledger.history(incident, subject);
        String wanted = draft.value(REVISION);
        Optional<Revision> found = wanted.isEmpty()
                ? steps.stream().filter(step -> step.after().isPresent()).reduce((earlier, later) -> later)
                : steps.stream()
                        .filter(step -> String.valueOf(step.number()).equals(wanted))
                        .findFirst();
        if (found.isEmpty()) {
            String numbers = String.join(
                    ", ",
                    steps.stream().map(step -> String.valueOf(step.number())).toList());
            String fault = steps.isEmpty()
                    ? phrases.say("history.none", subject.toString())
                    : phrases.say("fault.revision", subject.toString(), wanted, numbers);
            return new Reading(subject, List.of(), List.of(fault));
        }
        Optional<Content> content = found.get().after();
        Edit edit =
                content.<Edit>map(one -> new Edit.Put(incident, one)).orElseGet(() -> Edit.withdraw(incident, subject));
        return new Reading(subject, List.of(edit), List.of());
    }

    @Override
    public List<Form.Field> fields(Draft draft, Phrases phrases) {
        return List.of();
    }
}
