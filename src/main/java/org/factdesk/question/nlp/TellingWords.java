package org.factdesk.question.nlp;

import java.util.List;

/**
 * The words of a question that tell what it is about, each as the encoder reads it among the others.
 *
 * @param vectors a vector for each word
 * @param weights how much each tells, more than 0
 */
record TellingWords(VectorRow vectors, double[] weights) {
    /** A word that stands in most claims still tells a little. */
    private static final double LEAST = 0.1;

    TellingWords {
        if (vectors.count() != weights.length) {
            throw new IllegalArgumentException("a word is without a weight");
        }
    }

    /** @param words the same words that the vectors are of; the rarer in an index, the more they tell */
    static TellingWords of(VectorRow vectors, List<Word> words, Postings postings) {
        return new TellingWords(
                vectors,
                words.stream()
                        .mapToDouble(word -> Math.max(LEAST, postings.idf(PlainNames.plain(word.lemma()))))
                        .toArray());
    }

    /** The words that carry meaning; all of them where none does. */
    static List<Word> among(List<Word> words) {
        List<Word> content = words.stream().filter(Word::isContent).toList();
        return content.isEmpty() ? words : content;
    }
}
