package org.factdesk.audit;

import java.util.Optional;

/** What is kept of one person: for them to see, and to have erased. */
public interface PersonalData {
    /**
     * All that is kept of somebody.
     *
     * @param entries how many entries of the log are theirs
     * @param json the entries with what they said and what was done, for people and programs to read
     */
    record Copy(long entries, String json) {}

    /** @param user as the channel calls them; empty where nothing is kept of them */
    Optional<Copy> copy(String user);

    /**
     * Erases who somebody is and everything they said; the entries of the log stay, and nothing in them leads to a person
     * any more. All of it is done or, where that fails, nothing.
     *
     * @param user as the channel calls them
     * @return how many of their entries lost their words
     */
    long erase(String user);
}
