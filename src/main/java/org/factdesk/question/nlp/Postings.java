package org.factdesk.question.nlp;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which claims hold a lemma, and how often: an inverted index (Zobel and Moffat 2006) in plain arrays. */
final class Postings {
    private static final Holders NONE = new Holders();

    private final Map<String, Holders> holders = new HashMap<>();
    private final int[] sizes;
    private final double meanLength;

    /** @param claims by their places in the list they go by */
    Postings(List<ReadClaim> claims) {
        sizes = new int[claims.size()];
        long length = 0;
        for (int i = 0; i < sizes.length; i++) {
            Map<String, Integer> lemmas = claims.get(i).text().lemmas();
            sizes[i] = lemmas.size();
            for (Map.Entry<String, Integer> lemma : lemmas.entrySet()) {
                holders.computeIfAbsent(lemma.getKey(), key -> new Holders()).add(i, lemma.getValue());
                length += lemma.getValue();
            }
        }
        holders.values().forEach(Holders::trim);
        meanLength = sizes.length == 0 ? 1 : (double) length / sizes.length;
    }

    /** The claims that hold a lemma. */
    Holders of(String lemma) {
        return holders.getOrDefault(lemma, NONE);
    }

    /** Whether any claim holds a lemma. */
    boolean holds(String lemma) {
        return of(lemma).count() > 0;
    }

    /** How much a lemma tells claims apart: the inverse document frequency of BM25 (Robertson and Zaragoza 2009). */
    double idf(String lemma) {
        int with = of(lemma).count();
        return Math.log(1 + (sizes.length - with + 0.5) / (with + 0.5));
    }

    /** The same as a share of what a lemma that no claim holds would have. */
    double rarity(String lemma) {
        return idf(lemma) / Math.log(1 + (sizes.length + 0.5) / 0.5);
    }

    /** How many lemmas a claim holds, each counted once. */
    int size(int claim) {
        return sizes[claim];
    }

    /** How many lemmas a claim holds on the average, each as often as it stands there. */
    double meanLength() {
        return meanLength;
    }

    /** Claims that hold one lemma, in their order. */
    static final class Holders {
        private int[] claims = new int[1];
        private int[] often = new int[1];
        private int count;

        private void add(int claim, int times) {
            if (count == claims.length) {
                claims = Arrays.copyOf(claims, 2 * count);
                often = Arrays.copyOf(often, 2 * count);
            }
            claims[count] = claim;
            often[count++] = times;
        }

        private void trim() {
            claims = Arrays.copyOf(claims, count);
            often = Arrays.copyOf(often, count);
        }

        int count() {
            return count;
        }

        int claim(int place) {
            return claims[place];
        }

        int often(int place) {
            return often[place];
        }
    }
}
