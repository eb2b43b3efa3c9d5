package org.factdesk.question.nlp;

import java.util.List;

/**
 * The small English sentence encoder that comes inside a jar: e5-small-v2 (Wang et al. 2022), whose vectors have 384
 * dimensions and are the mean over the pieces. It is told which text asks and which may answer.
 */
final class SentenceModel {
    static final String FILE = "e5-small-v2-q.onnx";
    static final String VOCABULARY = "e5-small-v2-q-tokenizer.json";
    static final String BEFORE_QUESTION = "query: ";
    static final String BEFORE_PASSAGE = "passage: ";
    /**
     * What the ninth of its twelve layers gives. It tells better what sort of thing a word asks for, as lower layers
     * tell more about grammar and higher ones about meaning (Tenney et al. 2019, BERT Rediscovers the Classical NLP
     * Pipeline).
     */
    static final String NINTH_LAYER = "/encoder/layer.8/output/LayerNorm/Add_1_output_0";

    /** What the sixth gives: the last one that learns nothing from incidents. */
    static final String SIXTH_LAYER = "/encoder/layer.5/output/LayerNorm/Add_1_output_0";

    /** What the first layer is given. */
    static final String PIECES_ALONE = "/embeddings/LayerNorm/Add_1_output_0";

    static final String LAST_LAYER = "last_hidden_state";

    /** What a model gives out beside its last layer. */
    static final List<String> INNER = List.of(PIECES_ALONE, SIXTH_LAYER, NINTH_LAYER);
    /** What a model is marked with that gives these out. */
    static final String OUTPUTS = "layers-0-6-9-12";

    private SentenceModel() {}
}
