package org.factdesk.question.nlp;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.factdesk.question.Clue;

/**
 * A first look at all claims of an index, cheap enough for a hundred thousand: the cosines of sentence vectors, and BM25
 * (Robertson and Zaragoza 2009) over shared and related lemmas.
 */
final class Overview {
    private static final double SATURATION = 1.2;
    private static final double LENGTH_SHARE = 0.75;

    private final ReadQuestion question;
    private final ClaimIndex index;
    private final double[] minilm;
    private final double[] e5;
    private final double[] shared;
    private final double[] related;
    private final double best;

    private Overview(ReadQuestion question, ClaimIndex index, WordNet wordNet) {
        this.question = question;
        this.index = index;
        int count = index.claims().size();
        minilm = new double[count];
        e5 = new double[count];
        shared = new double[count];
        related = new double[count];
        for (int i = 0; i < count; i++) {
            minilm[i] = Vectors.dot(question.minilm(), index.claim(i).minilm());
            e5[i] = Vectors.dot(question.e5(), index.claim(i).e5());
        }
        best = addWords(wordNet);
    }

    static Overview of(ReadQuestion question, ClaimIndex index, WordNet wordNet) {
        return new Overview(question, index, wordNet);
    }

    /** Returns what a claim could reach that holds all the words of the question. */
    private double addWords(WordNet wordNet) {
        double most = 0;
        Map<String, Double> asked = new HashMap<>();
        question.terms().forEach(term -> asked.put(term.lemma(), 1.0));
        for (String lemma : asked.keySet()) {
            most += index.idf(lemma) * (SATURATION + 1);
            Map<Integer, Double> bestOfWord = new HashMap<>();
            for (int claim : index.with(lemma)) {
                double score = score(lemma, claim);
                shared[claim] += score;
                bestOfWord.merge(claim, score, Math::max);
            }
            wordNet.related(lemma).forEach((near, nearness) -> {
                if (!near.equals(lemma)) {
                    for (int claim : index.with(near)) {
                        bestOfWord.merge(claim, nearness * score(near, claim), Math::max);
                    }
                }
            });
            bestOfWord.forEach((claim, score) -> related[claim] += score);
        }
        return most == 0 ? 1 : most;
    }

    private double score(String lemma, int claim) {
        Map<String, Integer> lemmas = index.claim(claim).lemmas();
        double often = lemmas.getOrDefault(lemma, 0);
        double length = lemmas.size() / index.meanLength();
        return index.idf(lemma)
                * often
                * (SATURATION + 1)
                / (often + SATURATION * (1 - LENGTH_SHARE + LENGTH_SHARE * length));
    }

    /** The numbers of the claims that come nearest by any of the measures, in their order; all where there are few. */
    Set<Integer> nearest(int most) {
        Set<Integer> near = new TreeSet<>();
        if (index.claims().size() <= most) {
            IntStream.range(0, index.claims().size()).forEach(near::add);
            return near;
        }
        for (double[] measure : List.of(minilm, e5, related)) {
            IntStream.range(0, measure.length)
                    .boxed()
                    .sorted(Comparator.comparingDouble(i -> -measure[i]))
                    .limit(most / 3)
                    .forEach(near::add);
        }
        if (question.context() != null) {
            question.context().lead().ifPresent(lead -> near.add(index.claims().indexOf(lead)));
        }
        return near;
    }

    void note(int number, Map<Clue, Double> clues) {
        ReadClaim claim = index.claim(number);
        clues.put(Clue.MEANING_MINILM, minilm[number]);
        clues.put(Clue.MEANING_E5, e5[number]);
        clues.put(Clue.STANDS_OUT_MINILM, standsOut(minilm, number));
        clues.put(Clue.STANDS_OUT_E5, standsOut(e5, number));
        clues.put(Clue.SLOTS_MINILM, (double) Vectors.dot(question.minilm(), claim.slotsMinilm()));
        clues.put(Clue.SLOTS_E5, (double) Vectors.dot(question.e5(), claim.slotsE5()));
        clues.put(Clue.SHARED_WORDS, shared[number] / best);
        clues.put(Clue.RELATED_WORDS, related[number] / best);
        claim.alsoAsked()
                .forEach(way -> clues.merge(Clue.ALSO_ASKED, (double) Vectors.dot(question.minilm(), way), Math::max));
    }

    private static double standsOut(double[] measure, int number) {
        double sum = 0;
        double squares = 0;
        for (double value : measure) {
            sum += value;
            squares += value * value;
        }
        double mean = sum / measure.length;
        double deviation = Math.sqrt(Math.max(1e-9, squares / measure.length - mean * mean));
        return (measure[number] - mean) / deviation / 5;
    }
}
