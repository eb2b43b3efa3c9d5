package org.factdesk.question.nlp;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.zip.CRC32;

/** An {@link Adapter} as it is kept, read only where an encoder is not changed by it yet. */
public final class AdapterFile {
    /** An encoder as it comes. */
    public static final AdapterFile NONE = new AdapterFile(new byte[0]);

    private static final String SHIPPED = "org/factdesk/question/nlp/e5-adapter.bin";

    private final byte[] bytes;

    private AdapterFile(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The one for e5 that the desk comes with. */
    public static AdapterFile shipped() {
        return new AdapterFile(Models.load(SHIPPED, InputStream::readAllBytes));
    }

    public static AdapterFile of(Path file) throws IOException {
        return new AdapterFile(Files.readAllBytes(file));
    }

    /** Its check sum in hexadecimal digits, by which one is told from another; empty for {@link #NONE}. */
    String version() {
        if (bytes.length == 0) {
            return "";
        }
        CRC32 sum = new CRC32();
        sum.update(bytes);
        return Long.toHexString(sum.getValue());
    }

    /** An encoder's file changed by it; the array given is written over. */
    byte[] workedInto(byte[] model) {
        if (bytes.length == 0) {
            return model;
        }
        return adapter().workedInto(model);
    }

    /** The incidents whose questions it learned from. */
    public Set<String> incidents() {
        return bytes.length == 0 ? Set.of() : Set.copyOf(adapter().incidents());
    }

    private Adapter adapter() {
        try {
            return Adapter.read(new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new LanguageException("read what a sentence encoder learned", e);
        }
    }
}
