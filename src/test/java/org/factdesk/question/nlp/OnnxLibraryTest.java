package org.factdesk.question.nlp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OnnxLibraryTest {
    private static final FileTime EARLIER = FileTime.from(Instant.parse("2031-05-07T09:00:00Z"));

    @TempDir
    private Path folder;

    @Test
    void unpacksBothPartsOnceAndAgainWhereOneWasCutOff() throws IOException {
        OnnxLibrary library = new OnnxLibrary(folder);
        List<Path> files = files(library.unpack());
        assertThat(files).hasSize(2);
        byte[] whole = Files.readAllBytes(files.get(0));
        byte[] other = Files.readAllBytes(files.get(1));
        Files.write(files.get(0), new byte[100]);
        Files.setLastModifiedTime(files.get(1), EARLIER);

        assertThat(files(library.unpack())).isEqualTo(files);

        assertThat(Files.readAllBytes(files.get(0))).isEqualTo(whole);
        assertThat(Files.readAllBytes(files.get(1))).isEqualTo(other);
        assertThat(Files.getLastModifiedTime(files.get(1))).isEqualTo(EARLIER);
    }

    private static List<Path> files(Path place) throws IOException {
        try (Stream<Path> files = Files.list(place)) {
            return files.sorted().toList();
        }
    }
}
