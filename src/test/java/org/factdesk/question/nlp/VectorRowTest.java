package org.factdesk.question.nlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class VectorRowTest {
    private final Random random = new Random(5);

    @Test
    void givesTheCosineOfEachVectorInTheRow() {
        float[] asked = vector();
        float[] near = vector();
        float[] far = vector();

        double[] cosines = row(near, far, asked).cosines(VectorRow.of(asked));

        assertThat(cosines[0]).isCloseTo(Vectors.dot(near, asked), within(1e-4));
        assertThat(cosines[1]).isCloseTo(Vectors.dot(far, asked), within(1e-4));
        assertThat(cosines[2]).isCloseTo(1, within(1e-4));
    }

    @Test
    void holdsTheSumWhereASingleDimensionHasAllTheLength() {
        float[] one = new float[VectorRow.SIZE];
        one[7] = 1;
        float[] opposite = new float[VectorRow.SIZE];
        opposite[7] = -1;

        assertThat(row(one, opposite).cosines(VectorRow.of(one))).containsExactly(1, -1);
    }

    @Test
    void givesBackTheVectorRoundedToSteps() {
        float[] vector = vector();

        assertThat(VectorRow.of(vector).vector(0))
                .usingComparatorWithPrecision(2e-5f)
                .containsExactly(vector);
        assertThat(VectorRow.of(VectorRow.of(vector).vector(0)).steps())
                .isEqualTo(VectorRow.of(vector).steps());
    }

    @Test
    void holdsNothingButWholeVectors() {
        assertThat(new VectorRow(new short[0]).count()).isZero();
        assertThatThrownBy(() -> new VectorRow(new short[VectorRow.SIZE + 1]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("385");
    }

    private static VectorRow row(float[]... vectors) {
        short[] steps = new short[vectors.length * VectorRow.SIZE];
        for (int i = 0; i < vectors.length; i++) {
            System.arraycopy(VectorRow.of(vectors[i]).steps(), 0, steps, i * VectorRow.SIZE, VectorRow.SIZE);
        }
        return new VectorRow(steps);
    }

    private float[] vector() {
        float[] vector = new float[VectorRow.SIZE];
        for (int i = 0; i < vector.length; i++) {
            vector[i] = (float) random.nextGaussian();
        }
        return Vectors.normalized(vector);
    }

    @Test
    void theMiddleOfNothingIsNought() {
        assertThat(VectorRow.middle(List.of(new VectorRow(new short[0]))).steps())
                .containsOnly(0);
    }

    @Test
    void theMiddleIsTheMeanOfAllVectorsOfAllRows() {
        short[] three = new short[3 * VectorRow.SIZE];
        three[0] = 100;
        three[VectorRow.SIZE] = 200;
        short[] one = new short[VectorRow.SIZE];
        one[0] = 100;

        VectorRow middle = VectorRow.middle(List.of(new VectorRow(three), new VectorRow(one)));

        assertThat(middle.steps()[0]).isEqualTo((short) 100);
        assertThat(middle.steps()[1]).isZero();
    }
}
