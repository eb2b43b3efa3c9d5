package org.factdesk.rendering;

import java.util.Locale;
import org.factdesk.moderation.Unavailable;
import org.factdesk.moderation.Unavailable.Reason;

/** Tells somebody that what they wanted failed, and what the log should say of it. */
public final class Troubles {
    private Troubles() {}

    /** @param reference under which the log has more */
    public static String said(Throwable trouble, String reference, Phrases phrases) {
        return phrases.say(
                trouble instanceof Unavailable unavailable && unavailable.reason() != Reason.OTHER
                        ? "trouble." + unavailable.reason().name().toLowerCase(Locale.ROOT)
                        : "trouble",
                reference);
    }

    /** Messages of our own hold no words of those who ask; of others nobody knows. */
    public static String logged(Throwable trouble) {
        return trouble instanceof Unavailable
                ? String.valueOf(trouble.getMessage())
                : trouble.getClass().getSimpleName();
    }
}
