package org.factdesk.question.nlp;

import java.util.List;
import java.util.concurrent.ForkJoinTask;
import org.jspecify.annotations.Nullable;

/** The two sentence encoders, opened together. */
public record Encoders(SentenceEncoder minilm, SentenceEncoder e5) {
    /**
     * How a text that asks reads to both, with its question word and the word that it turns on, where it has them, and to e5
     * each of its telling words. They read side by side where another processor is free; where none is, one after the other.
     */
    AskedVectors asked(String text, @Nullable Word asking, @Nullable Word head, List<Word> telling) {
        ForkJoinTask<Encoding> beside = ForkJoinTask.adapt(() -> minilm.encodeAsked(text, asking, head, List.of()))
                .fork();
        Encoding byE5 = e5.encodeAsked(text, asking, head, telling);
        return new AskedVectors(beside.join(), byE5);
    }

    /** Begins to read a text that asks by e5, beside what else is read. */
    ForkJoinTask<float[]> reading(String text) {
        return ForkJoinTask.adapt(() -> e5.encodeAsked(text)).fork();
    }

    /** Encoders of the same key give the same vectors. */
    String key() {
        return minilm.key() + ", " + e5.key();
    }

    SentenceEncoder of(SentenceModel model) {
        return switch (model) {
            case MINILM -> minilm;
            case E5 -> e5;
        };
    }
}
