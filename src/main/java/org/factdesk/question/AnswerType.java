package org.factdesk.question;

/** The sort of thing that a question asks for, finer than its intent. */
public enum AnswerType {
    /** A person, group or organisation that did, said or suffered something. */
    AGENT,
    /** What somebody or something is called. */
    NAME,
    TIME,
    DURATION,
    PLACE,
    COUNT,
    MONEY,
    SHARE,
    AGE,
    /** A height, distance, weight, speed or temperature. */
    MEASURE,
    CAUSE,
    MANNER,
    /** What somebody says to it. */
    STATEMENT,
    /** Yes or no. */
    POLARITY,
    /** Anything else: what happened, what something is. */
    OTHER;

    /** Whether the answer is a number. */
    public boolean isNumeric() {
        return switch (this) {
            case COUNT, MONEY, SHARE, AGE, MEASURE, DURATION -> true;
            default -> false;
        };
    }
}
