package org.factdesk.storage;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.factdesk.audit.Digest;
import org.factdesk.audit.KnownCheckpoints;
import org.factdesk.audit.VerifyingKey;

/**
 * The checkpoints of a text that only grows. Signatures are slow to verify: each is verified once, as long as what was
 * read before stays as it was. Guards what it remembers with a lock.
 */
final class VerifiedCheckpoints {
    private final String file;
    private Read before = new Read("", 0, digest(""), KnownCheckpoints.none());

    /** What was read of a text: so many characters, with this digest. */
    private record Read(String keys, int length, Digest digest, KnownCheckpoints known) {}

    /** @param file that they are said to be in where one of them is not to be believed */
    VerifiedCheckpoints(String file) {
        this.file = file;
    }

    /** Those in a text, for its caller to add others to. */
    synchronized KnownCheckpoints in(String text, List<VerifyingKey> keys) {
        String signers = keys.stream().map(VerifyingKey::text).collect(Collectors.joining("\n"));
        boolean isKnown = before.keys().equals(signers)
                && before.length() <= text.length()
                && before.digest().equals(digest(text.substring(0, before.length())));
        KnownCheckpoints known = isKnown ? before.known().copy() : KnownCheckpoints.none();
        known.addAll(text.substring(isKnown ? before.length() : 0), keys, file);
        before = new Read(signers, text.length(), digest(text), known.copy());
        return known;
    }

    private static Digest digest(String text) {
        return Digest.over(text.getBytes(StandardCharsets.UTF_8));
    }
}
