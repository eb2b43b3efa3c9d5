package org.factdesk.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** A SHA-256 digest. */
public final class Digest {
    /** How many bytes it has. */
    public static final int LENGTH = 32;

    /** Stands where there is nothing to digest: no payload, no entry before. */
    public static final Digest NONE = new Digest(new byte[LENGTH]);

    private final byte[] bytes;

    private Digest(byte[] bytes) {
        this.bytes = bytes;
    }

    /** @throws IllegalArgumentException where these are not as many bytes as a digest has */
    public static Digest of(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("a digest has " + LENGTH + " bytes, not " + bytes.length);
        }
        return new Digest(bytes.clone());
    }

    /** @throws IllegalArgumentException where this is not a digest in lower-case hexadecimal digits */
    public static Digest parse(String hex) {
        Digest digest = of(HexFormat.of().parseHex(hex));
        if (!digest.hex().equals(hex)) {
            throw new IllegalArgumentException("a digest has lower-case digits: " + hex);
        }
        return digest;
    }

    /** The digest of some bytes, one part after the other. */
    public static Digest over(byte[]... parts) {
        MessageDigest sha = sha256();
        for (byte[] part : parts) {
            sha.update(part);
        }
        return new Digest(sha.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    /** Whether other texts have other bytes: half a character has none of its own, and would be digested as another one. */
    static boolean isWellFormed(String text) {
        for (int place = 0; place < text.length(); place++) {
            if (Character.isSurrogate(text.charAt(place))) {
                if (Character.isBmpCodePoint(text.codePointAt(place))) {
                    return false;
                }
                place++;
            }
        }
        return true;
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    public boolean isNone() {
        return equals(NONE);
    }

    public String hex() {
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Digest digest && Arrays.equals(bytes, digest.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return hex();
    }
}
