package org.factdesk.storage;

import java.util.List;

/**
 * What was added to the chain in one transaction.
 *
 * @param from where the chain ended before it
 * @param to where it ends since
 * @param erased the pseudonyms of those who were erased in it
 */
record Growth(Head from, Head to, List<String> erased) {
    Growth {
        erased = List.copyOf(erased);
    }

    Growth(Head from, Head to) {
        this(from, to, List.of());
    }
}
