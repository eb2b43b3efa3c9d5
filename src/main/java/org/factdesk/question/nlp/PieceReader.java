package org.factdesk.question.nlp;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Reads texts as far as the pieces that e5 is given. Thread-safe. */
public final class PieceReader {
    private final TextAnalyzer analyzer;
    private final WordPieces pieces;

    public PieceReader(LanguageTools tools) {
        analyzer = tools.analyzer();
        pieces = tools.encoder().pieces();
    }

    /** A text that asks. */
    public PieceText asked(String question) {
        return read(SentenceModel.BEFORE_QUESTION, question);
    }

    /** A text that may answer. */
    public PieceText passage(String passage) {
        return read(SentenceModel.BEFORE_PASSAGE, passage);
    }

    private PieceText read(String before, String text) {
        WordPieces.Pieces split = pieces.split(before + text, SentenceEncoder.MOST_PIECES);
        List<int[]> words = TellingWords.among(analyzer.analyze(text)).stream()
                .map(word -> places(split.starts(), before.length() + word.start(), before.length() + word.end()))
                .filter(places -> places.length > 0)
                .toList();
        return new PieceText(
                Arrays.stream(split.ids()).mapToInt(Math::toIntExact).toArray(), words);
    }

    /** Where the pieces are that begin between two places of the text. */
    private static int[] places(int[] starts, int from, int to) {
        return IntStream.range(0, starts.length)
                .filter(place -> starts[place] >= from && starts[place] < to)
                .toArray();
    }
}
