package org.factdesk.question;

import java.util.Locale;

/** What is looked at to tell whether a claim answers a question. */
public enum Clue {
    /** The cosine of question and claim text by MiniLM. */
    MEANING_MINILM,
    /** The same by bge. */
    MEANING_BGE;

    /** The word for it in the weights file and in explanations, such as {@code meaning-bge}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
