package org.factdesk.storage;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.EnumSet;
import java.util.Set;
import org.factdesk.audit.Action;
import org.factdesk.audit.Entry;
import org.factdesk.audit.LoggedEntry;
import org.factdesk.audit.Payload;

/**
 * An entry with its deed as far as tables follow from it.
 *
 * @param deed empty where nothing follows from it, and where somebody made it unreadable, which its digest tells
 */
record Told(LoggedEntry logged, JsonNode deed) {
    private static final Set<Action> WITH_ROWS =
            EnumSet.of(Action.QUESTION, Action.EDIT, Action.FEEDBACK, Action.ERASURE);

    static Told of(LoggedEntry logged) {
        Payload deed = logged.deed();
        return new Told(
                logged,
                deed != null && WITH_ROWS.contains(logged.entry().action()) ? json(deed.text()) : Payloads.object());
    }

    static JsonNode json(String text) {
        try {
            return Payloads.parse(text);
        } catch (IllegalArgumentException unreadable) {
            return Payloads.object();
        }
    }

    Entry entry() {
        return logged.entry();
    }

    long number() {
        return entry().number();
    }

    boolean is(Action action) {
        return entry().action() == action;
    }

    /** Whether its words were never erased. */
    boolean isKept() {
        return logged.erasedBy() == 0;
    }

    /** What the deed says under a name, or nothing. */
    String text(String name) {
        return deed.path(name).asText();
    }
}
