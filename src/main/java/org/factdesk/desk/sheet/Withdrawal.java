package org.factdesk.desk.sheet;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.factdesk.claim.FactBase;
import org.factdesk.desk.order.Form;
import org.factdesk.moderation.Edit;
import org.factdesk.moderation.Subject;
import org.factdesk.rendering.Phrases;

/** Taking something off the record: a claim retracted, a source retired. Nothing but the subject is typed. */
public final class Withdrawal implements Sheet {
    public static final String WORD = "withdrawal";
    /** The kind of the subject. */
    public static final String KIND = "kind";

    @Override
    public String word() {
        return WORD;
    }

    @Override
    public Reading read(Draft draft, FactBase base, LocalDate today, Phrases phrases) {
        Subject subject = subject(draft);
        return new Reading(subject, List.of(Edit.withdraw(base.incident().id(), subject)), List.of());
    }

    static Subject subject(Draft draft) {
        return new Subject(
                Subject.Kind.valueOf(draft.value(KIND).toUpperCase(Locale.ROOT)), draft.value(Draft.SUBJECT));
    }

    @Override
    public List<Form.Field> fields(Draft draft, Phrases phrases) {
        return List.of();
    }
}
