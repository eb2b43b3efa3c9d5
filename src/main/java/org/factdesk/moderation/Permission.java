package org.factdesk.moderation;

import java.util.Locale;

/** What a moderator may be allowed to do. */
public enum Permission {
    /** Ask for an edit that somebody else decides on. */
    PROPOSE,
    /** Change what the desk says. */
    PUBLISH,
    /** Bring in incident packs. */
    IMPORT,
    /** Change which incidents there are and how the desk behaves. */
    CONFIGURE,
    /** Read the audit log. */
    AUDIT;

    /** The word for it in phrases. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
