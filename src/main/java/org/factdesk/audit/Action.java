package org.factdesk.audit;

import java.util.Locale;

/** What an entry of the chain tells. Names are kept in entries and never change. */
public enum Action {
    /** A question, with what was answered or why not. */
    QUESTION,
    /** Somebody gave a command that changes nothing on record. */
    COMMAND,
    /** Somebody gave a command that they may not give. */
    DENIED,
    /** An edit that is on record. */
    EDIT,
    /** An edit that was refused. */
    REFUSAL,
    /** A reader said that an answer is not what was asked. */
    FEEDBACK,
    /** A copy of the record or of the log left the desk. */
    EXPORT,
    /** What was kept of a person was erased. */
    ERASURE,
    START,
    STOP,
    /** The chain was verified, with what came of it. */
    VERIFICATION;

    /** @throws IllegalArgumentException where no action has this word */
    public static Action of(String word) {
        Action action = valueOf(word.toUpperCase(Locale.ROOT));
        if (!action.word().equals(word)) {
            throw new IllegalArgumentException("actions are written in small letters: " + word);
        }
        return action;
    }

    /** The word for it in exports and logs. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
