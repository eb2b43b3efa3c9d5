package org.factdesk.question.nlp;

import java.util.concurrent.ForkJoinTask;
import org.jspecify.annotations.Nullable;

/** The two sentence encoders, opened together. */
public record Encoders(SentenceEncoder minilm, SentenceEncoder e5) {
    /**
     * How a text that asks reads to both, with its question word and the word that it turns on, where it has them. They
     * read side by side where another processor is free; where none is, one after the other.
     */
    AskedVectors asked(String text, @Nullable Word asking, @Nullable Word head) {
        ForkJoinTask<Encoding> beside =
                ForkJoinTask.adapt(() -> minilm.encodeAsked(text, asking, head)).fork();
        Encoding byE5 = e5.encodeAsked(text, asking, head);
        return new AskedVectors(beside.join(), byE5);
    }

    SentenceEncoder of(SentenceModel model) {
        return switch (model) {
            case MINILM -> minilm;
            case E5 -> e5;
        };
    }
}
