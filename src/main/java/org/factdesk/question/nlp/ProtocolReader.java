package org.factdesk.question.nlp;

import java.util.ArrayList;
import java.util.List;

/**
 * Walks over the fields of a Protocol Buffers message
 * (<a href="https://protobuf.dev/programming-guides/encoding/">encoding</a>) without making anything of them.
 */
final class ProtocolReader {
    private static final int VARINT = 0;
    private static final int EIGHT_BYTES = 1;
    private static final int COUNTED = 2;
    private static final int FOUR_BYTES = 5;

    private final byte[] bytes;
    private final int end;
    private int at;

    /** Takes a field's number and where its value begins and ends. */
    interface Field {
        void take(int number, int from, int to);
    }

    ProtocolReader(byte[] bytes) {
        this(bytes, 0, bytes.length);
    }

    ProtocolReader(byte[] bytes, int from, int to) {
        this.bytes = bytes;
        at = from;
        end = to;
    }

    /**
     * Gives each field, in the order of the message.
     *
     * @throws IndexOutOfBoundsException where the message ends in the middle of a field, or is none
     */
    void read(Field field) {
        while (at < end) {
            long key = varint();
            int from = at;
            switch ((int) (key & 7)) {
                case VARINT -> varint();
                case EIGHT_BYTES -> at += Long.BYTES;
                case FOUR_BYTES -> at += Integer.BYTES;
                case COUNTED -> {
                    int count = (int) varint();
                    from = at;
                    at += count;
                }
                default -> throw new IndexOutOfBoundsException("no field begins at " + from);
            }
            if (at < from || at > end) {
                throw new IndexOutOfBoundsException("a field ends at " + at);
            }
            field.take((int) (key >>> 3), from, at);
        }
    }

    /** The numbers in a field of one or, packed, of several. */
    static List<Integer> numbers(byte[] bytes, int from, int to) {
        ProtocolReader reader = new ProtocolReader(bytes, from, to);
        List<Integer> numbers = new ArrayList<>();
        while (reader.at < to) {
            numbers.add((int) reader.varint());
        }
        return numbers;
    }

    private long varint() {
        long value = 0;
        for (int shift = 0; shift < Long.SIZE; shift += 7) {
            byte next = bytes[at++];
            value |= (long) (next & 0x7F) << shift;
            if (next >= 0) {
                return value;
            }
        }
        throw new IndexOutOfBoundsException("a number is longer than 64 bits");
    }
}
