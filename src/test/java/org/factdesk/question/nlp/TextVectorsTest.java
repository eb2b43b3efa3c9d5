package org.factdesk.question.nlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextVectorsTest {
    private static final String ENCODER = "some-encoder";
    private static final int SIZE = 384;

    private final AtomicInteger computed = new AtomicInteger();

    @TempDir
    private Path folder;

    @Test
    void computesAVectorOncePerEncoderAndText() {
        TextVectors vectors = new TextVectors(file());

        vectors.of(ENCODER, "the crane", vector(0.1f));
        vectors.of(ENCODER, "the crane", vector(0.9f));
        vectors.of(ENCODER, "the pier", vector(0.2f));
        vectors.of("another", "the crane", vector(0.3f));

        assertThat(computed).hasValue(3);
    }

    @Test
    void givesTheSameVectorFreshAndKept() {
        TextVectors writing = new TextVectors(file());
        float[] fresh = writing.of(ENCODER, "the crane", vector(0.123456789f));
        writing.save();

        float[] kept = new TextVectors(file()).of(ENCODER, "the crane", vector(0));

        assertThat(computed).hasValue(1);
        assertThat(kept).isEqualTo(fresh);
        assertThat(fresh[0]).isCloseTo(0.123456789f, within(1e-4f));
    }

    @Test
    void computesThePartsOfATextOnceAndGivesThemInTheirOrder() {
        TextVectors writing = new TextVectors(file());
        VectorRow fresh = parts(writing, "the crane");
        parts(writing, "the crane");
        writing.save();

        VectorRow kept = parts(new TextVectors(file()), "the crane");

        assertThat(computed).hasValue(1);
        assertThat(kept.steps()).isEqualTo(fresh.steps());
        assertThat(kept.steps()[0]).isNotEqualTo(kept.steps()[VectorRow.SIZE]);
    }

    @Test
    void aTextWithoutPartsIsNotComputed() {
        assertThat(new TextVectors(file())
                        .parts(ENCODER, "…", 0, () -> parts(new TextVectors(file()), "another"))
                        .count())
                .isZero();
        assertThat(computed).hasValue(0);
    }

    private static float[] second() {
        float[] vector = new float[SIZE];
        vector[0] = 0.2f;
        return vector;
    }

    private VectorRow parts(TextVectors vectors, String text) {
        return vectors.parts(
                ENCODER, text, 2, () -> VectorRow.of(List.of(vector(0.1f).apply(text), second())));
    }

    @Test
    void addsToTheFileOnlyWhatIsNew() throws IOException {
        keep("the crane");
        long one = Files.size(file());

        keep("the crane");
        assertThat(Files.size(file())).isEqualTo(one);

        keep("the pier");
        assertThat(Files.size(file())).isEqualTo(2 * one);
    }

    @Test
    void makesNoFileWhereThereIsNothingToKeep() {
        new TextVectors(file()).save();

        assertThat(file()).doesNotExist();
    }

    @Test
    void computesAgainWhatIsDamagedAndKeepsItFromThenOn() throws IOException {
        keep("the crane", "the pier");
        byte[] bytes = Files.readAllBytes(file());
        bytes[bytes.length - 9] ^= 1;
        Files.write(file(), bytes);
        computed.set(0);

        keep("the crane", "the pier");
        assertThat(computed).hasValue(1);

        keep("the crane", "the pier");
        assertThat(computed).hasValue(1);
    }

    @Test
    void recoversFromAFileThatWasCutOff() throws IOException {
        keep("the crane", "the pier");
        byte[] bytes = Files.readAllBytes(file());
        Files.write(file(), java.util.Arrays.copyOf(bytes, bytes.length - 100));
        computed.set(0);

        keep("the crane", "the pier");
        keep("the crane", "the pier");

        assertThat(computed).hasValue(1);
        assertThat(Files.readAllBytes(file())).isEqualTo(bytes);
    }

    @Test
    void recoversFromAFileThatHoldsSomethingElse() throws IOException {
        Files.createDirectories(file().getParent());
        Files.writeString(file(), "no vectors", StandardOpenOption.CREATE);

        keep("the crane");
        keep("the crane");

        assertThat(computed).hasValue(1);
    }

    @Test
    void goesOnWhereItCannotWrite() throws IOException {
        Path notAFolder = Files.createFile(folder.resolve("taken"));
        TextVectors vectors = new TextVectors(notAFolder.resolve("vectors.bin"));
        float[] fresh = vectors.of(ENCODER, "the crane", vector(0.1f));

        vectors.save();

        assertThat(vectors.of(ENCODER, "the crane", vector(0.9f))).isEqualTo(fresh);
        assertThat(notAFolder).isEmptyFile();
    }

    @Test
    void writesLaterWhatCouldNotBeWritten() throws IOException {
        Path taken = Files.createFile(folder.resolve("taken"));
        Path file = taken.resolve("vectors.bin");
        TextVectors vectors = new TextVectors(file);
        float[] fresh = vectors.of(ENCODER, "the crane", vector(0.1f));
        vectors.save();
        Files.delete(taken);

        vectors.save();

        assertThat(new TextVectors(file).of(ENCODER, "the crane", vector(0.9f))).isEqualTo(fresh);
    }

    private void keep(String... texts) {
        TextVectors vectors = new TextVectors(file());
        for (String text : texts) {
            vectors.of(ENCODER, text, vector(text.length() / 100f));
        }
        vectors.save();
    }

    private Function<String, float[]> vector(float first) {
        return text -> {
            computed.incrementAndGet();
            float[] vector = new float[SIZE];
            vector[0] = first;
            vector[SIZE - 1] = -first;
            return vector;
        };
    }

    private Path file() {
        return folder.resolve("cache").resolve("vectors.bin");
    }
}
