package org.factdesk.question.nlp;

/** The small English sentence encoders that come inside jars, all with 384 dimensions. */
public enum SentenceModel {
    /** all-MiniLM-L6-v2 (Reimers and Gurevych 2019; Wang et al. 2020): the mean over the pieces. */
    MINILM("all-minilm-l6-v2-q", "", ""),
    /** e5-small-v2 (Wang et al. 2022): the mean over the pieces; it is told which text asks and which may answer. */
    E5("e5-small-v2-q", "query: ", "passage: ");

    private final String file;
    private final String beforeQuestion;
    private final String beforePassage;

    SentenceModel(String file, String beforeQuestion, String beforePassage) {
        this.file = file;
        this.beforeQuestion = beforeQuestion;
        this.beforePassage = beforePassage;
    }

    String model() {
        return file + ".onnx";
    }

    String beforeQuestion() {
        return beforeQuestion;
    }

    String beforePassage() {
        return beforePassage;
    }
}
