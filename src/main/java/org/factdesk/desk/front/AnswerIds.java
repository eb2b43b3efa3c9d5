package org.factdesk.desk.front;

import java.security.SecureRandom;
import java.util.Base64;

/** Names for answers: random, never guessable, and short enough for buttons. */
public final class AnswerIds {
    private static final int BYTES = 12;

    private AnswerIds() {}

    public static String next() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
