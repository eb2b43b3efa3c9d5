package org.factdesk.audit;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * The public half of the key that checkpoints are signed with, in the text form of C2SP signed notes: {@code
 * <name>+<id>+<key>}.
 */
public final class VerifyingKey {
    static final byte ED25519 = 1;
    static final int ID_LENGTH = 4;

    private static final int KEY_LENGTH = 32;
    private static final byte[] X509_START = HexFormat.of().parseHex("302a300506032b6570032100");

    private final String name;
    private final byte[] key;

    VerifyingKey(String name, byte[] key) {
        if (name.isEmpty() || name.contains("+") || name.chars().anyMatch(Character::isWhitespace)) {
            throw new IllegalArgumentException("a key's name has no blanks and no plus signs: '" + name + "'");
        }
        if (key.length != KEY_LENGTH) {
            throw new IllegalArgumentException("an Ed25519 key has " + KEY_LENGTH + " bytes, not " + key.length);
        }
        this.name = name;
        this.key = key.clone();
    }

    /** @throws IllegalArgumentException where this is no key as {@link #text} gives it */
    public static VerifyingKey parse(String text) {
        String[] parts = text.strip().split("\\+", 3);
        if (parts.length < 3) {
            throw new IllegalArgumentException("a public key has the form name+id+key");
        }
        byte[] typed = Base64.getDecoder().decode(parts[2]);
        if (typed.length == 0 || typed[0] != ED25519) {
            throw new IllegalArgumentException("only Ed25519 keys are known");
        }
        VerifyingKey key = new VerifyingKey(parts[0], Arrays.copyOfRange(typed, 1, typed.length));
        if (!key.text().equals(text.strip())) {
            throw new IllegalArgumentException("the id of the public key does not fit the key");
        }
        return key;
    }

    /** The origin of the log whose checkpoints it signs. */
    public String name() {
        return name;
    }

    byte[] id() {
        byte[] hash =
                Digest.over(Digest.utf8(name), new byte[] {'\n', ED25519}, key).bytes();
        return Arrays.copyOf(hash, ID_LENGTH);
    }

    /** The key as it is given to others. */
    public String text() {
        byte[] typed = new byte[1 + key.length];
        typed[0] = ED25519;
        System.arraycopy(key, 0, typed, 1, key.length);
        return name + "+" + HexFormat.of().formatHex(id()) + "+"
                + Base64.getEncoder().encodeToString(typed);
    }

    boolean verifies(String text, byte[] signature) {
        try {
            PublicKey publicKey = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(x509()));
            Signature check = Signature.getInstance("Ed25519");
            check.initVerify(publicKey);
            check.update(Digest.utf8(text));
            return check.verify(signature);
        } catch (GeneralSecurityException malformed) {
            return false;
        }
    }

    private byte[] x509() {
        byte[] encoded = Arrays.copyOf(X509_START, X509_START.length + key.length);
        System.arraycopy(key, 0, encoded, X509_START.length, key.length);
        return encoded;
    }
}
