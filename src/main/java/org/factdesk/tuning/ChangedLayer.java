package org.factdesk.tuning;

import java.util.Iterator;
import java.util.List;
import org.factdesk.arithmetic.Matrices;
import org.factdesk.arithmetic.Threads;
import org.factdesk.question.nlp.EncoderWeights.Dense;
import org.factdesk.question.nlp.EncoderWeights.Layer;

/**
 * A layer of the encoder (BERT, Devlin and others 2019), with the low-rank changes of its matrices where it has them.
 */
final class ChangedLayer {
    private final List<ChangedDense> matrices;
    private final ChangedDense query;
    private final ChangedDense key;
    private final ChangedDense value;
    private final ChangedDense attended;
    private final ChangedDense inner;
    private final ChangedDense outer;
    private final Attention attention;
    private final Normalizing attendedNorm;
    private final Normalizing outerNorm;
    private final Threads threads;

    /**
     * All that a layer made of some texts on the way to its output, which the way back needs.
     *
     * @param bent what GELU made of what came out of the inner matrix
     * @param bends its slopes there
     */
    record Pass(
            Packed in,
            Attention.Views views,
            Attention.Attended seen,
            Normalizing.Normed middle,
            float[][] bent,
            float[][] bends,
            Normalizing.Normed top) {
        Packed out() {
            return new Packed(top.rows(), in.starts());
        }
    }

    private ChangedLayer(Layer layer, List<ChangedDense> matrices, int heads, Threads threads) {
        this.matrices = matrices;
        query = matrices.get(0);
        key = matrices.get(1);
        value = matrices.get(2);
        attended = matrices.get(3);
        inner = matrices.get(4);
        outer = matrices.get(5);
        attention = new Attention(heads, threads);
        attendedNorm = new Normalizing(layer.attendedNorm(), threads);
        outerNorm = new Normalizing(layer.outerNorm(), threads);
        this.threads = threads;
    }

    /** The matrices of a layer, in the order in which their changes are told. */
    static List<Dense> matrices(Layer layer) {
        return List.of(layer.query(), layer.key(), layer.value(), layer.attended(), layer.inner(), layer.outer());
    }

    /** A layer as it is: it cannot be gone back through. */
    static ChangedLayer fixed(Layer layer, int heads, Threads threads) {
        return new ChangedLayer(
                layer,
                matrices(layer).stream()
                        .map(dense -> new ChangedDense(dense, null, threads))
                        .toList(),
                heads,
                threads);
    }

    /** @param changes one for each of its matrices */
    static ChangedLayer of(Layer layer, List<LowRank> changes, int heads, Threads threads) {
        Iterator<LowRank> next = changes.iterator();
        return new ChangedLayer(
                layer,
                matrices(layer).stream()
                        .map(dense -> new ChangedDense(dense, next.next(), threads))
                        .toList(),
                heads,
                threads);
    }

    /** Takes the changes as they have become. */
    void renew() {
        threads.each(matrices.size(), i -> matrices.get(i).renew());
    }

    Pass forward(Packed in) {
        Attention.Views views =
                new Attention.Views(query.forward(in.rows()), key.forward(in.rows()), value.forward(in.rows()));
        Attention.Attended seen = attention.forward(views, in.starts());
        float[][] taken = attended.forward(seen.rows());
        Matrices.add(taken, in.rows(), threads);
        Normalizing.Normed middle = attendedNorm.forward(taken);
        float[][] bent = inner.forward(middle.rows());
        float[][] bends = Matrices.zeros(bent.length, bent[0].length);
        threads.each(bent.length, i -> Curves.gelu(bent[i], bends[i]));
        float[][] made = outer.forward(bent);
        Matrices.add(made, middle.rows(), threads);
        return new Pass(in, views, seen, middle, bent, bends, outerNorm.forward(made));
    }

    /** The slopes of what came in, by those of what went out; adds those of the changes to their own. */
    float[][] backward(Pass pass, float[][] slopes) {
        float[][] middle = outerNorm.backward(pass.top, slopes);
        float[][] bent = Matrices.zeros(slopes.length, pass.bent[0].length);
        outer.backward(pass.bent, middle, bent);
        threads.each(bent.length, i -> multiply(bent[i], pass.bends[i]));
        inner.backward(pass.middle.rows(), bent, middle);
        float[][] in = attendedNorm.backward(pass.middle, middle);
        float[][] seen = Matrices.zeros(slopes.length, slopes[0].length);
        attended.backward(pass.seen.rows(), in, seen);
        Attention.Views views = attention.backward(pass.views, pass.in.starts(), pass.seen, seen);
        query.backward(pass.in.rows(), views.queries(), in);
        key.backward(pass.in.rows(), views.keys(), in);
        value.backward(pass.in.rows(), views.values(), in);
        return in;
    }

    private static void multiply(float[] values, float[] factors) {
        for (int i = 0; i < values.length; i++) {
            values[i] *= factors[i];
        }
    }
}
