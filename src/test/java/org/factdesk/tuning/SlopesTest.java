package org.factdesk.tuning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.DoubleSupplier;
import org.factdesk.arithmetic.Matrices;
import org.factdesk.arithmetic.Threads;
import org.factdesk.question.nlp.EncoderWeights;
import org.factdesk.tuning.Descent.Level;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Slopes are what a small change of a number changes. */
class SlopesTest {
    private static final Threads THREADS = new Threads(2);
    private static final float SMALL = 2e-3f;

    private final TinyEncoder tiny = new TinyEncoder(5);
    private final Batch batch = new Batch(
            List.of(
                    TinyEncoder.text(0, 3, 4, 5, 6, 1),
                    TinyEncoder.text(0, 7, 8, 9, 1),
                    TinyEncoder.text(0, 10, 4, 11, 12, 13, 1)),
            List.of(
                    new Course.Question(TinyEncoder.text(0, 14, 5, 15, 1), Set.of(0, 2)),
                    new Course.Question(TinyEncoder.text(0, 9, 16, 17, 1), Set.of())));

    @AfterAll
    static void stop() {
        THREADS.close();
    }

    @Test
    void ofALayerAndItsChanges() {
        EncoderWeights.Layer layer = tiny.layer();
        List<LowRank> changes = tiny.changes(layer, 2);
        ChangedLayer changed = ChangedLayer.of(layer, changes, 2, THREADS);
        Packed in = new Packed(tiny.rows(7), new int[] {0, 4, 7});
        float[][] wanted = tiny.rows(7);
        DoubleSupplier value = () -> {
            changed.renew();
            return sum(changed.forward(in).out().rows(), wanted);
        };

        changed.renew();
        float[][] slopes = changed.backward(changed.forward(in), wanted);

        assertSlopes(value, in.rows(), slopes);
        for (LowRank change : changes) {
            assertSlopes(value, change.down(), change.downSlopes());
            assertSlopes(value, change.up(), change.upSlopes());
        }
    }

    @Test
    void ofWhatSentencesLack() {
        Packed read = read();
        Level none = new Level(1);

        float[][] slopes = zeros(read);
        MeaningLoss.add(batch, read, none, slopes);

        assertSlopes(() -> MeaningLoss.add(batch, read, none, zeros(read)), read.rows(), slopes);
    }

    @Test
    void ofWhatWordsLackButForTheMiddle() {
        Packed read = read();

        float[][] slopes = zeros(read);
        WordsLoss.add(batch, read, slopes, THREADS);

        // The middle is of the claims' words alone: the question's rows do not move it.
        assertSlopes(
                () -> WordsLoss.add(batch, read, zeros(read), THREADS),
                Arrays.copyOf(read.rows(), 5),
                Arrays.copyOf(slopes, 5));
    }

    private Packed read() {
        int[] starts = new int[batch.texts().size() + 1];
        for (int i = 0; i < batch.texts().size(); i++) {
            starts[i + 1] = starts[i] + batch.texts().get(i).pieces().length;
        }
        return new Packed(tiny.rows(starts[starts.length - 1]), starts);
    }

    private static float[][] zeros(Packed read) {
        return Matrices.zeros(read.rows().length, TinyEncoder.SIZE);
    }

    private static void assertSlopes(DoubleSupplier value, float[][] numbers, float[][] slopes) {
        for (int row = 0; row < numbers.length; row++) {
            for (int i = 0; i < numbers[row].length; i++) {
                float before = numbers[row][i];
                numbers[row][i] = before + SMALL;
                double more = value.getAsDouble();
                numbers[row][i] = before - SMALL;
                double less = value.getAsDouble();
                numbers[row][i] = before;
                assertThat((double) slopes[row][i])
                        .isEqualTo((more - less) / (2 * SMALL), within(0.02 + 0.03 * Math.abs(slopes[row][i])));
            }
        }
    }

    private static double sum(float[][] rows, float[][] factors) {
        double sum = 0;
        for (int row = 0; row < rows.length; row++) {
            sum += Matrices.dot(rows[row], factors[row]);
        }
        return sum;
    }
}
