package org.factdesk.storage;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.List;

/**
 * Which rows there are, in any order: two that were given the same rows equally often are equal, and others are not. What it
 * remembers does not grow with the rows. Whoever makes rows up cannot make them fit, since each comparison has a salt of
 * its own.
 */
final class RowSet {
    private final byte[] salt;
    private long high;
    private long low;

    private RowSet(byte[] salt) {
        this.salt = salt;
    }

    /** One without rows. */
    static RowSet empty() {
        byte[] salt = new byte[16];
        new SecureRandom().nextBytes(salt);
        return new RowSet(salt);
    }

    /** Another one without rows, to compare with this one. */
    RowSet other() {
        return new RowSet(salt);
    }

    void add(List<String> values) {
        MessageDigest sha = sha256();
        sha.update(salt);
        for (String value : values) {
            byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
            sha.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
            sha.update(bytes);
        }
        ByteBuffer digest = ByteBuffer.wrap(sha.digest());
        high += digest.getLong();
        low += digest.getLong();
    }

    boolean hasTheRowsOf(RowSet other) {
        return high == other.high && low == other.low;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
