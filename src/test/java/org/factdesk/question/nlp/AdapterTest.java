package org.factdesk.question.nlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AdapterTest {
    @Test
    void isReadAsItWasWritten(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("adapter.bin");
        new Adapter(
                        List.of("harbour-fire-2031", "tunnel-2030"),
                        List.of(new Adapter.Change("some matrix", 2, new float[] {0.5f, -1, 0, 0.25f}, new float[2])))
                .write(file);

        Adapter read = Adapter.read(Files.newInputStream(file));

        assertThat(read.incidents()).containsExactly("harbour-fire-2031", "tunnel-2030");
        Adapter.Change change = read.changes().get(0);
        assertThat(change.name()).isEqualTo("some matrix");
        assertThat(change.rank()).isEqualTo(2);
        assertThat(change.down()).containsExactly(new float[] {0.5f, -1, 0, 0.25f}, within(1e-4f));
        assertThat(change.up()).containsExactly(0, 0);
    }
}
