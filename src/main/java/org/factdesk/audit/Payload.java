package org.factdesk.audit;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.random.RandomGenerator;

/**
 * What an entry tells in detail, kept outside the chain so that it can be erased. The salt goes with it, so that whoever
 * guesses the text cannot prove the guess by its digest.
 *
 * <p>Salt and text are digested one after the other, with nothing between them: the salt has one length, or the beginning
 * of the text could pass for the end of it.
 *
 * @param salt 16 bytes in lower-case hexadecimal digits
 * @param text JSON, exactly as it was digested
 */
public record Payload(String salt, String text) {
    private static final int SALT_BYTES = 16;

    public Payload {
        if (salt.length() != 2 * SALT_BYTES || !salt.chars().allMatch(Payload::isDigit)) {
            throw new IllegalArgumentException(
                    "a salt is " + SALT_BYTES + " bytes in lower-case digits, and this one is not");
        }
        if (!Digest.isWellFormed(text)) {
            throw new IllegalArgumentException("a text holds half a character");
        }
    }

    private static boolean isDigit(int one) {
        return one >= '0' && one <= '9' || one >= 'a' && one <= 'f';
    }

    /** A payload with a salt of its own. */
    public static Payload of(String text, RandomGenerator random) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return new Payload(HexFormat.of().formatHex(salt), wellFormed(text));
    }

    /** Half a character has no bytes of its own; it would be another text when it is read back. */
    private static String wellFormed(String text) {
        return new String(Digest.utf8(text), StandardCharsets.UTF_8);
    }

    /** @throws IllegalArgumentException where this is no payload as {@link #bytes} gives it */
    public static Payload ofBytes(byte[] bytes) {
        if (bytes.length < SALT_BYTES) {
            throw new IllegalArgumentException("a payload begins with a salt of " + SALT_BYTES + " bytes");
        }
        try {
            ByteBuffer text = ByteBuffer.wrap(bytes, SALT_BYTES, bytes.length - SALT_BYTES);
            return new Payload(
                    HexFormat.of().formatHex(bytes, 0, SALT_BYTES),
                    StandardCharsets.UTF_8.newDecoder().decode(text).toString());
        } catch (CharacterCodingException damaged) {
            throw new IllegalArgumentException("a payload is written in UTF-8", damaged);
        }
    }

    /** Salt and text, as they are digested. */
    public byte[] bytes() {
        byte[] start = saltBytes();
        byte[] rest = Digest.utf8(text);
        byte[] all = Arrays.copyOf(start, start.length + rest.length);
        System.arraycopy(rest, 0, all, start.length, rest.length);
        return all;
    }

    public byte[] saltBytes() {
        return HexFormat.of().parseHex(salt);
    }

    public Digest digest() {
        return Digest.over(bytes());
    }
}
