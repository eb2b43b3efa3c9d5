package org.factdesk.storage;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import org.factdesk.audit.Digest;

/**
 * Which rows there are, in any order: two that were given the same rows equally often are equal, and others are not.
 * What it remembers does not grow with the rows. Whoever makes rows up cannot make them fit, since each comparison has
 * a salt of its own.
 */
final class RowSet {
    private static final int SALT_BYTES = 16;

    private final byte[] salt;
    private long high;
    private long low;

    private RowSet(byte[] salt) {
        this.salt = salt;
    }

    /** One without rows. */
    static RowSet empty() {
        byte[] salt = new byte[SALT_BYTES];
        new SecureRandom().nextBytes(salt);
        return new RowSet(salt);
    }

    /** Another one without rows, to compare with this one. */
    RowSet other() {
        return new RowSet(salt);
    }

    void add(List<String> values) {
        List<byte[]> parts = new ArrayList<>(List.of(salt));
        for (String value : values) {
            byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
            parts.add(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
            parts.add(bytes);
        }
        ByteBuffer digest =
                ByteBuffer.wrap(Digest.over(parts.toArray(byte[][]::new)).bytes());
        high += digest.getLong();
        low += digest.getLong();
    }

    boolean hasTheRowsOf(RowSet other) {
        return high == other.high && low == other.low;
    }
}
