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
        SETTINGS;

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

    @Override
    public String toString() {
        return kind.word() + " '" + id + "'";
    }
}
