package org.factdesk.desk.order;

import java.util.Map;
import java.util.Optional;

/**
 * Keeps files that somebody sent until they decide what becomes of them, over restarts: few of them, and none for long.
 */
public interface WaitingFiles {
    /**
     * A file that waits.
     *
     * @param said who sent it and what they said about it, by name; short
     */
    record Waiting(Response.Document file, Map<String, String> said) {
        public Waiting {
            said = Map.copyOf(said);
        }

        public String said(String name) {
            return said.getOrDefault(name, "");
        }
    }

    /**
     * Keeps a file and says by which id: short, of letters, digits, hyphens and underscores. Where there is no room,
     * those go that wait longest.
     *
     * @param owner who sent it, with whom it goes
     */
    String keep(String owner, Waiting waiting);

    /** The file of an id; empty where it waited too long, was taken or never was. */
    Optional<Waiting> find(String id);

    /** Lets go of a file. Of several who take it one does: whoever is told true. */
    boolean take(String id);
}
