package org.factdesk.audit;

import java.util.Optional;

/**
 * Where the desk notes what happens. Noting returns at once and never fails its caller: entries are written together with
 * others within a bounded delay, in the order in which they were noted, and all of them before the desk closes.
 */
public interface Journal {
    void note(Happening happening);

    /** Notes an answer; from then on it can be found by its id. */
    void note(GivenAnswer answer);

    /** An answer that was given in this run or an earlier one; empty where none of that id was, or where it was erased. */
    Optional<GivenAnswer> answer(String id);

    /** The answer that an entry of the log tells of; empty where it tells of none, or where it was erased. */
    Optional<GivenAnswer> answer(long entry);
}
