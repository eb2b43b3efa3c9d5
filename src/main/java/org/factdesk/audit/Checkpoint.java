package org.factdesk.audit;

import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;

/**
 * The state of a log at one size; signed, it is a note as C2SP tlog-checkpoint has it.
 *
 * @param origin which log
 * @param root of the Merkle tree over its first entries
 */
public record Checkpoint(String origin, long size, Digest root) {
    private static final String SIGNATURE = "— ";
    private static final int SIGNATURE_LENGTH = 64;

    /** What is signed: three lines. */
    public String text() {
        return origin + "\n" + size + "\n" + Base64.getEncoder().encodeToString(root.bytes()) + "\n";
    }

    /** The signed note. */
    public String signedWith(SigningKey key) {
        byte[] id = key.verifyingKey().id();
        byte[] signature = key.signature(text());
        byte[] all = Arrays.copyOf(id, id.length + signature.length);
        System.arraycopy(signature, 0, all, id.length, signature.length);
        return text() + "\n" + SIGNATURE + key.verifyingKey().name() + " "
                + Base64.getEncoder().encodeToString(all) + "\n";
    }

    /**
     * The checkpoint in a note that one of the keys has signed.
     *
     * @throws IllegalArgumentException where there is none; says why
     */
    public static Checkpoint open(String note, Collection<VerifyingKey> keys) {
        int gap = note.indexOf("\n\n" + SIGNATURE);
        if (gap < 0) {
            throw new IllegalArgumentException("it is not signed");
        }
        String text = note.substring(0, gap + 1);
        String[] signatures = note.substring(gap + 2).split("\n");
        VerifyingKey signer = keys.stream()
                .filter(key -> Arrays.stream(signatures).anyMatch(signature -> signs(signature, key, text)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "none of the known keys has signed it; its signature bears the name "
                                + signerIn(signatures[0])));
        Checkpoint checkpoint = parse(text);
        if (!checkpoint.origin().equals(signer.name())) {
            throw new IllegalArgumentException("it is of another log: " + checkpoint.origin());
        }
        return checkpoint;
    }

    private static String signerIn(String signature) {
        String name = signature.substring(Math.min(SIGNATURE.length(), signature.length()));
        return name.substring(0, Math.max(0, name.indexOf(' ')));
    }

    private static boolean signs(String line, VerifyingKey key, String text) {
        String start = SIGNATURE + key.name() + " ";
        if (!line.startsWith(start)) {
            return false;
        }
        try {
            String encoded = line.substring(start.length());
            byte[] all = Base64.getDecoder().decode(encoded);
            boolean isOurs = all.length == VerifyingKey.ID_LENGTH + SIGNATURE_LENGTH
                    && Arrays.equals(all, 0, VerifyingKey.ID_LENGTH, key.id(), 0, VerifyingKey.ID_LENGTH)
                    && Base64.getEncoder().encodeToString(all).equals(encoded);
            return isOurs && key.verifies(text, Arrays.copyOfRange(all, VerifyingKey.ID_LENGTH, all.length));
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    private static Checkpoint parse(String text) {
        String[] lines = text.split("\n");
        if (lines.length < 3) {
            throw new IllegalArgumentException("it has fewer than three lines");
        }
        Checkpoint checkpoint = new Checkpoint(
                lines[0],
                Long.parseLong(lines[1]),
                Digest.of(Base64.getDecoder().decode(lines[2])));
        if (!text.startsWith(checkpoint.text())) {
            throw new IllegalArgumentException("it is not written as a checkpoint is");
        }
        return checkpoint;
    }
}
