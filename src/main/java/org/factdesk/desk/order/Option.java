package org.factdesk.desk.order;

import java.util.List;

/**
 * Something that a command can or must be told.
 *
 * @param name one word of small letters and hyphens
 * @param choices the words that it may be; empty where any text of its kind will do
 */
public record Option(String name, Kind kind, boolean required, List<String> choices) {
    /** What sort of thing is named, so that a channel can offer it. Values are texts all the same, and are checked. */
    public enum Kind {
        TEXT,
        NUMBER,
        DATE,
        YES_NO,
        QUESTION,
        /** The words of somebody's message: where messages have menus, the command is found there. */
        MESSAGE,
        CLAIM,
        /** A claim, be it on record or not any more. */
        PAST_CLAIM,
        SOURCE,
        PARTY,
        INCIDENT,
        /** A change that waits for somebody else to approve it. */
        PROPOSAL,
        /** Questions without an answer. */
        GAP,
        CHANNEL,
        ROLE,
        USER,
        FILE
    }

    public Option {
        choices = List.copyOf(choices);
    }

    public static Option required(String name, Kind kind) {
        return new Option(name, kind, true, List.of());
    }

    public static Option optional(String name, Kind kind) {
        return new Option(name, kind, false, List.of());
    }
}
