package org.factdesk.question.nlp;

import java.util.concurrent.CompletableFuture;

/** What every reader of English needs, opened once. */
public record LanguageTools(TextAnalyzer analyzer, Encoders encoders, WordNet wordNet) {
    /** Opens them side by side, since each takes its time. */
    public static LanguageTools open() {
        CompletableFuture<SentenceEncoder> minilm =
                CompletableFuture.supplyAsync(() -> new SentenceEncoder(SentenceModel.MINILM));
        CompletableFuture<TextAnalyzer> analyzer = CompletableFuture.supplyAsync(TextAnalyzer::new);
        CompletableFuture<WordNet> wordNet = CompletableFuture.supplyAsync(WordNet::new);
        SentenceEncoder e5 = new SentenceEncoder(SentenceModel.E5);
        return new LanguageTools(analyzer.join(), new Encoders(minilm.join(), e5), wordNet.join());
    }
}
