package org.factdesk.moderation;

import java.util.List;
import java.util.function.Function;

/** What became of a submission. */
public sealed interface Outcome {
    /**
     * It is on record.
     *
     * @param revision the incident's revision now
     * @param made the steps that it took; none where everything stood as submitted
     */
    record Recorded(long revision, List<Revision> made) implements Outcome {
        public Recorded {
            made = List.copyOf(made);
        }
    }

    /**
     * Nothing of it is on record but that it was refused.
     *
     * @param detail what the reason is about, as its documentation says
     */
    record Refused(Reason reason, String detail) implements Outcome {}

    /** Somebody else was faster; nothing of it is on record but that it was refused. */
    record Conflict(List<Clash> clashes) implements Outcome {
        public Conflict {
            clashes = List.copyOf(clashes);
        }
    }

    /**
     * It counts once somebody else approves it.
     *
     * @param proposal the id of the proposal that it became
     */
    record Waiting(String proposal) implements Outcome {}

    /** Why a submission is refused. */
    enum Reason {
        /** Detail: the permission that is missing. */
        NOT_PERMITTED,
        /** Detail: the incident. */
        NO_SUCH_INCIDENT,
        /** It belongs to another guild. Detail: what. */
        FOREIGN,
        /** It belongs to no guild and serves others besides. Detail: the incident. */
        SHARED,
        /** What should be withdrawn does not stand. Detail: the subject. */
        NOT_ON_RECORD,
        /** Detail: what names what, such as "claim 'x' names party 'y'". */
        UNKNOWN_REFERENCE,
        /** What should be withdrawn is still needed. Detail: what names what. */
        STILL_NAMED,
        /** Detail: the claims in their circle. */
        CIRCLE,
        /** Nobody approves what they proposed. Detail: the proposal. */
        OWN_PROPOSAL,
        /** Nobody can tell any more who proposed it. Detail: the proposal. */
        PROPOSER_ERASED,
        /** A text is missing, too long or holds what nobody can read. Detail: which and why. */
        UNSOUND
    }

    /** An edit, and what somebody else made of its subject since the moderator looked. */
    record Clash(Edit mine, Revision theirs) {}

    default <T> T fold(
            Function<Recorded, T> recorded,
            Function<Refused, T> refused,
            Function<Conflict, T> conflict,
            Function<Waiting, T> waiting) {
        if (this instanceof Recorded one) {
            return recorded.apply(one);
        } else if (this instanceof Refused one) {
            return refused.apply(one);
        } else if (this instanceof Conflict one) {
            return conflict.apply(one);
        }
        return waiting.apply((Waiting) this);
    }
}
