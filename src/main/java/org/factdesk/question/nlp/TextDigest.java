package org.factdesk.question.nlp;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The first 16 bytes of the SHA-256 of a text and of what is known about it: what is kept is found by it. */
record TextDigest(long high, long low) implements Comparable<TextDigest> {
    static final int BYTES = 2 * Long.BYTES;
    /** Only ever copied. */
    private static final MessageDigest EMPTY = sha256();

    /** @param kind what is known, such as "E5 passage" */
    static TextDigest of(String kind, String text) {
        MessageDigest digest = copy();
        digest.update(kind.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
        ByteBuffer whole = ByteBuffer.wrap(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        return new TextDigest(whole.getLong(), whole.getLong());
    }

    /** Of thousands of texts at a start each would look for the algorithm anew. */
    private static MessageDigest copy() {
        try {
            return (MessageDigest) EMPTY.clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("SHA-256 can be copied in every Java", e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** @throws NumberFormatException where these are not 32 hexadecimal digits */
    static TextDigest ofHex(String digits) {
        if (digits.length() != 2 * BYTES) {
            throw new NumberFormatException("a digest of " + digits.length() + " digits");
        }
        return new TextDigest(
                Long.parseUnsignedLong(digits, 0, BYTES, 16), Long.parseUnsignedLong(digits, BYTES, 2 * BYTES, 16));
    }

    /** In 32 hexadecimal digits. */
    String hex() {
        return HexFormat.of().toHexDigits(high) + HexFormat.of().toHexDigits(low);
    }

    /** In the order of their digits. */
    @Override
    public int compareTo(TextDigest other) {
        int order = Long.compareUnsigned(high, other.high);
        return order == 0 ? Long.compareUnsigned(low, other.low) : order;
    }
}
