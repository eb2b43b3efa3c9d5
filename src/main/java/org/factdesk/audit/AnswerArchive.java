package org.factdesk.audit;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Finds answers again by what became of them. Those whose question was erased are not found. */
public interface AnswerArchive {
    /**
     * Questions that nothing on record answered, and those whose asker said that the answer is not what was asked, oldest
     * first: the latest of them, where there are more than anybody looks through.
     */
    List<GivenAnswer> unanswered(String incident, Instant since);

    /** Answers that rest on any of some claims, oldest first. */
    List<GivenAnswer> restingOn(String incident, Set<String> claims, Instant since);

    /**
     * The last questions about an incident from one guild, newest first.
     *
     * @param guild where they were asked; empty for those of terminals and direct messages
     */
    List<GivenAnswer> recent(String incident, String guild, int most);
}
