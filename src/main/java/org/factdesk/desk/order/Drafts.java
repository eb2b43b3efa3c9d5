package org.factdesk.desk.order;

import java.util.Optional;

/**
 * Keeps texts that are too long for a button, over restarts. Keeping returns at once; the same text for the same person
 * always has the same id. What nobody asked for in a long time is forgotten, and with a person what is kept for them.
 */
public interface Drafts {
    /**
     * Keeps a text and says by which id: short, of letters, digits, hyphens and underscores.
     *
     * @param owner the user who is shown what it is kept for
     */
    String keep(String owner, String text);

    /** The text of an id; empty where it is forgotten or never was. */
    Optional<String> kept(String id);
}
