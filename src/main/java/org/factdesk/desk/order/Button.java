package org.factdesk.desk.order;

import java.util.Map;

/**
 * Something that can be done next: pressing it gives an order, with the permissions of whoever presses it. Names and
 * values are short, so that a button keeps them over a restart; what is long is kept under an id of its own.
 *
 * @param label already in words
 * @param command the name of the command, which need not be one that can be typed
 */
public record Button(String label, Weight weight, String command, Map<String, String> values) {
    /** How much pressing it does. */
    public enum Weight {
        /** Shows more. */
        LIGHT,
        /** Does what was asked for. */
        MAIN,
        /** Takes something away. */
        GRAVE
    }

    public Button {
        values = Map.copyOf(values);
    }
}
