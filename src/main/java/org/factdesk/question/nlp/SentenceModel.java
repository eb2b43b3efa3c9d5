package org.factdesk.question.nlp;

/** The small English sentence encoders that come inside jars, all with 384 dimensions. */
public enum SentenceModel {
    /** all-MiniLM-L6-v2 (Reimers and Gurevych 2019; Wang et al. 2020): the mean over the pieces. */
    MINILM("all-minilm-l6-v2-q", false, "", ""),
    /** bge-small-en-v1.5 (Xiao et al. 2023): the vector of the framing mark. */
    BGE("bge-small-en-v1.5-q", true, "", ""),
    /** e5-small-v2 (Wang et al. 2022): the mean over the pieces; it is told which text asks and which may answer. */
    E5("e5-small-v2-q", false, "query: ", "passage: ");

    private final String file;
    private final boolean firstPieceOnly;
    private final String beforeQuestion;
    private final String beforePassage;

    SentenceModel(String file, boolean firstPieceOnly, String beforeQuestion, String beforePassage) {
        this.file = file;
        this.firstPieceOnly = firstPieceOnly;
        this.beforeQuestion = beforeQuestion;
        this.beforePassage = beforePassage;
    }

    String model() {
        return file + ".onnx";
    }

    boolean firstPieceOnly() {
        return firstPieceOnly;
    }

    String beforeQuestion() {
        return beforeQuestion;
    }

    String beforePassage() {
        return beforePassage;
    }
}
