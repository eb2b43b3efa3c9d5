package org.factdesk.question.nlp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LabelTrainerTest {
    private static final int LENGTH = 384;
    private static final int SENTENCE = 0;
    private static final int ASKING = 3;
    private static final int HEAD = 4;

    private final Random random = new Random(3);

    /** A text of which one block tells whether it asks for a time or a place, and the others nothing. */
    private TextFeatures text(int telling, boolean time) {
        float[] vector = new float[Encoding.BLOCKS * LENGTH];
        for (int i = 0; i < vector.length; i++) {
            vector[i] = (float) random.nextGaussian();
        }
        Arrays.fill(vector, telling * LENGTH, telling * LENGTH + LENGTH / 2, time ? 1 : -1);
        return new TextFeatures(Set.of("crane"), vector);
    }

    private LabelCategorizer taught(int telling) {
        LabelTrainer trainer = new LabelTrainer();
        for (int i = 0; i < 300; i++) {
            trainer.add(text(telling, i < 150), i < 150 ? "when" : "where");
        }
        return trainer.train();
    }

    private static TextFeatures withNoise(TextFeatures text, int block) {
        float[] vector = text.vector().clone();
        Arrays.fill(vector, block * LENGTH, block * LENGTH + LENGTH / 3, 5);
        return new TextFeatures(text.names(), vector);
    }

    @Test
    void looksAtWholeTextsAloneWhereTheyTellMost() {
        LabelCategorizer categorizer = taught(SENTENCE);
        TextFeatures text = text(SENTENCE, true);
        Map<String, Double> probabilities = categorizer.probabilities(text);

        assertThat(probabilities.get("when")).isGreaterThan(0.9);
        for (int block = ASKING; block <= HEAD; block++) {
            assertThat(categorizer.probabilities(withNoise(text, block))).isEqualTo(probabilities);
        }
        assertThat(categorizer.probabilities(withNoise(text, SENTENCE + 1))).isNotEqualTo(probabilities);
    }

    @Test
    void looksAtQuestionWordsWhereTheseTell() {
        LabelCategorizer categorizer = taught(ASKING);

        assertThat(categorizer.probabilities(text(ASKING, true)).get("when")).isGreaterThan(0.9);
        assertThat(categorizer.probabilities(text(ASKING, false)).get("where")).isGreaterThan(0.9);
    }
}
