package org.factdesk.desk.sheet;

import java.time.LocalDate;
import java.util.List;
import org.factdesk.claim.FactBase;
import org.factdesk.desk.order.Form;
import org.factdesk.moderation.Edit;
import org.factdesk.moderation.Subject;
import org.factdesk.rendering.Phrases;

/**
 * A sort of change to the record: reads a draft of it as edits, or says everything that is wrong with what was typed.
 */
public interface Sheet {
    /**
     * What a draft comes to.
     *
     * @param subject what the change is about
     * @param edits what to submit; none where there is a fault
     * @param faults what is wrong with what was typed and how to mend it, in words
     */
    record Reading(Subject subject, List<Edit> edits, List<String> faults) {
        public Reading {
            edits = faults.isEmpty() ? List.copyOf(edits) : List.of();
            faults = List.copyOf(faults);
        }
    }

    /** The word for this sort of change. */
    String word();

    /** @param today what a date is that is typed as "today" or "yesterday" */
    Reading read(Draft draft, FactBase base, LocalDate today, Phrases phrases);

    /** The fields in which a draft is typed, filled with what it says; none where there is nothing to type. */
    List<Form.Field> fields(Draft draft, Phrases phrases);
}
