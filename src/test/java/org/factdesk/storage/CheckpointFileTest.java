package org.factdesk.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointFileTest {
    private static final String ONE = "desk\n1\nroot\n\n— desk signature\n";
    private static final String TWO = "desk\n2\nroot\n\n— desk signature\n";

    @TempDir
    private Path folder;

    @Test
    void keepsNotesOneAfterTheOther() throws IOException {
        CheckpointFile file = new CheckpointFile(folder.resolve("checkpoints"));
        assertThat(file.text()).isEmpty();

        file.add(ONE);
        file.add(TWO);

        assertThat(file.text()).isEqualTo(ONE + "\n" + TWO + "\n");
    }

    @Test
    void whereverTheLastNoteBreaksOffItIsLeftOutAndTheNextIsAddedAfterTheWholeOnes() throws IOException {
        Path path = folder.resolve("checkpoints");
        CheckpointFile file = new CheckpointFile(path);
        file.add(ONE);
        byte[] whole = Files.readAllBytes(path);
        file.add(TWO);
        byte[] both = Files.readAllBytes(path);

        for (int length = whole.length + 1; length < both.length; length++) {
            Files.write(path, Arrays.copyOf(both, length));

            assertThat(file.text()).as("%d bytes", length).isEqualTo(ONE + "\n");
            file.add(TWO);
            assertThat(file.text()).as("%d bytes", length).isEqualTo(ONE + "\n" + TWO + "\n");
        }
    }

    /** Else each would cost more than the one before, for years. */
    @Test
    void oneThatBreaksOffAfterManyIsTakenAwayAndNothingElseIs() throws IOException {
        Path path = folder.resolve("checkpoints");
        CheckpointFile file = new CheckpointFile(path);
        for (int n = 0; n < 300; n++) {
            file.add(ONE);
        }
        String whole = file.text();
        byte[] broken = (whole + TWO).getBytes(StandardCharsets.UTF_8);
        for (int length = broken.length - TWO.length(); length < broken.length; length++) {
            Files.write(path, Arrays.copyOf(broken, length));

            file.add(TWO);

            assertThat(file.text()).as("%d bytes", length).isEqualTo(whole + TWO + "\n");
            assertThat(file.endsWith(TWO)).isTrue();
            assertThat(file.endsWith(ONE)).isFalse();
        }
    }

    @Test
    void aFirstNoteThatBreaksOffIsNone() throws IOException {
        Path path = folder.resolve("checkpoints");
        for (int length = 0; length < ONE.length(); length++) {
            Files.writeString(path, ONE.substring(0, length));

            assertThat(new CheckpointFile(path).text()).isEmpty();
            assertThat(new CheckpointFile(path).isEmpty()).isTrue();
        }
    }

    @Test
    void whatIsMoreThanANoteBrokenOffIsNeitherLeftOutNorTakenAway() throws IOException {
        Path path = folder.resolve("checkpoints");
        CheckpointFile file = new CheckpointFile(path);
        file.add(ONE);
        String noise = "noise ".repeat(100);
        Files.writeString(path, Files.readString(path) + noise);

        file.add(TWO);

        assertThat(file.text()).isEqualTo(ONE + "\n" + noise + "\n\n" + TWO + "\n");
    }

    @Test
    void notesWhoseLinesAnEditorEndedInAnotherWayAreReadAndStay() throws IOException {
        Path path = folder.resolve("checkpoints");
        CheckpointFile file = new CheckpointFile(path);
        file.add(ONE);
        Files.writeString(path, Files.readString(path).replace("\n", "\r\n"));

        file.add(TWO);

        assertThat(file.text()).isEqualTo(ONE + "\n\n\n" + TWO + "\n");
    }
}
