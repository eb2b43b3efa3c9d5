package org.factdesk.storage;

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

class SqliteLibraryTest {
    private static final FileTime EARLIER = FileTime.from(Instant.parse("2031-05-07T09:00:00Z"));

    @TempDir
    private Path folder;

    @Test
    void unpacksItOnceAndAgainWhereItWasCutOff() throws IOException {
        SqliteLibrary library = new SqliteLibrary(folder);
        List<Path> files = files(library.unpack());
        assertThat(files).hasSize(1);
        byte[] whole = Files.readAllBytes(files.get(0));
        Files.setLastModifiedTime(files.get(0), EARLIER);

        library.unpack();
        assertThat(Files.getLastModifiedTime(files.get(0))).isEqualTo(EARLIER);

        Files.write(files.get(0), new byte[100]);
        assertThat(files(library.unpack())).isEqualTo(files);
        assertThat(Files.readAllBytes(files.get(0))).isEqualTo(whole);

        Files.write(files.get(0), new byte[whole.length]);
        library.unpack();
        assertThat(Files.readAllBytes(files.get(0))).isEqualTo(whole);
    }

    private static List<Path> files(Path place) throws IOException {
        try (Stream<Path> files = Files.list(place)) {
            return files.sorted().toList();
        }
    }
}
