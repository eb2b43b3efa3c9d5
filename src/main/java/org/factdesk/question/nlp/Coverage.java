package org.factdesk.question.nlp;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How well claims cover a word of a question: by the same lemma, by a party's name, or by a word that WordNet relates.
 */
final class Coverage {
    private final ReadQuestion.Term term;
    private final ClaimIndex index;
    private final List<Map.Entry<String, Double>> near;

    /** Of the related words only those count that stand in any claim of the index. */
    Coverage(ReadQuestion.Term term, ClaimIndex index, WordNet wordNet) {
        this.term = term;
        this.index = index;
        near = wordNet.related(term.lemma()).entrySet().stream()
                .filter(word -> index.postings().holds(word.getKey()))
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .toList();
    }

    ReadQuestion.Term term() {
        return term;
    }

    /** How well a claim covers it, from 0, not at all, to 1, by the letter or by name. */
    double in(ReadClaim claim) {
        if (claim.text().lemmas().containsKey(term.lemma())
                || claim.text().lemmas().containsKey(term.plain())
                || claim.concerned().nameWords().contains(term.plain())
                || concerns(claim.concerned().parties())) {
            return 1;
        }
        for (Map.Entry<String, Double> word : near) {
            if (claim.text().lemmas().containsKey(word.getKey())) {
                return word.getValue();
            }
        }
        return 0;
    }

    /** How well the claim covers it that covers it best. */
    double inAny() {
        if (index.postings().holds(term.lemma())
                || index.postings().holds(term.plain())
                || index.nameWords().contains(term.plain())
                || concerns(index.parties())) {
            return 1;
        }
        return near.isEmpty() ? 0 : near.get(0).getValue();
    }

    private boolean concerns(Set<String> parties) {
        for (String party : term.parties()) {
            if (parties.contains(party)) {
                return true;
            }
        }
        return false;
    }
}
