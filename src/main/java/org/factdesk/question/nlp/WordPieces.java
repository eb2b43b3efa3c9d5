package org.factdesk.question.nlp;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Splits a text into the word pieces that BERT models read (Devlin et al. 2019; the splitting of Wu et al. 2016), lower
 * case and without accents. Unlike the libraries' tokenizers it remembers where in the text each piece began, so that
 * the vector of a piece can be laid beside the word it came from.
 */
final class WordPieces {
    private static final int LONGEST_WORD = 100;
    /** "the" comes 1,895 places after the framing mark. */
    private static final int WORDS_AFTER_MARKS = 1895;

    private static final double LONGEST_LOG = Math.log(28_000);

    private final Map<String, Integer> vocabulary;
    private final int unknown;
    private final int first;
    private final int last;

    /** Pieces by number, with where each begins in the text; the framing marks begin at -1. */
    record Pieces(long[] ids, int[] starts) {}

    private WordPieces(Map<String, Integer> vocabulary) {
        this.vocabulary = vocabulary;
        unknown = vocabulary.getOrDefault("[UNK]", 0);
        first = vocabulary.getOrDefault("[CLS]", 0);
        last = vocabulary.getOrDefault("[SEP]", 0);
    }

    /** Reads the vocabulary of BERT, out of the encoder's {@code tokenizer.json}. */
    static WordPieces load() {
        return Models.load(SentenceModel.VOCABULARY, in -> new WordPieces(vocabulary(in)));
    }

    private static Map<String, Integer> vocabulary(InputStream in) throws IOException {
        Map<String, Integer> vocabulary = new HashMap<>(1 << 16);
        // A name that is read once need not be remembered.
        JsonFactory factory = JsonFactory.builder()
                .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
                .build();
        try (JsonParser json = factory.createParser(in)) {
            while (json.nextToken() != null) {
                if (json.currentToken() == JsonToken.FIELD_NAME
                        && json.currentName().equals("vocab")) {
                    json.nextToken();
                    while (json.nextToken() == JsonToken.FIELD_NAME) {
                        String piece = json.currentName();
                        vocabulary.put(piece, json.nextIntValue(-1));
                    }
                    return vocabulary;
                }
            }
        }
        throw new IOException("it holds no vocabulary");
    }

    /**
     * How rare a word is in English, from 0 for "the" to 1 for what the vocabulary does not hold whole. The vocabulary
     * is in order of frequency.
     */
    double rarity(String word) {
        Integer rank = vocabulary.get(word);
        return rank == null ? 1 : Math.min(1, Math.log1p(Math.max(0, rank - first - WORDS_AFTER_MARKS)) / LONGEST_LOG);
    }

    /** The whole words of the vocabulary, the most frequent first. */
    List<String> words() {
        String[] inOrder = new String[vocabulary.size()];
        vocabulary.forEach((piece, number) -> inOrder[number] = piece);
        return Arrays.stream(inOrder)
                .filter(piece -> piece.length() > 1 && Character.isLetter(piece.charAt(0)))
                .toList();
    }

    /** The first pieces of a text, framed as the models want it; at most {@code most} in all. */
    Pieces split(String text, int most) {
        List<Integer> ids = new ArrayList<>();
        List<Integer> starts = new ArrayList<>();
        int at = 0;
        while (at < text.length() && ids.size() < most) {
            int letter = text.codePointAt(at);
            int next = at + Character.charCount(letter);
            if (isBreak(letter)) {
                at = next;
                continue;
            }
            if (!standsAlone(letter)) {
                while (next < text.length()
                        && !isBreak(text.codePointAt(next))
                        && !standsAlone(text.codePointAt(next))) {
                    next += Character.charCount(text.codePointAt(next));
                }
            }
            addWord(plain(text.substring(at, next)), at, ids, starts);
            at = next;
        }
        return framed(ids, starts, Math.min(ids.size(), most - 2));
    }

    private Pieces framed(List<Integer> ids, List<Integer> starts, int count) {
        long[] numbers = new long[count + 2];
        int[] begins = new int[count + 2];
        numbers[0] = first;
        begins[0] = -1;
        for (int i = 0; i < count; i++) {
            numbers[i + 1] = ids.get(i);
            begins[i + 1] = starts.get(i);
        }
        numbers[count + 1] = last;
        begins[count + 1] = -1;
        return new Pieces(numbers, begins);
    }

    /** Longest match first; a word that the vocabulary cannot build becomes one unknown piece. */
    private void addWord(String word, int start, List<Integer> ids, List<Integer> starts) {
        if (word.isEmpty()) {
            return;
        }
        List<Integer> pieces = new ArrayList<>();
        int from = 0;
        while (word.length() <= LONGEST_WORD && from < word.length()) {
            int to = word.length();
            Integer piece = null;
            while (to > from && piece == null) {
                piece = vocabulary.get((from == 0 ? "" : "##") + word.substring(from, to));
                to--;
            }
            if (piece == null) {
                break;
            }
            pieces.add(piece);
            from = to + 1;
        }
        if (from < word.length()) {
            pieces = List.of(unknown);
        }
        for (int piece : pieces) {
            ids.add(piece);
            starts.add(start);
        }
    }

    private static String plain(String word) {
        String apart = Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        StringBuilder kept = new StringBuilder(apart.length());
        apart.codePoints()
                .filter(letter -> Character.getType(letter) != Character.NON_SPACING_MARK)
                .filter(letter -> !isControl(letter))
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }

    private static boolean isBreak(int letter) {
        return Character.isWhitespace(letter) || Character.isSpaceChar(letter);
    }

    private static boolean isControl(int letter) {
        int type = Character.getType(letter);
        return type == Character.CONTROL || type == Character.FORMAT || letter == 0xFFFD || letter == 0;
    }

    /** Punctuation and Chinese characters are words of their own. */
    private static boolean standsAlone(int letter) {
        if (letter < 128) {
            return letter > 32 && !Character.isLetterOrDigit(letter) && letter != 127;
        }
        return switch (Character.getType(letter)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION -> true;
            default -> letter >= 0x3400 && Character.UnicodeScript.of(letter) == Character.UnicodeScript.HAN;
        };
    }
}
