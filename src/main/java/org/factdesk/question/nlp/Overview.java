package org.factdesk.question.nlp;

import java.util.Comparator;
import java.util.HashSet;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.factdesk.question.Clue;

/**
 * A first look at all claims of an index, cheap enough for a hundred thousand: the cosine of the sentence vectors, and
 * BM25 (Robertson and Zaragoza 2009) over shared and related lemmas.
 */
final class Overview implements ClueFinder {
    private static final double SATURATION = 1.2;
    private static final double LENGTH_SHARE = 0.75;

    private final ReadQuestion question;
    private final String words;
    private final ClaimIndex index;
    private final double[] meanings;
    private final double[] shared;
    private final double[] related;
    private final Spread spread;
    private final double best;

    private Overview(ReadQuestion question, ClaimIndex index, WordNet wordNet) {
        this.question = question;
        words = PlainNames.plain(question.text());
        this.index = index;
        int count = index.claims().size();
        meanings = index.cosines(question.meaning());
        shared = new double[count];
        related = new double[count];
        spread = Spread.of(meanings);
        best = addWords(wordNet);
    }

    static Overview of(ReadQuestion question, ClaimIndex index, WordNet wordNet) {
        return new Overview(question, index, wordNet);
    }

    /** Returns what a claim could reach that holds all the words of the question. */
    private double addWords(WordNet wordNet) {
        double most = 0;
        Set<String> asked = new HashSet<>();
        question.terms().forEach(term -> asked.add(term.lemma()));
        for (String lemma : asked) {
            most += index.postings().idf(lemma) * (SATURATION + 1);
            double[] bestOfWord = new double[shared.length];
            raise(bestOfWord, lemma, 1);
            for (int i = 0; i < shared.length; i++) {
                shared[i] += bestOfWord[i];
            }
            wordNet.related(lemma).forEach((near, nearness) -> {
                if (!near.equals(lemma)) {
                    raise(bestOfWord, near, nearness);
                }
            });
            for (int i = 0; i < related.length; i++) {
                related[i] += bestOfWord[i];
            }
        }
        return most == 0 ? 1 : most;
    }

    /** Raises the scores of the claims that hold a lemma to what it is worth there. */
    private void raise(double[] scores, String lemma, double nearness) {
        Postings postings = index.postings();
        Postings.Holders holders = postings.of(lemma);
        double idf = holders.count() == 0 ? 0 : index.postings().idf(lemma);
        for (int i = 0; i < holders.count(); i++) {
            double often = holders.often(i);
            double length = postings.size(holders.claim(i)) / postings.meanLength();
            double score =
                    idf * often * (SATURATION + 1) / (often + SATURATION * (1 - LENGTH_SHARE + LENGTH_SHARE * length));
            scores[holders.claim(i)] = Math.max(scores[holders.claim(i)], nearness * score);
        }
    }

    /** The numbers of the claims that come nearest by any of the measures, in their order; all where there are few. */
    Set<Integer> nearest(int most) {
        Set<Integer> near = new TreeSet<>();
        if (index.claims().size() <= most) {
            IntStream.range(0, index.claims().size()).forEach(near::add);
            return near;
        }
        addHighest(meanings, most / 2, near);
        addHighest(related, most / 2, near);
        if (question.context() != null) {
            question.context().lead().ifPresent(lead -> near.add(index.place(lead)));
        }
        return near;
    }

    /** Of equals the first. */
    private static void addHighest(double[] measure, int most, Set<Integer> highest) {
        PriorityQueue<Integer> best = new PriorityQueue<>(
                most + 1,
                Comparator.<Integer>comparingDouble(i -> measure[i]).thenComparing(Comparator.reverseOrder()));
        double least = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < measure.length; i++) {
            if (best.size() < most || measure[i] > least) {
                best.add(i);
                if (best.size() > most) {
                    best.remove();
                }
                least = measure[best.element()];
            }
        }
        highest.addAll(best);
    }

    @Override
    public void note(int number, Map<Clue, Double> clues) {
        ReadClaim claim = index.claim(number);
        clues.put(Clue.MEANING, meanings[number]);
        clues.put(Clue.STANDS_OUT, spread.standsOut(meanings[number]));
        clues.put(Clue.SLOTS, (double)
                Vectors.dot(question.meaning(), claim.meaning().slots()));
        clues.put(Clue.SHARED_WORDS, shared[number] / best);
        clues.put(Clue.RELATED_WORDS, related[number] / best);
        clues.put(Clue.ALSO_ASKED_SAME, claim.ways().plain().contains(words) ? 1.0 : 0.0);
        noteGist(claim, clues);
    }

    private void noteGist(ReadClaim claim, Map<Clue, Double> clues) {
        double near = Vectors.dot(index.read().gist(), claim.meaning().text());
        clues.put(Clue.GIST, near);
        float[] broad = question.broad();
        if (broad != null) {
            clues.put(Clue.BROAD_GIST, near);
            clues.put(Clue.BROAD_TITLE, (double)
                    Vectors.dot(broad, claim.meaning().text()));
        }
    }
}
