package org.factdesk.desk.draft;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.factdesk.claim.FactBase;
import org.factdesk.desk.order.Form;
import org.factdesk.desk.order.Order;
import org.factdesk.desk.sheet.Draft;
import org.factdesk.desk.sheet.Sheet;
import org.factdesk.rendering.Phrases;

/** Every sort of change that there is a sheet for. */
public final class Sheets {
    private final Map<String, Sheet> byWord;
    private final Clock clock;

    /** @param clock tells which day it is for whoever types */
    public Sheets(List<Sheet> sheets, Clock clock) {
        this.byWord = sheets.stream().collect(Collectors.toMap(Sheet::word, Function.identity()));
        this.clock = clock;
    }

    Sheet.Reading read(Draft draft, FactBase base, Phrases phrases) {
        return of(draft).read(draft, base, LocalDate.now(clock), phrases);
    }

    /** The sheet that a draft is written on. */
    Sheet of(Draft draft) {
        Sheet sheet = byWord.get(draft.value(Draft.SHEET));
        if (sheet == null) {
            throw new IllegalArgumentException("no sheet '" + draft.value(Draft.SHEET) + "'");
        }
        return sheet;
    }

    /** Whether a draft has a form that can be filled again. */
    boolean isTyped(Draft draft) {
        return !fields(draft).isEmpty();
    }

    /** The draft with what an order says for the fields of its form. */
    Draft filled(Draft draft, Order order) {
        return draft.with(order.values(fields(draft)));
    }

    private List<String> fields(Draft draft) {
        return of(draft).fields(draft, Phrases.english()).stream()
                .map(Form.Field::name)
                .toList();
    }
}
