package org.factdesk.moderation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.factdesk.claim.Claim;

/** All steps ever made, and all that were refused. Nothing in it changes or goes away. */
public interface Ledger {
    /**
     * Records all edits of a submission in one transaction, or, where one of them cannot be, the refusal alone. Edits
     * that change nothing leave no step.
     */
    Outcome record(Submission submission, Instant at);

    /**
     * Records submissions for different incidents in one transaction, all of them or none.
     *
     * @return what became of each; where one of them cannot be recorded, its refusal alone
     */
    List<Outcome> recordTogether(List<Submission> submissions, Instant at);

    /** Records that a submission was refused before it came here. */
    Outcome refuse(Submission submission, Outcome.Refused refusal, Instant at);

    /** Why a submission would be refused as the record stands, if it would. Records nothing. */
    Optional<Outcome.Refused> objectionTo(Submission submission);

    /** Every step of one subject, oldest first. */
    List<Revision> history(String incident, Subject subject);

    /** Claims that were on record and are not any more, as they stood last; those taken off last come first. */
    List<Claim> retracted(String incident);

    /** What the imports of an incident's pack have brought so far: what a new import is compared with. */
    Map<Subject, Brought> brought(String incident);

    /**
     * What the last import that knew of a subject said of it.
     *
     * @param touchedSince whether a moderator has changed the subject since an import last did
     */
    record Brought(Content content, boolean touchedSince) {}
}
