package org.factdesk.question.nlp;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Kept vectors, found by the digests of what they are of, and left as the bytes that they are kept in until they are
 * needed: a start reads many more than it looks at one by one. Immutable.
 *
 * <p>A record is a {@link TextDigest}, the vector as signed 16-bit numbers, and a {@link CheckSum} of both.
 */
final class VectorRecords {
    private static final int VECTOR_BYTES = VectorRow.SIZE * Short.BYTES;
    private static final int LENGTH = TextDigest.BYTES + VECTOR_BYTES + Integer.BYTES;

    private final ByteBuffer records;
    private final int count;
    /** An open table, half of it free: numbers of records from 1 on, found by their digests; 0 is a free place. */
    private final int[] table;

    private VectorRecords(ByteBuffer records) {
        this.records = records;
        count = countSound(records);
        table = new int[2 * count + 1];
        for (int number = 0; number < count; number++) {
            table[place(digest(number))] = number + 1;
        }
    }

    /** Reads records up to the first damaged one. */
    static VectorRecords of(byte[] records) {
        return new VectorRecords(ByteBuffer.wrap(records));
    }

    /** Reads the records of a file up to the first damaged one; the file may only grow from then on. */
    static VectorRecords of(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            if (channel.size() > Integer.MAX_VALUE) {
                throw new IOException("it is larger than 2 GB");
            }
            return new VectorRecords(channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size()));
        }
    }

    /** How many bytes of what was read are sound. */
    long sound() {
        return (long) count * LENGTH;
    }

    Optional<VectorRow> find(TextDigest digest) {
        int number = table[place(digest)] - 1;
        if (number < 0) {
            return Optional.empty();
        }
        short[] steps = new short[VectorRow.SIZE];
        records.slice(number * LENGTH + TextDigest.BYTES, VECTOR_BYTES)
                .asShortBuffer()
                .get(steps);
        return Optional.of(new VectorRow(steps));
    }

    Set<TextDigest> digests() {
        Set<TextDigest> digests = new TreeSet<>();
        for (int number = 0; number < count; number++) {
            digests.add(digest(number));
        }
        return digests;
    }

    /** The record of one vector. */
    static byte[] record(TextDigest digest, VectorRow vector) {
        ByteBuffer record = ByteBuffer.allocate(LENGTH);
        record.putLong(digest.high()).putLong(digest.low());
        for (short step : vector.steps()) {
            record.putShort(step);
        }
        record.putInt(checksum(record, 0));
        return record.array();
    }

    private static int countSound(ByteBuffer records) {
        int number = 0;
        while ((number + 1L) * LENGTH <= records.limit()
                && records.getInt((number + 1) * LENGTH - Integer.BYTES) == checksum(records, number)) {
            number++;
        }
        return number;
    }

    private static int checksum(ByteBuffer records, int number) {
        return CheckSum.of(records.slice(number * LENGTH, LENGTH - Integer.BYTES));
    }

    private TextDigest digest(int number) {
        return new TextDigest(records.getLong(number * LENGTH), records.getLong(number * LENGTH + Long.BYTES));
    }

    /** Where a digest is in the table, or would be. Digests are as good as drawn by lot. */
    private int place(TextDigest digest) {
        int place = (int) ((digest.high() >>> 32) * table.length >>> 32);
        while (table[place] != 0 && !digest(table[place] - 1).equals(digest)) {
            place = place + 1 == table.length ? 0 : place + 1;
        }
        return place;
    }
}
