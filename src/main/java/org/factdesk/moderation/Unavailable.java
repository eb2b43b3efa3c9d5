package org.factdesk.moderation;

/**
 * What is kept cannot be read or written at the moment; nothing was changed. The message is for whoever runs the desk.
 */
public abstract class Unavailable extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final Reason reason;

    /** What stands in the way, as far as it concerns somebody who wanted something of the desk. */
    public enum Reason {
        /** There is no room on the disk. */
        FULL,
        /** Others are at work, or it takes too long: later it may go. */
        BUSY,
        /** What is kept is damaged. */
        DAMAGED,
        /** Something else. */
        OTHER
    }

    protected Unavailable(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    protected Unavailable(Reason reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
