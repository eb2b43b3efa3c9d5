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

    /** The same of one guild, however much others ask. */
    List<GivenAnswer> unanswered(String incident, String guild, Instant since);

    /** Where answers were given that rest on any of some claims; empty for terminals and direct messages. */
    Set<String> guildsRestingOn(String incident, Set<String> claims, Instant since);

    /**
     * Answers given in one guild that rest on any of some claims, oldest first: the latest of them, where there are more than
     * anybody looks through.
     *
     * @param guild where they were given; empty for those of terminals and direct messages
     */
    List<GivenAnswer> restingOn(String incident, String guild, Set<String> claims, Instant since);

    /**
     * The last questions about an incident from one guild, newest first.
     *
     * @param guild where they were asked; empty for those of terminals and direct messages
     */
    List<GivenAnswer> recent(String incident, String guild, int most);
}
