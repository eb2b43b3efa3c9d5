package org.factdesk.question.nlp;

/** The small English sentence encoders that come inside jars, both with 384 dimensions. */
public enum SentenceModel {
    /** all-MiniLM-L6-v2 (Reimers and Gurevych 2019; Wang et al. 2020): the mean over the pieces. */
    MINILM("all-minilm-l6-v2-q", false),
    /** bge-small-en-v1.5 (Xiao et al. 2023): the vector of the framing mark. */
    BGE("bge-small-en-v1.5-q", true);

    private final String file;
    private final boolean firstPieceOnly;

    SentenceModel(String file, boolean firstPieceOnly) {
        this.file = file;
        this.firstPieceOnly = firstPieceOnly;
    }

    String model() {
        return file + ".onnx";
    }

    String tokenizer() {
        return file + "-tokenizer.json";
    }

    boolean firstPieceOnly() {
        return firstPieceOnly;
    }
}
