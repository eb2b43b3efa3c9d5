package org.factdesk.storage;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * The one secret without which nobody reads who asked what. It never stands in the database, so that a copy of the
 * database alone tells nothing; for each use another key is derived from it.
 */
final class MasterKey {
    private static final int BYTES = 32;
    private static final String MAC = "HmacSHA256";

    private final SecretKey secret;

    private MasterKey(byte[] bytes) {
        this.secret = new SecretKeySpec(bytes, MAC);
    }

    static MasterKey random() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return new MasterKey(bytes);
    }

    /** The key that a text holds in Base64; empty where it holds none. */
    static Optional<MasterKey> parse(String text) {
        try {
            byte[] bytes = Base64.getDecoder().decode(text.strip());
            return bytes.length == BYTES ? Optional.of(new MasterKey(bytes)) : Optional.empty();
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    String text() {
        return Base64.getEncoder().encodeToString(secret.getEncoded());
    }

    /** A key for one use, which tells nothing of the others. */
    SecretKey derived(String use) {
        return new SecretKeySpec(mac(secret, use), "AES");
    }

    /** By what a name is found again. Without this key nobody can tell whether it stands for a name that they guess. */
    byte[] lookup(String name) {
        return mac(new SecretKeySpec(mac(secret, "lookup"), MAC), name);
    }

    private static byte[] mac(SecretKey key, String text) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
