package org.factdesk.tuning;

import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.factdesk.arithmetic.Matrices;
import org.factdesk.arithmetic.Threads;
import org.factdesk.question.nlp.EncoderWeights;
import org.factdesk.question.nlp.PieceText;

/** The layers that stay as they are. What they make of a text is made once and kept. Not thread-safe. */
final class LowerLayers {
    private final EncoderWeights weights;
    private final Normalizing norm;
    private final List<ChangedLayer> layers;
    private final Map<PieceText, float[][]> kept = new IdentityHashMap<>();

    /** @param count how many layers stay as they are */
    LowerLayers(EncoderWeights weights, int count, int heads, Threads threads) {
        this.weights = weights;
        norm = new Normalizing(weights.norm(), threads);
        layers = weights.layers().subList(0, count).stream()
                .map(layer -> ChangedLayer.fixed(layer, heads, threads))
                .toList();
    }

    /** What comes out of them, text after text. */
    Packed forward(List<PieceText> texts) {
        List<PieceText> fresh = texts.stream()
                .filter(text -> !kept.containsKey(text))
                .distinct()
                .toList();
        if (!fresh.isEmpty()) {
            keep(fresh);
        }
        return Packed.of(texts.stream().map(kept::get).toList());
    }

    private void keep(List<PieceText> texts) {
        Packed packed = Packed.of(texts.stream().map(this::embedded).toList());
        packed = new Packed(norm.forward(packed.rows()).rows(), packed.starts());
        for (ChangedLayer layer : layers) {
            packed = layer.forward(packed).out();
        }
        for (int i = 0; i < texts.size(); i++) {
            kept.put(texts.get(i), packed.text(i));
        }
    }

    /** The sum of what stands for each piece and for its place. */
    private float[][] embedded(PieceText text) {
        int size = weights.size();
        float[][] rows = new float[text.pieces().length][];
        for (int i = 0; i < rows.length; i++) {
            int piece = text.pieces()[i];
            rows[i] = Arrays.copyOfRange(weights.words(), piece * size, (piece + 1) * size);
            Matrices.add(rows[i], 1, Arrays.copyOfRange(weights.positions(), i * size, (i + 1) * size));
            Matrices.add(rows[i], 1, weights.type());
        }
        return rows;
    }
}
