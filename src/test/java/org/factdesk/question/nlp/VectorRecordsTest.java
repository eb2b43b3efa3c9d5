package org.factdesk.question.nlp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class VectorRecordsTest {
    private static final int MANY = 500;

    @Test
    void findsEachOfManyAndNothingElse() {
        VectorRecords records = VectorRecords.of(bytes());

        for (int i = 0; i < MANY; i++) {
            assertThat(records.find(digest(i)).orElseThrow().steps()).isEqualTo(row(i).steps());
            assertThat(records.find(digest(MANY + i))).isEmpty();
        }
        assertThat(records.digests())
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, MANY).mapToObj(this::digest).toList());
    }

    @Test
    void leavesOutWhatComesFromADamagedRecordOn() {
        byte[] bytes = bytes();
        bytes[bytes.length / 2 + 40] ^= 1;

        VectorRecords records = VectorRecords.of(bytes);

        assertThat(records.sound()).isEqualTo(bytes.length / 2);
        assertThat(records.digests()).hasSize(MANY / 2);
    }

    @Test
    void holdsNothingWhereThereIsNothing() {
        assertThat(VectorRecords.of(new byte[0]).find(digest(1))).isEmpty();
    }

    private byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        IntStream.range(0, MANY).forEach(i -> bytes.writeBytes(VectorRecords.record(digest(i), row(i))));
        return bytes.toByteArray();
    }

    private TextDigest digest(int number) {
        return TextDigest.of("kind", "text " + number);
    }

    private static VectorRow row(int number) {
        short[] steps = new short[VectorRow.SIZE];
        Arrays.fill(steps, (short) (number - MANY / 2));
        return new VectorRow(steps);
    }
}
