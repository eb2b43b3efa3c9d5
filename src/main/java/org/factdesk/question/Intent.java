package org.factdesk.question;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The kind of answer that is wanted. The examples of each stand in {@code knowledge/intents/<word>.txt}. */
public enum Intent {
    /** Which person or party did, said or suffered it. */
    WHO,
    WHAT,
    WHEN,
    WHERE,
    WHY,
    HOW,
    /** A count, sum, size, age or share. */
    HOW_MANY,
    /** Yes or no. */
    WHETHER,
    /** What somebody says to it: a reaction, a position, a denial. */
    SAID,
    /** Who says so, and where that can be read. */
    WHO_SAID,
    /** What or who something is. */
    IDENTITY,
    /** What happened, in short. */
    OVERVIEW,
    /** What was said last. */
    NEWEST,
    /** Where accounts differ. */
    DISPUTES,
    /** What happened in which order. */
    TIMELINE,
    /** What else there is beside what was answered. */
    MORE,
    /** On which sources the record rests. */
    SOURCES,
    /** Who and what plays a part. */
    PARTIES,
    /** How sure what was answered is. */
    STANDING,
    GREETING,
    THANKS,
    HELP,
    /** What the desk is and can do. */
    ABOUT,
    SMALLTALK,
    /** What people say to what they read: "wow", "I see". */
    REACTION,
    /** That the answer, or the record, is wrong or beside the question. */
    COMPLAINT,
    /** Fear for somebody, grief, an offer or a cry for help. */
    CONCERN,
    /** An attempt to make the desk do something else: instructions, code, markup. */
    INJECTION;

    /** The word for it in files, logs and JSON, such as {@code how-many}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Intent> of(String word) {
        return Arrays.stream(values())
                .filter(intent -> intent.word().equals(word))
                .findFirst();
    }

    /** Whether it asks for what the record holds as a whole, or for more of it, rather than for one thing. */
    public boolean isOfTheWhole() {
        return compareTo(OVERVIEW) >= 0 && compareTo(PARTIES) <= 0;
    }

    /** Whether it is about what was just said: a doubt, a remark, a complaint. */
    public boolean isOfWhatWasSaid() {
        return this == STANDING || this == REACTION || this == COMPLAINT;
    }

    /** Whether it is said to the desk rather than asked about the incident. */
    public boolean isCourtesy() {
        return compareTo(GREETING) >= 0 && this != INJECTION;
    }
}
