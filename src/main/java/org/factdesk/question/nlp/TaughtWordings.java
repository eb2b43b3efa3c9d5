package org.factdesk.question.nlp;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.factdesk.claim.Taught;
import org.factdesk.question.Intent;

/** Tells the intent of wordings that somebody taught, and of those that lie very near to one. Immutable. */
final class TaughtWordings {
    /** The least cosine at which another wording is taken for the taught one. */
    private static final double NEAR = 0.95;

    /** Encodes a text that asks. */
    @FunctionalInterface
    interface Encoder {
        float[] vector(String text);
    }

    private record Lesson(Intent intent, float[] vector) {}

    private final Map<String, Lesson> lessons = new HashMap<>();

    TaughtWordings(List<Taught> taught, Encoder encoder) {
        for (Taught one : taught) {
            Intent intent = Intent.of(one.intent()).orElseThrow();
            lessons.put(one.normal(), new Lesson(intent, encoder.vector(one.wording())));
        }
    }

    /** The intent that was taught; empty where nothing was for anything like it. */
    Optional<IntentReader.Guess> intent(String typed, float[] vector) {
        if (lessons.isEmpty()) {
            return Optional.empty();
        }
        Lesson same = lessons.get(Taught.normal(typed));
        if (same != null) {
            return Optional.of(new IntentReader.Guess(same.intent(), 1));
        }
        IntentReader.Guess nearest = null;
        for (Lesson lesson : lessons.values()) {
            double cosine = Vectors.dot(vector, lesson.vector());
            if (cosine >= NEAR && (nearest == null || cosine > nearest.confidence())) {
                nearest = new IntentReader.Guess(lesson.intent(), Math.min(1, cosine));
            }
        }
        return Optional.ofNullable(nearest);
    }
}
