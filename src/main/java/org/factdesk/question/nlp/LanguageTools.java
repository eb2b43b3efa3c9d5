package org.factdesk.question.nlp;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** What every reader of English needs, opened once. */
public record LanguageTools(TextAnalyzer analyzer, KeptWords keptWords, Encoders encoders, WordNet wordNet) {
    /**
     * Opens them side by side, since each takes its time.
     *
     * @param cache the folder where what takes long to make is kept
     */
    public static LanguageTools open(Path cache) {
        return open(cache, AdapterFile.shipped());
    }

    /**
     * The same with what e5 learned elsewhere.
     *
     * @param adapter what e5 learned of questions about incidents
     */
    public static LanguageTools open(Path cache, AdapterFile adapter) {
        new OnnxLibrary(cache).use();
        KeptModels models = new KeptModels(cache);
        CompletableFuture<WordPieces> pieces = CompletableFuture.supplyAsync(WordPieces::load);
        CompletableFuture<SentenceEncoder> minilm =
                pieces.thenApply(read -> new SentenceEncoder(SentenceModel.MINILM, AdapterFile.NONE, read, models));
        CompletableFuture<TextAnalyzer> analyzer = CompletableFuture.supplyAsync(TextAnalyzer::new);
        CompletableFuture<WordNet> wordNet = CompletableFuture.supplyAsync(() -> new WordNet(cache));
        SentenceEncoder e5 = new SentenceEncoder(SentenceModel.E5, adapter, pieces.join(), models);
        KeptWords words = KeptWords.withShipped(analyzer.join(), cache.resolve("words.bin"));
        return new LanguageTools(analyzer.join(), words, new Encoders(minilm.join(), e5), wordNet.join());
    }

    /** The files that libraries bring for them, by their names on the class path. */
    public static List<String> models() {
        List<String> files = new ArrayList<>(TextAnalyzer.models());
        files.addAll(List.of(
                SentenceModel.MINILM.model(),
                SentenceModel.E5.model(),
                WordPieces.VOCABULARY,
                Languages.MODEL,
                WordNet.DATA));
        return files;
    }

    /** The same, with words kept in a folder, and nowhere else. */
    LanguageTools keepingWordsIn(Path folder) {
        return new LanguageTools(analyzer, new KeptWords(analyzer, folder.resolve("words.bin")), encoders, wordNet);
    }
}
