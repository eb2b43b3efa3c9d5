package org.factdesk.audit;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The chain of entries as it is kept, for those who look into it. */
public interface AuditLog {
    /** How many entries there are. */
    long size();

    /**
     * The last entries, newest first.
     *
     * @param guild to whose chiefs they must be open; empty for all
     */
    List<LoggedEntry> recent(String guild, int most);

    Optional<LoggedEntry> entry(long number);

    /** Looks at everything: the chain, what its entries tell, what follows from them, and all checkpoints that were kept. */
    default Verification verify() {
        return verify("", List.of());
    }

    /**
     * The same, compared also with checkpoints that others kept.
     *
     * @param notes of these checkpoints, or empty
     * @param keys that may have signed them
     */
    Verification verify(String notes, Collection<VerifyingKey> keys);

    /**
     * Has something done at once when the log, as it grows, is found not to go on from what it was: somebody changed the
     * database while the desk was working with it. A verification then tells more.
     */
    void onDoubt(Runnable alarm);

    /**
     * Gives the lines of an export: the head, the entries, and a checkpoint of them. Whatever was noted before is in it.
     *
     * @param guild to whose chiefs entries must be open, while others are withheld; empty for all
     */
    void export(String guild, Consumer<String> lines);

    /** A signed checkpoint of the log as it is now, as a note; empty where there are no entries. */
    Optional<String> checkpoint();

    /** The key that checkpoints are signed with. */
    VerifyingKey key();

    /** Every key that they were ever signed with as far as it is kept, the one in use last; empty where none is. */
    List<VerifyingKey> keys();

    /**
     * The proof that an entry is in the log, in the form of one line of JSON.
     *
     * @throws IllegalArgumentException where there is no such entry
     */
    String inclusionProof(long number);

    /**
     * The proof that the log of now goes on from what it was at a size, in the form of one line of JSON.
     *
     * @throws IllegalArgumentException where it never had that size
     */
    String consistencyProof(long oldSize);
}
