package org.factdesk.commandline;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Consumer;

/** Lines that end with a line feed and nothing else. */
final class ExactLines {
    private final BufferedReader in;
    private boolean isEnded = true;

    ExactLines(InputStream in) {
        this.in = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    }

    Optional<String> next() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int character = in.read(); character != '\n'; character = in.read()) {
            if (character < 0) {
                isEnded = line.isEmpty();
                return isEnded ? Optional.empty() : Optional.of(line.toString());
            }
            line.append((char) character);
        }
        return Optional.of(line.toString());
    }

    void forEachNext(Consumer<String> work) throws IOException {
        for (Optional<String> line = next(); line.isPresent(); line = isEnded ? next() : Optional.empty()) {
            work.accept(line.get());
        }
    }

    /** Whether the last line was ended too. */
    boolean isEnded() {
        return isEnded;
    }
}
