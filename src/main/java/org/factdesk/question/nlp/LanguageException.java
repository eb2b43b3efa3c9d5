package org.factdesk.question.nlp;

/** A language model or its cache that the world keeps from us; the message completes "Could not …". */
public final class LanguageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LanguageException(String what, Throwable cause) {
        super("Could not " + what + ": " + cause.getMessage(), cause);
    }
}
