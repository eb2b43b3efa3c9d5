package org.factdesk.commandline;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;

/** Lines of UTF-8 that end with a line feed and nothing else, plain or packed as chats hand out large files. */
final class ExactLines {
    private static final int FIRST_OF_PACKED = 0x1F;

    private final InputStream in;
    private boolean isEnded = true;

    ExactLines(InputStream in) throws IOException {
        BufferedInputStream all = new BufferedInputStream(in);
        all.mark(1);
        boolean isPacked = all.read() == FIRST_OF_PACKED;
        all.reset();
        this.in = isPacked ? new BufferedInputStream(new GZIPInputStream(all)) : all;
    }

    Optional<String> next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int one = in.read(); one != '\n'; one = in.read()) {
            if (one < 0) {
                isEnded = line.size() == 0;
                return isEnded ? Optional.empty() : Optional.of(text(line.toByteArray()));
            }
            line.write(one);
        }
        return Optional.of(text(line.toByteArray()));
    }

    /** What is no UTF-8 must not pass for the text that it is read as: it is given with something that no line ends with. */
    private static String text(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        return Arrays.equals(text.getBytes(StandardCharsets.UTF_8), bytes) ? text : text + "\uFFFD";
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
