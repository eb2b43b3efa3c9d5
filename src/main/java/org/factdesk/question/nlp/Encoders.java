package org.factdesk.question.nlp;

import java.util.concurrent.ForkJoinTask;

/** The two sentence encoders, opened together. */
public record Encoders(SentenceEncoder minilm, SentenceEncoder e5) {
    /**
     * How a text that asks reads to both, with the word from one place in it to another, excluded, as the one that it turns
     * on. They read side by side where another processor is free; where none is, one after the other.
     */
    AskedVectors asked(String text, int from, int to) {
        ForkJoinTask<Encoding> beside =
                ForkJoinTask.adapt(() -> minilm.encodeAsked(text, from, to)).fork();
        Encoding byE5 = e5.encodeAsked(text, from, to);
        return new AskedVectors(beside.join(), byE5);
    }

    SentenceEncoder of(SentenceModel model) {
        return switch (model) {
            case MINILM -> minilm;
            case E5 -> e5;
        };
    }
}
