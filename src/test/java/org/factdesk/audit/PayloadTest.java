package org.factdesk.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PayloadTest {
    private static final Payload PAYLOAD = Payload.of("{\"n\":\"é?\"}", new Random(7));

    @Test
    void isTheSameOnceItWasWrittenAsBytes() {
        assertThat(Payload.ofBytes(PAYLOAD.bytes())).isEqualTo(PAYLOAD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "00", "0000000000000000000000000000000", "000000000000000000000000000000000000"})
    void hasASaltOfOneLengthAlone(String salt) {
        assertThatThrownBy(() -> new Payload(salt, "{}")).hasMessageContaining("16 bytes");
    }

    @Test
    void hasASaltThatIsWrittenInOneWayAlone() {
        assertThatThrownBy(() -> new Payload("A".repeat(32), "{}")).hasMessageContaining("lower-case");
    }

    /** It has the bytes of a question mark, and so has the digest of it. */
    @Test
    void holdsNoHalfCharacterThatWouldPassForAnother() {
        String half = PAYLOAD.text().replace('?', '\ud83d');

        assertThatThrownBy(() -> new Payload(PAYLOAD.salt(), half)).hasMessageContaining("half a character");
        assertThat(Payload.of(half, new Random(7))).isEqualTo(PAYLOAD);
        assertThat(Entry.isField("guild\ud83d")).isFalse();
        assertThat(Entry.isField("guild \ud83d\ude00")).isTrue();
    }

    /** A proof is read as JSON, in which half a character can be written. */
    @Test
    void inAProofNeitherSaltNorHalfACharacterStandsForText() {
        SigningKey key = SigningKey.generate();
        Entry entry =
                new Entry(1, Instant.EPOCH, "", "", "", Action.COMMAND, PAYLOAD.digest(), Digest.NONE, Digest.NONE);
        MerkleTree tree = MerkleTree.empty();
        tree.add(entry.digest());
        String note = new Checkpoint(key.verifyingKey().name(), 1, tree.root()).signedWith(key);
        String proof = ProofLines.write(
                new Proof.Inclusion(0, 1, entry.digest(), List.of()),
                new LoggedEntry(entry, entry.digest(), PAYLOAD, null, 0),
                note);
        String start = HexFormat.of().formatHex("{\"n".getBytes(StandardCharsets.UTF_8));

        assertThat(faults(proof, key)).isEmpty();
        assertThat(faults(proof.replace("?", "\\ud83d"), key)).contains("half a character");
        assertThat(faults(proof.replace(PAYLOAD.salt(), PAYLOAD.salt() + start).replace("{\\\"n", ""), key))
                .contains("16 bytes");
    }

    private static String faults(String proof, SigningKey key) {
        return ProofLines.check(proof, List.of(key.verifyingKey()), KnownCheckpoints.none()).faults().stream()
                .map(LogFault::detail)
                .collect(Collectors.joining());
    }
}
