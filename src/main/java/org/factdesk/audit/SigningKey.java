package org.factdesk.audit;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** The secret key that checkpoints are signed with: Ed25519, in the text form that Go's note tools read and write. */
public final class SigningKey {
    private static final String START = "PRIVATE+KEY+";
    private static final int SEED_LENGTH = 32;
    private static final byte[] PKCS8_START = HexFormat.of().parseHex("302e020100300506032b657004220420");

    private final VerifyingKey verifyingKey;
    private final byte[] seed;
    private final PrivateKey privateKey;

    private SigningKey(VerifyingKey verifyingKey, byte[] seed) {
        this.verifyingKey = verifyingKey;
        this.seed = seed.clone();
        this.privateKey = privateKey(seed);
    }

    /** A new key with a name of its own, by which the log will be known. */
    public static SigningKey generate() {
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            byte[] seed = end(pair.getPrivate().getEncoded());
            byte[] key = end(pair.getPublic().getEncoded());
            String name = "factdesk-" + Digest.over(key).hex().substring(0, 16);
            return new SigningKey(new VerifyingKey(name, key), seed);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform from 15 on has Ed25519", impossible);
        }
    }

    /**
     * @param secret as {@link #text} gives it
     * @param publicKey its other half
     * @throws IllegalArgumentException where they are no such keys
     */
    public static SigningKey parse(String secret, VerifyingKey publicKey) {
        String[] parts = secret.strip().split("\\+", 5);
        if (!secret.startsWith(START) || parts.length < 5 || !parts[2].equals(publicKey.name())) {
            throw new IllegalArgumentException("a secret key has the form PRIVATE+KEY+name+id+key");
        }
        byte[] typed = Base64.getDecoder().decode(parts[4]);
        if (typed.length != 1 + SEED_LENGTH || typed[0] != VerifyingKey.ED25519) {
            throw new IllegalArgumentException("only Ed25519 keys are known");
        }
        SigningKey key = new SigningKey(publicKey, Arrays.copyOfRange(typed, 1, typed.length));
        if (!publicKey.verifies("test", key.signature("test"))) {
            throw new IllegalArgumentException("secret and public key do not belong together");
        }
        return key;
    }

    private static byte[] end(byte[] encoded) {
        return Arrays.copyOfRange(encoded, encoded.length - SEED_LENGTH, encoded.length);
    }

    private static PrivateKey privateKey(byte[] seed) {
        byte[] encoded = Arrays.copyOf(PKCS8_START, PKCS8_START.length + seed.length);
        System.arraycopy(seed, 0, encoded, PKCS8_START.length, seed.length);
        try {
            return KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (GeneralSecurityException malformed) {
            throw new IllegalArgumentException("this is no Ed25519 key", malformed);
        }
    }

    public VerifyingKey verifyingKey() {
        return verifyingKey;
    }

    /** The secret, for a file that nobody else may read. */
    public String text() {
        byte[] typed = new byte[1 + seed.length];
        typed[0] = VerifyingKey.ED25519;
        System.arraycopy(seed, 0, typed, 1, seed.length);
        return START + verifyingKey.name() + "+" + HexFormat.of().formatHex(verifyingKey.id()) + "+"
                + Base64.getEncoder().encodeToString(typed);
    }

    byte[] signature(String text) {
        try {
            Signature sign = Signature.getInstance("Ed25519");
            sign.initSign(privateKey);
            sign.update(Digest.utf8(text));
            return sign.sign();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("an Ed25519 key signs", impossible);
        }
    }
}
