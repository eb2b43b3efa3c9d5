package org.factdesk.desk.order;

import java.util.List;
import java.util.Map;

/**
 * Questions to whoever gave an order, in fields. Sent, it is an order with the values given here and those of the
 * fields.
 *
 * @param title already in words, at most 45 characters
 * @param command the name of the command that the filled form is for
 * @param fields one to five
 */
public record Form(String title, String command, Map<String, String> values, List<Field> fields) {
    /**
     * One field.
     *
     * @param label already in words, at most 45 characters
     * @param hint what to write, in words, or empty
     * @param value what stands there at first
     * @param longest how many characters it may hold, 4,000 at most
     */
    public record Field(
            String name, String label, String hint, String value, boolean required, boolean tall, int longest) {
        public Field withHint(String other) {
            return new Field(name, label, other, value, required, tall, longest);
        }
    }

    public Form {
        values = Map.copyOf(values);
        fields = List.copyOf(fields);
    }
}
