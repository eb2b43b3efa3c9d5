package org.factdesk.answer;

import java.util.Locale;

/** Why the desk declines. */
public enum Abstention {
    /** There was nothing to read. */
    EMPTY,
    /** It was no question about an incident: an order to the desk, code, markup. */
    NOT_A_QUESTION,
    /** The question is in a language that the desk does not answer in. */
    OTHER_LANGUAGE,
    /** No claim comes near. */
    OFF_TOPIC,
    /** Claims come near, but none holds what is asked. */
    NOT_ON_RECORD,
    /** The incident has no claims, or none on the day asked about. */
    NOTHING_CLAIMED,
    /** Where accounts differ was asked, and no claim contradicts another. */
    NOTHING_DISPUTED,
    /** The order of events was asked, and no claim dates any. */
    NOTHING_DATED,
    /** More was asked, and no other claim comes near what was said. */
    NOTHING_MORE;

    /** Whether something was asked that later questions can lean on. */
    public boolean isOfAQuestion() {
        return this == OFF_TOPIC || this == NOT_ON_RECORD || this == NOTHING_CLAIMED;
    }

    /** Whether the record as a whole holds none of what was asked. */
    public boolean isOfTheWhole() {
        return this == NOTHING_DISPUTED || this == NOTHING_DATED || this == NOTHING_MORE;
    }

    /** The word for it in logs and JSON, such as {@code not-on-record}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
