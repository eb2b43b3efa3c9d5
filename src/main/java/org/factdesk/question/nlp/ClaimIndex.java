package org.factdesk.question.nlp;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.factdesk.claim.Claim;
import org.factdesk.claim.FactBase;

/** The claims of one fact base, read once and laid out for matching. Immutable. */
final class ClaimIndex {
    /** From so many claims on their vectors are laid out anew for speed. */
    private static final int MANY = 1_000;

    private final FactBase base;
    private final List<ReadClaim> claims;
    private final Map<String, Integer> places = new HashMap<>();
    private final Postings postings;
    private final WordTable vocabulary;
    private final Set<String> nameWords = new HashSet<>();
    private final Set<String> parties = new HashSet<>();
    private final VectorTable meanings;
    private final PartyLinker linker;
    private final TaughtWordings taught;
    private final float[] gist;
    private final LearnedWays learned;
    private final int usualYear;

    /** @param before the index of an earlier revision, where there is one */
    ClaimIndex(
            FactBase base,
            List<ReadClaim> claims,
            PartyLinker linker,
            TaughtWordings taught,
            float[] gist,
            LearnedWays learned,
            Optional<ClaimIndex> before) {
        this.base = base;
        this.claims = List.copyOf(claims);
        this.linker = linker;
        this.taught = taught;
        this.gist = gist;
        this.learned = learned;
        postings = new Postings(this.claims);
        Set<String> words = new HashSet<>();
        for (ReadClaim claim : claims) {
            places.put(claim.claim().id(), places.size());
            // The words of a party's names are in every claim that concerns it.
            if (parties.addAll(claim.parties())) {
                nameWords.addAll(claim.nameWords());
            }
            words.addAll(claim.plainWords());
        }
        words.addAll(nameWords);
        vocabulary = new WordTable(words);
        usualYear = usualYear(base);
        List<ReadClaim> many = claims.size() < MANY ? List.of() : this.claims;
        meanings = new VectorTable(many, before.map(index -> index.meanings).orElseGet(VectorTable::empty));
    }

    FactBase base() {
        return base;
    }

    /** What the incident is about. */
    float[] gist() {
        return gist;
    }

    /** What the ways of asking teach that packs brought. */
    LearnedWays learned() {
        return learned;
    }

    TaughtWordings taught() {
        return taught;
    }

    List<ReadClaim> claims() {
        return claims;
    }

    ReadClaim claim(int number) {
        return claims.get(number);
    }

    Optional<ReadClaim> claim(String id) {
        return Optional.ofNullable(places.get(id)).map(claims::get);
    }

    /** Where a claim of this index stands on record: those put on record together stand together. */
    int place(ReadClaim claim) {
        return places.getOrDefault(claim.claim().id(), 0);
    }

    /** A claim as it was read, where nothing about it has changed. */
    Optional<ReadClaim> same(Claim claim) {
        return claim(claim.id())
                .filter(read -> read.claim() == claim || read.claim().equals(claim));
    }

    PartyLinker linker() {
        return linker;
    }

    /** How near each claim's text lies to a question's vector, as a cosine. */
    double[] cosines(float[] question) {
        return claims.size() < MANY
                ? claims.stream()
                        .mapToDouble(claim -> Vectors.dot(question, claim.meaning()))
                        .toArray()
                : meanings.products(question);
    }

    /** Every plain word of the claims' texts and of the names of their parties. */
    WordTable vocabulary() {
        return vocabulary;
    }

    /** The plain words of the names, aliases and roles of the parties that the claims concern. */
    Set<String> nameWords() {
        return nameWords;
    }

    /** The parties that the claims concern. */
    Set<String> parties() {
        return parties;
    }

    /** Which claims hold which lemmas, by the numbers of the claims. */
    Postings postings() {
        return postings;
    }

    /** Whether any claim holds a lemma. */
    boolean holds(String lemma) {
        return postings.of(lemma).count() > 0;
    }

    /** The year in which most of the claims were made. */
    int usualYear() {
        return usualYear;
    }

    /** How much a lemma tells claims apart: the inverse document frequency of BM25 (Robertson and Zaragoza 2009). */
    double idf(String lemma) {
        int with = postings.of(lemma).count();
        return Math.log(1 + (claims.size() - with + 0.5) / (with + 0.5));
    }

    /** The same as a share of what a lemma that no claim holds would have. */
    double rarity(String lemma) {
        return idf(lemma) / Math.log(1 + (claims.size() + 0.5) / 0.5);
    }

    private static int usualYear(FactBase base) {
        Map<Integer, Integer> years = new HashMap<>();
        for (Claim claim : base.claims()) {
            years.merge(base.known(claim).earliest().getYear(), 1, Integer::sum);
        }
        return years.entrySet().stream()
                .max(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(2000);
    }
}
