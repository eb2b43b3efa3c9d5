package org.factdesk.question.nlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProtocolReaderTest {
    @Test
    void givesEachFieldWithItsPlace() {
        byte[] message = {8, (byte) 150, 1, 18, 2, 'o', 'k', 29, 1, 2, 3, 4, 33, 1, 2, 3, 4, 5, 6, 7, 8};

        List<String> fields = new ArrayList<>();
        new ProtocolReader(message).read((number, from, to) -> fields.add(number + ": " + from + "-" + to));

        assertThat(fields).containsExactly("1: 1-3", "2: 5-7", "3: 8-12", "4: 13-21");
    }

    @Test
    void readsNumbersOneByOne() {
        byte[] packed = {(byte) 150, 1, 7, (byte) 0x80, (byte) 0x80, 1};

        assertThat(ProtocolReader.numbers(packed, 0, packed.length)).containsExactly(150, 7, 16_384);
    }

    @Test
    void refusesWhatEndsInTheMiddleOfAField() {
        assertThatThrownBy(() -> new ProtocolReader(new byte[] {18, 5, 'o'}).read((number, from, to) -> {}))
                .isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> new ProtocolReader(new byte[] {15}).read((number, from, to) -> {}))
                .isInstanceOf(IndexOutOfBoundsException.class);
    }
}
