package org.factdesk.storage;

/** The database cannot be used as asked; the message is one line that a person can act on. */
public final class StorageException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /**
     * @param what completes "Could not", such as "record an edit"
     * @param why one line
     */
    StorageException(String what, String why, Throwable cause) {
        super("Could not " + what + ": " + why, cause);
    }

    StorageException(String what, String why) {
        super("Could not " + what + ": " + why);
    }
}
