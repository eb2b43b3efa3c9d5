package org.factdesk.moderation;

import java.util.List;
import java.util.Locale;

/**
 * Edits that count only once somebody else approved them. Who proposed them, when and why is told by the first step of
 * its history, and who decided by the last.
 *
 * @param id short, to be typed
 * @param basis the revision of the incident that the proposer looked at
 */
public record Proposal(String id, List<Edit> edits, long basis, State state) {
    /** What became of a proposal. Names are kept in the ledger and never change. */
    public enum State {
        WAITING,
        APPROVED,
        /** Approved in other words. */
        AMENDED,
        REJECTED,
        /** Taken back by the proposer. */
        WITHDRAWN;

        /** The word for it in the ledger and in phrases. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Proposal {
        edits = List.copyOf(edits);
        if (edits.isEmpty() || edits.stream().anyMatch(edit -> edit.subject().kind() == Subject.Kind.PROPOSAL)) {
            throw new IllegalArgumentException("a proposal is of edits, and not of proposals");
        }
    }

    public boolean isWaiting() {
        return state == State.WAITING;
    }

    public String incident() {
        return edits.get(0).incident();
    }

    public Subject subject() {
        return Subject.proposal(id);
    }

    /** The edits as somebody would submit them who looked at what the proposer saw. */
    Submission submission(Moderator by, String why) {
        return new Submission(by, Submission.Origin.COMMAND, edits, basis, why);
    }

    /** The edit that puts this proposal with another state on record. */
    Edit become(State other) {
        return new Edit.Put(incident(), new Content.OfProposal(new Proposal(id, edits, basis, other)));
    }
}
