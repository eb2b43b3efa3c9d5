package org.factdesk.desk.order;

import java.util.function.Supplier;

/**
 * Is told how far a long order is, as often as there is something to tell. Telling takes no time: a channel shows what
 * it can and leaves out the rest. Thread-safe.
 */
@FunctionalInterface
public interface Progress {
    /** Where nobody looks. */
    Progress UNSEEN = words -> {};

    /** @param words in words how far it is, asked for when it is shown */
    void tell(Supplier<String> words);
}
