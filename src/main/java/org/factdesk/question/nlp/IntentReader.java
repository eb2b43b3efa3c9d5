package org.factdesk.question.nlp;

import org.factdesk.question.Intent;

/** Tells the intent of a question. Thread-safe. */
public interface IntentReader {
    /** An intent, and how sure it is, from 0 to 1. */
    record Guess(Intent intent, double confidence) {}

    /** The likeliest intent of a question. */
    Guess read(ReadQuestion question);
}
