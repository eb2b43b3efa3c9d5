package org.factdesk.desk.order;

import java.util.Locale;
import java.util.Optional;

/**
 * Which language people have the channel in: it tells that with commands and buttons, not with messages. Kept over
 * restarts for those of whom anything else is kept, and erased with it. Neither method takes time.
 */
public interface Tongues {
    /** Somebody has the channel in a language. */
    void shown(String user, Locale language);

    /** The language that somebody showed last; empty where they never did or it was forgotten. */
    Optional<Locale> of(String user);
}
