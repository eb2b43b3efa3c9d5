package org.factdesk.question.nlp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptWordsTest {
    private static final TextAnalyzer ANALYZER = new TextAnalyzer();
    private static final String ONE = "The foreman locked the crane.";
    private static final String OTHER = "Nobody was at work; the café was shut.";

    @TempDir
    private Path folder;

    @Test
    void keepsTheWordsThatTheAnalyzerTells() throws IOException {
        tellAndSave(ONE, OTHER);
        long size = Files.size(file());

        tellAndSave(OTHER, ONE);

        assertThat(Files.size(file())).isEqualTo(size);
        assertThat(new KeptWords(ANALYZER, file()).of(OTHER)).isEqualTo(ANALYZER.analyze(OTHER));
    }

    @Test
    void addsToWhatIsKept() throws IOException {
        tellAndSave(ONE);
        long size = Files.size(file());

        tellAndSave(ONE, OTHER);

        assertThat(Files.size(file())).isGreaterThan(size);
        assertThat(new KeptWords(ANALYZER, file()).of(ONE)).isEqualTo(ANALYZER.analyze(ONE));
    }

    @Test
    void writesADamagedFileAnew() throws IOException {
        tellAndSave(ONE);
        byte[] sound = Files.readAllBytes(file());
        Files.write(file(), new byte[] {0, 0, 0, 9, 1, 2, 3}, StandardOpenOption.APPEND);

        List<Word> words = new KeptWords(ANALYZER, file()).of(ONE);
        tellAndSave(ONE);

        assertThat(words).isEqualTo(ANALYZER.analyze(ONE));
        assertThat(Files.readAllBytes(file())).isEqualTo(sound);
    }

    @Test
    void writesLaterWhatCouldNotBeWritten() throws IOException {
        Path taken = Files.createFile(folder.resolve("taken"));
        Path file = taken.resolve("words.bin");
        KeptWords kept = new KeptWords(ANALYZER, file);
        kept.of(ONE);
        kept.save();
        Files.delete(taken);

        kept.save();

        tellAndSave(ONE);
        assertThat(file).hasSameBinaryContentAs(file());
    }

    @Test
    void recoversFromAFileThatWasCutOff() throws IOException {
        tellAndSave(ONE);
        tellAndSave(OTHER);
        byte[] sound = Files.readAllBytes(file());
        Files.write(file(), Arrays.copyOf(sound, sound.length - 2));

        tellAndSave(OTHER);

        assertThat(Files.readAllBytes(file())).isEqualTo(sound);
    }

    private void tellAndSave(String... texts) {
        KeptWords kept = new KeptWords(ANALYZER, file());
        List.of(texts).forEach(kept::of);
        kept.save();
    }

    private Path file() {
        return folder.resolve("cache").resolve("words.bin");
    }
}
