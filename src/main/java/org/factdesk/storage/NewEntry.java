package org.factdesk.storage;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import org.factdesk.audit.Action;

/**
 * What is to become an entry of the chain, which gives it its number, its actor and its digests.
 *
 * @param incident what it is about, or empty
 * @param guild where it happened, or empty
 * @param user whose doing it is, as the channel calls them; empty for the desk's own
 * @param deed what was done, and holds nothing that a person said; empty where there is nothing more to tell
 * @param words what the user said, and can be erased; empty where they said nothing
 */
record NewEntry(
        Action action, Instant at, String incident, String guild, String user, ObjectNode deed, ObjectNode words) {
    NewEntry {
        if (user.isEmpty() && !words.isEmpty()) {
            throw new IllegalArgumentException("nobody said the words of a " + action);
        }
    }

    /** The same where what the user said cannot be kept. */
    NewEntry withoutWords() {
        return new NewEntry(action, at, incident, guild, user, deed, Payloads.object());
    }
}
