package org.factdesk.claim;

import java.util.Locale;

/** How the claimant stands to what is claimed. */
public enum Stance {
    ASSERTS,
    SUSPECTS,
    DENIES,
    CONFIRMS,
    ESTIMATES,
    WARNS,
    CALLS_FOR,
    DECLINES_COMMENT;

    /** The word for it in packs, commands and logs, such as {@code calls-for}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
