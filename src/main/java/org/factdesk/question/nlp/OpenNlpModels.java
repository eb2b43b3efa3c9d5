package org.factdesk.question.nlp;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import opennlp.tools.langdetect.LanguageDetectorFactory;
import opennlp.tools.langdetect.LanguageDetectorModel;
import opennlp.tools.lemmatizer.LemmatizerFactory;
import opennlp.tools.lemmatizer.LemmatizerModel;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTaggerFactory;
import opennlp.tools.tokenize.TokenizerFactory;
import opennlp.tools.tokenize.TokenizerModel;
import org.jspecify.annotations.Nullable;

/** Opens OpenNLP's models with their weights kept by {@link CompactMaxent}. */
final class OpenNlpModels {
    private static final String LANGUAGE = "en";
    private static final String MANIFEST = "manifest.properties";
    private static final String FEATURES = "generator.featuregen";
    private static final String BEAM = "BeamSize";

    private OpenNlpModels() {}

    /**
     * What a model's file holds, which is a zip.
     *
     * @param features how features are made, as XML; empty where the file leaves that to OpenNLP
     */
    private record Contents(CompactMaxent weights, Map<String, String> manifest, byte[] features) {
        int beam() {
            return Integer.parseInt(manifest.getOrDefault(BEAM, "3"));
        }

        String value(String key) {
            String value = manifest.get(key);
            if (value == null) {
                throw new IllegalArgumentException("the manifest of the model lacks " + key);
            }
            return value;
        }
    }

    static TokenizerModel tokenizer(String resource) {
        Contents contents = Models.load(resource, OpenNlpModels::read);
        TokenizerFactory factory = new TokenizerFactory(
                LANGUAGE,
                null,
                Boolean.parseBoolean(contents.value("useAlphaNumericOptimization")),
                Pattern.compile(contents.value("alphaNumericPattern")));
        return new TokenizerModel(contents.weights(), new HashMap<>(), factory);
    }

    static POSModel tagger(String resource) {
        Contents contents = Models.load(resource, OpenNlpModels::read);
        POSTaggerFactory factory = new POSTaggerFactory(contents.features(), Map.of(), null);
        return new POSModel(LANGUAGE, contents.weights(), contents.beam(), new HashMap<>(), factory);
    }

    static LemmatizerModel lemmatizer(String resource) {
        Contents contents = Models.load(resource, OpenNlpModels::read);
        return new LemmatizerModel(
                LANGUAGE, contents.weights(), contents.beam(), new HashMap<>(), new LemmatizerFactory());
    }

    static LanguageDetectorModel languageDetector(String resource) {
        Contents contents = Models.load(resource, OpenNlpModels::read);
        return new LanguageDetectorModel(contents.weights(), new HashMap<>(), new LanguageDetectorFactory());
    }

    private static Contents read(InputStream in) throws IOException {
        CompactMaxent weights = null;
        Map<String, String> manifest = new HashMap<>();
        byte[] features = new byte[0];
        ZipInputStream zip = new ZipInputStream(in);
        for (@Nullable ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            if (entry.getName().endsWith(".model")) {
                weights = CompactMaxent.read(ByteBuffer.wrap(zip.readAllBytes()));
            } else if (entry.getName().equals(MANIFEST)) {
                Properties properties = new Properties();
                properties.load(zip);
                properties.stringPropertyNames().forEach(key -> manifest.put(key, properties.getProperty(key)));
            } else if (entry.getName().equals(FEATURES)) {
                features = zip.readAllBytes();
            }
        }
        if (weights == null) {
            throw new IOException("it holds no weights");
        }
        return new Contents(weights, manifest, features);
    }
}
