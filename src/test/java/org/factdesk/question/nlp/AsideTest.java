package org.factdesk.question.nlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AsideTest {
    @TempDir
    private Path folder;

    @Test
    void putsAFileInPlaceOfTheOneThatWasThereAndMakesItsFolder() throws IOException {
        Path file = folder.resolve("deep/words.bin");

        Aside.write(file, aside -> Files.writeString(aside, "old"));
        Aside.write(file, aside -> Files.writeString(aside, "new"));

        assertThat(file).hasContent("new");
        assertThat(file.getParent()).isDirectoryContaining(one -> one.equals(file));
        assertThat(file.getParent().toFile().list()).hasSize(1);
    }

    @Test
    void leavesWhatWasThereAndNothingElseWhereWritingFails() throws IOException {
        Path file = folder.resolve("words.bin");
        Files.writeString(file, "old");

        assertThatThrownBy(() -> Aside.write(file, aside -> {
                    Files.writeString(aside, "half");
                    throw new IOException("the disk is full");
                }))
                .hasMessage("the disk is full");

        assertThat(file).hasContent("old");
        assertThat(folder.toFile().list()).containsExactly("words.bin");
    }
}
