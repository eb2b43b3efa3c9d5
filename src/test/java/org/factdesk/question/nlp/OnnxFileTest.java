package org.factdesk.question.nlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class OnnxFileTest {
    private static final byte[] MODEL = Models.load(SentenceModel.FILE, InputStream::readAllBytes);

    @Test
    void outputsAreAddedBehindTheModel() {
        byte[] more = OnnxFile.alsoGiving(MODEL, List.of("some tensor", "another one"));

        assertThat(more).startsWith(MODEL);
        assertThat(new String(Arrays.copyOfRange(more, MODEL.length, more.length), StandardCharsets.ISO_8859_1))
                .containsSubsequence("some tensor", "another one");
        assertThat(new OnnxFile(more).names()).isEqualTo(new OnnxFile(MODEL).names());
    }

    @Test
    void anOutputOfALongNameIsRefused() {
        assertThatThrownBy(() -> OnnxFile.alsoGiving(MODEL, List.of("x".repeat(120))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("bytes");
    }
}
