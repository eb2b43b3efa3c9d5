package org.factdesk.tuning;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.factdesk.arithmetic.Matrices;
import org.factdesk.arithmetic.Threads;
import org.factdesk.question.nlp.Adapter;
import org.factdesk.question.nlp.EncoderWeights.Dense;
import org.factdesk.question.nlp.EncoderWeights.Layer;

/** The layers that are changed, from the lowest to the highest. Not thread-safe. */
final class UpperLayers {
    private final List<ChangedLayer> layers = new ArrayList<>();
    private final List<Dense> matrices = new ArrayList<>();
    private final List<LowRank> changes = new ArrayList<>();

    /** Changes that do not change anything yet, begun by chance. */
    UpperLayers(List<Layer> upper, int rank, int heads, SplittableRandom random, Threads threads) {
        for (Layer layer : upper) {
            List<LowRank> own = ChangedLayer.matrices(layer).stream()
                    .map(dense -> LowRank.begun(dense.inputs(), dense.outputs(), rank, random))
                    .toList();
            layers.add(ChangedLayer.of(layer, own, heads, threads));
            matrices.addAll(ChangedLayer.matrices(layer));
            changes.addAll(own);
        }
    }

    List<LowRank> changes() {
        return changes;
    }

    /** Takes the changes as they have become. */
    void renew() {
        layers.forEach(ChangedLayer::renew);
    }

    /** What each layer made of texts, the highest last. */
    List<ChangedLayer.Pass> forward(Packed texts) {
        List<ChangedLayer.Pass> passes = new ArrayList<>();
        Packed next = texts;
        for (ChangedLayer layer : layers) {
            ChangedLayer.Pass pass = layer.forward(next);
            passes.add(pass);
            next = pass.out();
        }
        return passes;
    }

    /** Adds the slopes of the changes to their own, by those of what came out of the highest layer. */
    void backward(List<ChangedLayer.Pass> passes, float[][] slopes) {
        float[][] next = slopes;
        for (int i = layers.size() - 1; i >= 0; i--) {
            next = layers.get(i).backward(passes.get(i), next);
        }
    }

    List<Adapter.Change> learned() {
        List<Adapter.Change> learned = new ArrayList<>();
        for (int i = 0; i < changes.size(); i++) {
            LowRank change = changes.get(i);
            learned.add(new Adapter.Change(
                    matrices.get(i).name(),
                    change.down().length,
                    Matrices.flat(Matrices.transposed(change.down())),
                    Matrices.flat(change.up())));
        }
        return learned;
    }
}
