package org.factdesk.question.nlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import opennlp.tools.ml.maxent.GISModel;
import opennlp.tools.ml.maxent.io.BinaryGISModelWriter;
import opennlp.tools.ml.model.Context;
import org.junit.jupiter.api.Test;

class CompactMaxentTest {
    private static final String[] NAMES = {"default", "w=fire", "w=été", "w=火", "w=\0", "w=a\uD83D\uDD25"};
    private static final String[] OUTCOMES = {"NOUN", "VERB", "X"};

    private final GISModel original = new GISModel(
            new Context[] {
                context(new int[] {0, 1, 2}, 0.5, -1.25, 0.1),
                context(new int[] {0}, 2.5),
                context(new int[] {0, 2}, -0.75, 1.0 / 3),
                context(new int[] {0}, -3),
                context(new int[] {1, 2}, 0.25, 4),
                context(new int[] {2}, 1e-3)
            },
            NAMES,
            OUTCOMES);

    private static Context context(int[] outcomes, double... weights) {
        return new Context(outcomes, weights);
    }

    private CompactMaxent compact() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new BinaryGISModelWriter(original, new DataOutputStream(out)).persist();
        return CompactMaxent.read(ByteBuffer.wrap(out.toByteArray()));
    }

    @Test
    void tellsWhatOpenNlpTells() throws IOException {
        CompactMaxent compact = compact();
        for (int set = 0; set < 1 << NAMES.length; set++) {
            String[] features = features(set);
            assertThat(compact.eval(features)).containsExactly(original.eval(features), within(1e-7));
            assertThat(compact.getBestOutcome(compact.eval(features)))
                    .isEqualTo(original.getBestOutcome(original.eval(features)));
        }
    }

    private static String[] features(int set) {
        return java.util.stream.IntStream.range(0, NAMES.length)
                .filter(i -> (set >> i & 1) == 1)
                .mapToObj(i -> NAMES[i])
                .toArray(String[]::new);
    }

    @Test
    void weighsFeaturesByTheirValues() throws IOException {
        String[] features = {"w=火", "w=fire", "unheard-of"};
        float[] values = {0.5f, 2, 7};
        assertThat(compact().eval(features, values)).containsExactly(original.eval(features, values), within(1e-7));
    }

    @Test
    void fillsTheArrayThatItIsGiven() throws IOException {
        double[] given = {9, 9, 9};
        assertThat(compact().eval(new String[] {"default"}, given))
                .isSameAs(given)
                .containsExactly(original.eval(new String[] {"default"}), within(1e-7));
    }

    @Test
    void refusesModelsOfAnotherKind() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new DataOutputStream(out).writeUTF("QN");
        assertThatThrownBy(() -> CompactMaxent.read(ByteBuffer.wrap(out.toByteArray())))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("GIS");
    }
}
