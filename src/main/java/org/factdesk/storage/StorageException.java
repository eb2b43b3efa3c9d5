package org.factdesk.storage;

import java.sql.SQLException;
import org.factdesk.moderation.Unavailable;

/** The database cannot be used as asked; the message is one line that a person can act on. */
public final class StorageException extends Unavailable {
    static final String HOW_TO_RESTORE = "put a backup in its place with: factdesk restore BACKUP --force";

    private static final long serialVersionUID = 1;

    /**
     * @param what completes "Could not", such as "record an edit"
     * @param why one line
     */
    StorageException(String what, String why, Throwable cause) {
        super(Reason.OTHER, message(what, why), cause);
    }

    StorageException(String what, String why) {
        this(Reason.OTHER, what, why);
    }

    StorageException(Reason reason, String what, String why) {
        super(reason, message(what, why));
    }

    /** For trouble of the database, which its dialect explains. */
    StorageException(String what, Dialect dialect, SQLException cause) {
        super(dialect.reason(cause), message(what, dialect.explain(cause)), cause);
    }

    private static String message(String what, String why) {
        return "Could not " + what + ": " + why;
    }
}
