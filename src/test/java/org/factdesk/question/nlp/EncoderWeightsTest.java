package org.factdesk.question.nlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.api.Test;

class EncoderWeightsTest {
    private static final EncoderWeights WEIGHTS = EncoderWeights.load();

    @Test
    void hasTheShapeOfTheModel() {
        assertThat(WEIGHTS.size()).isEqualTo(384);
        assertThat(WEIGHTS.layers()).hasSize(12);
        assertThat(WEIGHTS.words()).hasSize(30_522 * 384);
        assertThat(WEIGHTS.layers()).allSatisfy(layer -> {
            assertThat(layer.inner().outputs()).isEqualTo(1_536);
            assertThat(layer.outer().inputs()).isEqualTo(1_536);
            assertThat(layer.attended().bias()).hasSize(384);
            assertThat(layer.outerNorm().gain()).hasSize(384);
        });
    }

    /** A table whose zero were misread would lie to one side. */
    @Test
    void tablesLieAroundZero() {
        double sum = 0;
        for (float value : WEIGHTS.words()) {
            sum += value;
        }

        assertThat(sum / WEIGHTS.words().length).isEqualTo(0, within(0.05));
    }

    @Test
    void workingAChangeInAddsItToItsMatrixAlone() {
        EncoderWeights.Dense matrix = WEIGHTS.layers().get(11).query();
        EncoderWeights.Dense other = WEIGHTS.layers().get(11).key();
        float[] down = new float[384];
        float[] up = new float[384];
        down[3] = 2;
        up[5] = 0.125f;
        Adapter adapter = new Adapter(List.of("harbour"), List.of(new Adapter.Change(matrix.name(), 1, down, up)));

        byte[] changed = adapter.workedInto(Models.load(SentenceModel.FILE, InputStream::readAllBytes));

        OnnxFile file = new OnnxFile(changed);
        float[] values = StepMatrix.read(file, matrix.name()).values();
        assertThat(values[3 * 384 + 5] - matrix.weights()[3 * 384 + 5]).isEqualTo(0.25f, within(0.02f));
        assertThat(values[4 * 384 + 7]).isEqualTo(matrix.weights()[4 * 384 + 7], within(1e-6f));
        assertThat(StepMatrix.read(file, other.name()).values()).containsExactly(other.weights());
    }
}
