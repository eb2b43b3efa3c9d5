package org.factdesk.audit;

/**
 * Something in a log that is not as it was written.
 *
 * @param number of the entry, or of the first that may be concerned
 * @param detail what the kind's documentation says, or empty
 */
public record LogFault(Kind kind, long number, String detail) {
    /** What is wrong. */
    public enum Kind {
        /** The entry does not have the digest that it was given. */
        CHANGED,
        /** The entry does not follow the one before it: one of them was changed, inserted or put elsewhere. */
        UNLINKED,
        /** Entries are missing. Detail: the number of the last. */
        MISSING,
        /** There is another entry of this number before it. */
        INSERTED,
        /** The entry stands after a later one. */
        REORDERED,
        /** It cannot be read. Detail: why. */
        UNREADABLE,
        /** It is dated before the entry that it follows. Detail: both times. */
        CLOCK_BACK,
        /** The last entry is dated after the present. Detail: its time. */
        AHEAD_OF_CLOCK,
        /** What was done is not what was entered. */
        DEED_CHANGED,
        /** What was done is missing. */
        DEED_MISSING,
        /** What was said is not what was entered. */
        WORDS_CHANGED,
        /** What was said is missing, and no erasure accounts for it. */
        WORDS_MISSING,
        /** The erasure that is said to account for missing words does not. Detail: the number of its entry. */
        NOT_ERASED,
        /** An erasure took another number of words than are gone by it. Detail: how many are gone, and how many it says. */
        MISCOUNTED,
        /** The log ends before the size of a checkpoint. Detail: that size. */
        CUT_OFF,
        /** A checkpoint saw other entries: the log was rebuilt or forked. Detail: the size of the checkpoint. */
        REBUILT,
        /** Two signed checkpoints of one size contradict each other. Detail: that size. */
        FORKED,
        /** A checkpoint is not signed by this log's key, or not readable. Detail: why. */
        FORGED_CHECKPOINT,
        /** Checkpoints of the log were emptied or taken away. Detail: the file. */
        UNWITNESSED,
        /** A file of checkpoints that the desk keeps holds one that it did not sign or that cannot be read. Detail: the file, and why. */
        DAMAGED_CHECKPOINTS,
        /** An export does not end with a checkpoint of all its entries. */
        UNSIGNED,
        /** A proof does not prove what it says. Detail: why. */
        FORGED_PROOF,
        /** A table that follows from the chain does not. Detail: which. */
        VIEW_CHANGED,
        /** What guards or derives the tables was changed or taken away. Detail: which. */
        SCHEMA_CHANGED,
        /** The file of the database does not hold together. Detail: where. */
        DAMAGED_FILE
    }
}
