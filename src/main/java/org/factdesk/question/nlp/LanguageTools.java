package org.factdesk.question.nlp;

import ai.onnxruntime.OrtSession;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** What every reader of English needs, opened once. */
public record LanguageTools(TextAnalyzer analyzer, KeptWords keptWords, SentenceEncoder encoder, WordNet wordNet) {
    /**
     * Opens them side by side, since each takes its time.
     *
     * @param cache the folder where what takes long to make is kept
     */
    public static LanguageTools open(Path cache) {
        return open(cache, AdapterFile.shipped());
    }

    /**
     * The same with what the encoder learned elsewhere.
     *
     * @param adapter what the encoder learned of questions about incidents
     */
    public static LanguageTools open(Path cache, AdapterFile adapter) {
        new OnnxLibrary(cache).use();
        CompletableFuture<WordPieces> pieces = CompletableFuture.supplyAsync(WordPieces::load);
        CompletableFuture<TextAnalyzer> analyzer = CompletableFuture.supplyAsync(TextAnalyzer::new);
        CompletableFuture<WordNet> wordNet = CompletableFuture.supplyAsync(() -> new WordNet(cache));
        OrtSession session = new KeptModel(cache).open(adapter, OnnxLibrary.environment());
        SentenceEncoder encoder = new SentenceEncoder(session, adapter.version(), pieces.join());
        KeptWords words = KeptWords.withShipped(analyzer.join(), cache.resolve("words.bin"));
        return new LanguageTools(analyzer.join(), words, encoder, wordNet.join());
    }

    /** The files that libraries bring for them, by their names on the class path. */
    public static List<String> models() {
        List<String> files = new ArrayList<>(TextAnalyzer.models());
        files.addAll(List.of(SentenceModel.FILE, SentenceModel.VOCABULARY, LanguageDetector.MODEL, WordNet.DATA));
        return files;
    }

    /** The same, with words kept in a folder, and nowhere else. */
    LanguageTools keepingWordsIn(Path folder) {
        return new LanguageTools(analyzer, new KeptWords(analyzer, folder.resolve("words.bin")), encoder, wordNet);
    }
}
