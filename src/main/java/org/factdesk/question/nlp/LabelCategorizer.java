package org.factdesk.question.nlp;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import opennlp.tools.doccat.BagOfWordsFeatureGenerator;
import opennlp.tools.doccat.DoccatFactory;
import opennlp.tools.doccat.DoccatModel;
import opennlp.tools.doccat.DocumentCategorizerME;
import opennlp.tools.doccat.DocumentSample;
import opennlp.tools.doccat.FeatureGenerator;
import opennlp.tools.doccat.NGramFeatureGenerator;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;

/**
 * Tells labels of short texts apart by the OpenNLP document categorizer: a maximum-entropy model over words, their
 * neighbours, and where a text starts and ends. Thread-safe: a categorizer is made for each text.
 */
public final class LabelCategorizer {
    private static final int SHORTEST_PHRASE = 2;
    private static final int LONGEST_PHRASE = 3;
    /** More rounds of the quasi-Newton method change little but the time that the first start takes. */
    private static final int ROUNDS = 40;

    private final DoccatModel model;

    LabelCategorizer(DoccatModel model) {
        this.model = model;
    }

    /** Learns from examples; the same examples in the same order give the same categorizer. */
    public static LabelCategorizer train(Map<String, List<String>> examples) {
        List<DocumentSample> samples = new ArrayList<>();
        examples.forEach((label, texts) -> texts.stream()
                .map(LabelCategorizer::words)
                .filter(words -> words.length > 0)
                .forEach(words -> samples.add(new DocumentSample(label, words))));
        TrainingParameters parameters = TrainingParameters.defaultParams();
        parameters.put(TrainingParameters.ALGORITHM_PARAM, "MAXENT_QN");
        parameters.put(TrainingParameters.CUTOFF_PARAM, 1);
        parameters.put(TrainingParameters.ITERATIONS_PARAM, ROUNDS);
        parameters.put("PrintMessages", false);
        try {
            DoccatFactory factory = new DoccatFactory(new FeatureGenerator[] {
                new BagOfWordsFeatureGenerator(), new NGramFeatureGenerator(SHORTEST_PHRASE, LONGEST_PHRASE)
            });
            return new LabelCategorizer(DocumentCategorizerME.train(
                    "eng", ObjectStreamUtils.createObjectStream(samples), parameters, factory));
        } catch (IOException e) {
            throw new LanguageException("train the categorizer", e);
        }
    }

    /** The probability of each label; a text without words tells nothing. */
    public Map<String, Double> probabilities(String text) {
        DocumentCategorizerME categorizer = new DocumentCategorizerME(model);
        double[] outcomes = categorizer.categorize(words(text));
        Map<String, Double> probabilities = new LinkedHashMap<>();
        for (int i = 0; i < outcomes.length; i++) {
            probabilities.put(categorizer.getCategory(i), outcomes[i]);
        }
        return probabilities;
    }

    DoccatModel model() {
        return model;
    }

    /** Where a text starts and ends tells as much as its words. */
    private static String[] words(String text) {
        List<String> words = new ArrayList<>(Names.words(text));
        if (!words.isEmpty()) {
            words.add(0, "<start>");
            words.add("<end>");
        }
        return words.toArray(String[]::new);
    }
}
