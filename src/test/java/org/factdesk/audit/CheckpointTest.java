package org.factdesk.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.factdesk.testing.Samples;
import org.junit.jupiter.api.Test;

class CheckpointTest {
    private final SigningKey key = SigningKey.generate();
    private final Checkpoint checkpoint =
            new Checkpoint(key.verifyingKey().name(), 12, MerkleTree.leaf(new byte[] {7}));

    @Test
    void aSignedCheckpointIsReadBack() {
        String note = checkpoint.signedWith(key);

        assertThat(note).startsWith(key.verifyingKey().name() + "\n12\n").contains("=\n\n— factdesk-");
        assertThat(Checkpoint.open(note, List.of(key.verifyingKey()))).isEqualTo(checkpoint);
    }

    @Test
    void keysAreReadBackFromTheirTexts() {
        VerifyingKey publicKey = VerifyingKey.parse(key.verifyingKey().text());
        SigningKey secret = SigningKey.parse(key.text(), publicKey);

        assertThat(Checkpoint.open(checkpoint.signedWith(secret), List.of(publicKey)))
                .isEqualTo(checkpoint);
        assertThatThrownBy(
                        () -> SigningKey.parse(key.text(), SigningKey.generate().verifyingKey()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void readsTheKeyOfTheGoChecksumDatabase() {
        String known = "sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8";

        assertThat(VerifyingKey.parse(known).text()).isEqualTo(known);
        assertThatThrownBy(() -> VerifyingKey.parse(known.replace("033d", "033e")))
                .hasMessage("the id of the public key does not fit the key");
    }

    @Test
    void whatAnotherKeySignedIsNotBelieved() {
        String note = checkpoint.signedWith(SigningKey.generate());

        assertThatThrownBy(() -> Checkpoint.open(note, List.of(key.verifyingKey())))
                .hasMessageStartingWith("none of the known keys has signed it; its signature bears the name factdesk-");
    }

    @Test
    void oneChangedCharacterSpoilsIt() {
        String note = checkpoint.signedWith(key);

        Samples.forEach(200, samples -> {
            int place = samples.upTo(note.length() - 1);
            char other = note.charAt(place) == 'A' ? 'B' : 'A';
            String forged = note.substring(0, place) + other + note.substring(place + 1);

            assertThatThrownBy(() -> Checkpoint.open(forged, List.of(key.verifyingKey())))
                    .as(forged)
                    .isInstanceOf(IllegalArgumentException.class);
        });
    }
}
