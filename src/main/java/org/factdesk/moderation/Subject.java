package org.factdesk.moderation;

import java.util.Locale;

/** What an edit is about, within its incident; settings of a guild are of no incident. */
public record Subject(Kind kind, String id) {
    /** What sort of thing is edited. Names are kept in the ledger and never change. */
    public enum Kind {
        INCIDENT,
        SOURCE,
        PARTY,
        CLAIM,
        QUESTIONS,
        SETTINGS,
        /** A wording of which the kind of answer is known. */
        WORDING,
        PROPOSAL,
        /** Questions without an answer that need none. */
        DISMISSAL;

        /** The word for it in the ledger, commands and logs. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** An incident has one set of golden questions. */
    public static final Subject GOLDEN_QUESTIONS = new Subject(Kind.QUESTIONS, "golden");

    public static Subject incident(String id) {
        return new Subject(Kind.INCIDENT, id);
    }

    public static Subject source(String id) {
        return new Subject(Kind.SOURCE, id);
    }

    public static Subject party(String id) {
        return new Subject(Kind.PARTY, id);
    }

    public static Subject claim(String id) {
        return new Subject(Kind.CLAIM, id);
    }

    /** How the desk behaves in a guild. */
    public static Subject settings(String guild) {
        return new Subject(Kind.SETTINGS, guild);
    }

    /** @param normal the wording as {@link org.factdesk.claim.Taught#normal()} has it */
    public static Subject taught(String normal) {
        return new Subject(Kind.WORDING, normal);
    }

    public static Subject proposal(String id) {
        return new Subject(Kind.PROPOSAL, id);
    }

    /** @param answer the id of the answer to the question that was asked first */
    public static Subject dismissal(String answer) {
        return new Subject(Kind.DISMISSAL, answer);
    }

    /** Whether what stands about it is part of what the desk says. */
    public boolean isOnRecord() {
        return kind != Kind.PROPOSAL && kind != Kind.DISMISSAL;
    }

    @Override
    public String toString() {
        return kind == Kind.SETTINGS ? "settings of a server" : kind.word() + " '" + id + "'";
    }
}
