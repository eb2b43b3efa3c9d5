package org.factdesk.audit;

import org.jspecify.annotations.Nullable;

/**
 * An entry as it is kept, with what it tells.
 *
 * @param digest as it is kept beside the entry
 * @param deed what was done; null where there is nothing more to tell
 * @param words what was said; null where nobody said anything, where it was erased, or where it is sealed
 * @param erasedBy the number of the entry that tells of the erasure of the words; 0 where they were not erased
 * @param isSealed whether there are words that cannot be read here for want of the key
 */
public record LoggedEntry(
        Entry entry,
        Digest digest,
        @Nullable Payload deed,
        @Nullable Payload words,
        long erasedBy,
        boolean isSealed) {
    /** One whose words can be read, if there are any. */
    public LoggedEntry(Entry entry, Digest digest, @Nullable Payload deed, @Nullable Payload words, long erasedBy) {
        this(entry, digest, deed, words, erasedBy, false);
    }
}
