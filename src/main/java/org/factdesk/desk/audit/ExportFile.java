package org.factdesk.desk.audit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.factdesk.desk.order.Response;

/** Lines gathered to a file that a channel can carry: as it is while it is small, packed where it is not. */
final class ExportFile {
    /** What every channel carries. */
    private static final int LARGEST = 8_000_000;

    private final ByteArrayOutputStream plain = new ByteArrayOutputStream();
    private final ByteArrayOutputStream packed = new ByteArrayOutputStream();
    private final GZIPOutputStream packing;
    private long lines;
    private boolean isLong;

    ExportFile() {
        try {
            this.packing = new GZIPOutputStream(packed);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    void add(String line) {
        byte[] bytes = (line + "\n").getBytes(StandardCharsets.UTF_8);
        lines++;
        isLong |= plain.size() + bytes.length > LARGEST;
        if (isLong) {
            plain.reset();
        } else {
            plain.writeBytes(bytes);
        }
        if (packed.size() <= LARGEST) {
            pack(bytes);
        }
    }

    private void pack(byte[] bytes) {
        try {
            packing.write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    long lines() {
        return lines;
    }

    /** The file; empty where even packed it is too large. */
    Optional<Response.Document> document(String name) {
        if (!isLong) {
            return Optional.of(new Response.Document(name + ".jsonl", plain.toByteArray()));
        }
        try {
            packing.finish();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return packed.size() > LARGEST
                ? Optional.empty()
                : Optional.of(new Response.Document(name + ".jsonl.gz", packed.toByteArray()));
    }
}
