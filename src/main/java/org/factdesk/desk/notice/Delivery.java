package org.factdesk.desk.notice;

/** What became of a notice. */
public enum Delivery {
    /** It is there. */
    BROUGHT,
    /** It finds nobody: they do not let the desk tell them, or the place is gone. Trying again is of no use. */
    UNWANTED,
    /** It could not be brought now; later it may go. */
    FAILED,
    /** It is for a guild that another process serves, which brings it as well. */
    ELSEWHERE;

    /** Whether nobody need be told any more. */
    public boolean isSettled() {
        return this == BROUGHT || this == UNWANTED;
    }
}
