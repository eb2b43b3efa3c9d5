package org.factdesk.question.nlp;

import static org.assertj.core.api.Assertions.assertThat;

import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptModelTest {
    @TempDir
    private Path folder;

    private OrtSession open() {
        return new KeptModel(folder).open(AdapterFile.NONE, OnnxLibrary.environment());
    }

    private List<Path> kept() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    private static final List<String> OUTPUTS = Stream.concat(
                    Stream.of(SentenceModel.LAST_LAYER), SentenceModel.INNER.stream())
            .toList();

    @Test
    void givesTheLastLayerAndInnerOnesWhetherMadeOrKept() throws OrtException, IOException {
        try (OrtSession made = open()) {
            assertThat(made.getOutputNames()).containsExactlyElementsOf(OUTPUTS);
        }
        assertThat(kept()).hasSize(1);
        try (OrtSession found = open()) {
            assertThat(found.getOutputNames()).containsExactlyElementsOf(OUTPUTS);
        }
    }

    /** A model that opens and reads differently would change answers without a word. */
    @Test
    void makesOneAgainOfWhichASingleByteIsAnother() throws OrtException, IOException {
        open().close();
        byte[] whole = Files.readAllBytes(kept().get(0));
        byte[] other = whole.clone();
        other[whole.length / 2] ^= 1;
        Files.write(kept().get(0), other);

        open().close();

        assertThat(kept()).hasSize(1);
        assertThat(Arrays.equals(Files.readAllBytes(kept().get(0)), whole)).isTrue();
    }

    @Test
    void isReadFromTheJarWhereNothingCanBeKept() throws OrtException, IOException {
        Path noFolder = Files.writeString(folder.resolve("file"), "no folder");

        try (OrtSession read = new KeptModel(noFolder).open(AdapterFile.NONE, OnnxLibrary.environment())) {
            assertThat(read.getOutputNames()).containsExactlyElementsOf(OUTPUTS);
        }
    }

    @Test
    void makesADamagedOneAgain() throws OrtException, IOException {
        open().close();
        Path file = kept().get(0);
        long size = Files.size(file);
        Files.writeString(file, "no model");

        open().close();

        assertThat(Files.size(file)).isEqualTo(size);
    }
}
