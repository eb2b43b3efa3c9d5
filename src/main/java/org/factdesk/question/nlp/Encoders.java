package org.factdesk.question.nlp;

/** The two sentence encoders, opened together. */
public record Encoders(SentenceEncoder minilm, SentenceEncoder e5) {
    SentenceEncoder of(SentenceModel model) {
        return switch (model) {
            case MINILM -> minilm;
            case E5 -> e5;
        };
    }
}
