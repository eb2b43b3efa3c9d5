package org.factdesk.audit;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * Something that happened at the desk and is neither an edit, which the ledger enters itself, nor an answer.
 *
 * @param incident the incident that it is about, or empty
 * @param guild where it happened, or empty on a terminal
 * @param user who did it, as the channel calls them, or empty where the desk itself did; kept as a pseudonym only
 * @param details what else an auditor would ask for, by name; may hold words of the user and can be erased with them
 */
public record Happening(Action action, String incident, String guild, String user, Map<String, String> details) {
    public Happening {
        details = Collections.unmodifiableMap(new TreeMap<>(details));
    }
}
