package org.factdesk.question.nlp;

import java.nio.ByteBuffer;
import java.util.zip.CRC32;

/** The check sum (CRC-32) by which a kept file tells what of it is sound. */
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
}
