package org.factdesk.question.nlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class EncodingTest {
    private static final LanguageTools TOOLS = LanguageTools.open(Path.of("target", "test-cache"));

    private static Encoding of(String text) {
        return TOOLS.encoder().encodeAsked(text, TOOLS.analyzer().analyze(text));
    }

    @Test
    void readsTheQuestionWordInItsContext() {
        Encoding colour = of("what colour is the crane?");
        Encoding paint = of("what paint is on the crane?");
        Encoding cause = of("what made the crane fall?");

        assertThat(Vectors.dot(colour.asking(), colour.asking())).isCloseTo(1, within(1e-4f));
        assertThat(Vectors.dot(colour.asking(), paint.asking()))
                .isGreaterThan(Vectors.dot(colour.asking(), cause.asking()));
    }

    @Test
    void readsPiecesInTheirContextButForThoseAlone() {
        Encoding one = of("the crane fell on the house");
        Encoding other = of("the house fell on the crane");

        assertThat(Vectors.dot(one.alone(), one.alone())).isCloseTo(1, within(1e-4f));
        assertThat(Vectors.dot(one.alone(), other.alone())).isGreaterThan(Vectors.dot(one.sixth(), other.sixth()));
        assertThat(one.sixth()).isNotEqualTo(one.ninth());
    }

    @Test
    void hasZerosForWordsThatATextLacks() {
        Encoding order = of("show me the log");

        assertThat(order.asking()).hasSize(384).containsOnly(0);
        assertThat(order.head()).isNotEqualTo(new float[384]);
        assertThat(of("?").head()).hasSize(384).containsOnly(0);
    }

    @Test
    void liesInBlocksOfOneSize() {
        Encoding read = of("what colour is the crane?");

        assertThat(read.all())
                .hasSize(384 * Encoding.BLOCKS)
                .startsWith(read.sentence())
                .endsWith(read.alone());
    }
}
