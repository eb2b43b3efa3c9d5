package org.factdesk.question.nlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class AskedVectorsTest {
    private static final LanguageTools TOOLS = LanguageTools.open(Path.of("target", "test-cache"));

    private static AskedVectors of(String text) {
        return AskedVectors.of(text, TOOLS.analyzer().analyze(text), TOOLS.encoders());
    }

    @Test
    void readsTheQuestionWordInItsContext() {
        AskedVectors colour = of("what colour is the crane?");
        AskedVectors paint = of("what paint is on the crane?");
        AskedVectors cause = of("what made the crane fall?");

        assertThat(Vectors.dot(colour.e5().asking(), colour.e5().asking())).isCloseTo(1, within(1e-4f));
        assertThat(Vectors.dot(colour.minilm().asking(), paint.minilm().asking()))
                .isGreaterThan(
                        Vectors.dot(colour.minilm().asking(), cause.minilm().asking()));
    }

    @Test
    void hasZerosForWordsThatATextLacks() {
        AskedVectors order = of("show me the log");

        assertThat(order.minilm().asking()).hasSize(384).containsOnly(0);
        assertThat(order.minilm().head()).isNotEqualTo(new float[384]);
        assertThat(of("?").e5().head()).hasSize(384).containsOnly(0);
    }

    @Test
    void liesInBlocksOfOneSize() {
        float[] all = of("what colour is the crane?").all();

        assertThat(all).hasSize(384 * AskedVectors.BLOCKS);
        assertThat(all).endsWith(of("what colour is the crane?").e5().head());
    }
}
