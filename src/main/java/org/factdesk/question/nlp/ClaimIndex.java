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

    private final ReadBase read;
    private final List<ReadClaim> claims;
    private final Map<String, Integer> places = new HashMap<>();
    private final Postings postings;
    private final WordTable vocabulary;
    private final Set<String> nameWords = new HashSet<>();
    private final Set<String> parties = new HashSet<>();
    private final VectorTable meanings;
    private final int usualYear;

    /** @param before the index of an earlier revision, where there is one */
    ClaimIndex(ReadBase read, List<ReadClaim> claims, Optional<ClaimIndex> before) {
        this.read = read;
        this.claims = List.copyOf(claims);
        postings = new Postings(this.claims);
        Set<String> words = new HashSet<>();
        for (ReadClaim claim : claims) {
            places.put(claim.claim().id(), places.size());
            // The words of a party's names are in every claim that concerns it.
            if (parties.addAll(claim.concerned().parties())) {
                nameWords.addAll(claim.concerned().nameWords());
            }
            words.addAll(claim.text().plain());
        }
        words.addAll(nameWords);
        vocabulary = new WordTable(words);
        usualYear = usualYear(read.base());
        List<ReadClaim> many = claims.size() < MANY ? List.of() : this.claims;
        meanings = new VectorTable(many, before.map(index -> index.meanings).orElseGet(VectorTable::empty));
    }

    /** What is read of the fact base besides its claims. */
    ReadBase read() {
        return read;
    }

    FactBase base() {
        return read.base();
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
                .filter(known -> known.claim() == claim || known.claim().equals(claim));
    }

    /** How near each claim's text lies to a question's vector, as a cosine. */
    double[] cosines(float[] question) {
        return claims.size() < MANY
                ? claims.stream()
                        .mapToDouble(
                                claim -> Vectors.dot(question, claim.meaning().text()))
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

    /** The year in which most of the claims were made. */
    int usualYear() {
        return usualYear;
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
