package org.factdesk.audit;

import java.util.List;

/** Small notes on answers, each made once, by the answer's id alone. Durable when they are made. */
public interface AnswerMarks {
    /** What can be noted. Names are kept and never change. */
    enum Mark {
        /** Whoever asked wants to be told once there is an answer. */
        TELL_ME,
        /** They were told. */
        TOLD,
        /** They were told that what they were answered has changed. */
        CORRECTED,
        /** They were told that what was taken back stands again. */
        RESTORED
    }

    /** Makes a note; false where it was there already. */
    boolean mark(String answer, Mark mark);

    boolean has(String answer, Mark mark);

    /** The answers that have one note and not another, those noted first first. */
    List<String> marked(Mark with, Mark without);
}
