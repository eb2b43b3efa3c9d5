package org.factdesk.audit;

import java.util.Arrays;
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
        return Arrays.stream(values())
                .filter(action -> action.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no action “" + word + "”"));
    }

    /** The word for it in exports and logs. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
