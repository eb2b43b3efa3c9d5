package org.factdesk.tuning;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleConsumer;
import org.factdesk.arithmetic.Matrices;
import org.factdesk.arithmetic.Threads;
import org.factdesk.question.nlp.Adapter;
import org.factdesk.question.nlp.EncoderWeights;
import org.factdesk.tuning.Descent.Level;

/**
 * Teaches the sentence encoder: questions come to lie near the claims that answer them, as whole texts and word by
 * word. Chance is drawn from a fixed seed: the same courses teach the same, however many threads take part.
 * Single-threaded to its caller; what the fixed layers make of a text is kept until it is closed, so teaching it again
 * with some of the courses takes less.
 */
public final class Tuner implements AutoCloseable {
    private static final long SEED = 7;
    /** What a cosine must reach at the beginning for a claim to be nearer than none. */
    private static final double NONE = 0.8;

    private final EncoderWeights weights;
    private final Plan plan;
    private final Threads threads;
    private final LowerLayers lower;

    /** @param weights those of the encoder as it comes */
    public Tuner(EncoderWeights weights) {
        this(weights, Plan.of(weights.size()), Runtime.getRuntime().availableProcessors());
    }

    Tuner(EncoderWeights weights, Plan plan, int count) {
        this.weights = weights;
        this.plan = plan;
        threads = new Threads(count);
        lower = new LowerLayers(weights, fixed(), plan.heads(), threads);
    }

    private int fixed() {
        return weights.layers().size() - plan.layers();
    }

    /** How many batches it takes to learn from courses. */
    public int batches(List<Course> courses) {
        return Batches.count(courses, plan.batch()) == 0 ? 0 : plan.steps();
    }

    /**
     * Learns from courses.
     *
     * @param learned is told after each batch how far its questions still were from their claims
     */
    public Adapter tune(List<Course> courses, DoubleConsumer learned) {
        SplittableRandom random = new SplittableRandom(SEED);
        List<EncoderWeights.Layer> layers =
                weights.layers().subList(fixed(), weights.layers().size());
        UpperLayers upper = new UpperLayers(layers, plan.rank(), plan.heads(), random, threads);
        Level none = new Level(MeaningLoss.SHARPNESS * NONE);
        int steps = batches(courses);
        Descent descent = new Descent(upper.changes(), none, steps, threads);
        Deque<Batch> drawn = new ArrayDeque<>();
        for (int step = 0; step < steps; step++) {
            if (drawn.isEmpty()) {
                drawn.addAll(Batches.drawn(courses, plan.batch(), random));
            }
            double loss = learn(drawn.remove(), upper, none);
            descent.step();
            upper.renew();
            learned.accept(loss);
        }
        return new Adapter(courses.stream().map(Course::incident).toList(), upper.learned());
    }

    private double learn(Batch batch, UpperLayers upper, Level none) {
        List<ChangedLayer.Pass> passes = upper.forward(lower.forward(batch.texts()));
        Packed made = passes.get(passes.size() - 1).out();
        float[][] slopes = Matrices.zeros(made.rows().length, weights.size());
        double loss = MeaningLoss.add(batch, made, none, slopes) + WordsLoss.add(batch, made, slopes, threads);
        upper.backward(passes, slopes);
        return loss;
    }

    @Override
    public void close() {
        threads.close();
    }
}
