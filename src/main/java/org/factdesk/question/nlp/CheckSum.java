package org.factdesk.question.nlp;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;

/**
 * The check sum (CRC-32) by which a kept file tells what of it is sound, so that what a disk broke, or what somebody put in its
 * place, is told before it is used. Whoever can forge a check sum in that folder could as well change the libraries that the
 * desk runs from it: the folder is to be the desk's alone.
 */
final class CheckSum {
    private CheckSum() {}

    /** Of all bytes. */
    static int of(byte[] bytes) {
        return of(ByteBuffer.wrap(bytes));
    }

    /** Of what is left to read in a buffer, all of which is read then. */
    static int of(ByteBuffer rest) {
        CRC32 crc = new CRC32();
        crc.update(rest);
        return (int) crc.getValue();
    }

    /** Of a whole file, in hexadecimal digits. It takes a millisecond for some 10 MB. */
    static String of(Path file) throws IOException {
        CRC32 sum = new CRC32();
        try (InputStream in = new CheckedInputStream(Files.newInputStream(file), sum)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return Long.toHexString(sum.getValue());
    }
}
