package org.factdesk.claim;

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
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
