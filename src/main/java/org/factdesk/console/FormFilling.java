package org.factdesk.console;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.factdesk.desk.order.Form;
import org.factdesk.desk.order.Form.Field;

/**
 * A form that is filled line by line. Where some fields were given with the command, only what is needed beside them is
 * asked for. Not thread-safe.
 */
final class FormFilling {
    /** What clears a field. */
    private static final String NOTHING = "-";

    private final Form form;
    private final Map<String, String> values;
    private final List<Field> open;
    private int next;

    FormFilling(Form form, Map<String, String> given) {
        this.form = form;
        this.values = new HashMap<>(form.values());
        form.fields().forEach(field -> values.put(field.name(), given.getOrDefault(field.name(), field.value())));
        boolean isGiven = form.fields().stream().anyMatch(field -> given.containsKey(field.name()));
        this.open = form.fields().stream()
                .filter(field -> !isGiven || field.required() && value(field).isBlank())
                .toList();
    }

    Form form() {
        return form;
    }

    boolean isComplete() {
        return next == open.size();
    }

    /** The field that the next line is for. */
    Field asked() {
        return open.get(next);
    }

    /** What stands in the field that the next line is for, on one line. */
    String standing() {
        return value(asked()).replace("\n", "; ");
    }

    /** Takes a line; false where the field needs something else. An empty line leaves what stands. */
    boolean take(String line) {
        Field field = asked();
        String value = line.strip().equals(NOTHING) ? "" : line.isBlank() ? value(field) : line.strip();
        if (field.required() && value.isBlank() || value.length() > field.longest()) {
            return false;
        }
        boolean isAsItStood = value.equals(standing());
        values.put(field.name(), isAsItStood ? value(field) : value);
        next++;
        return true;
    }

    /** What the filled form says. */
    Map<String, String> values() {
        return Map.copyOf(values);
    }

    private String value(Field field) {
        return values.getOrDefault(field.name(), "");
    }
}
