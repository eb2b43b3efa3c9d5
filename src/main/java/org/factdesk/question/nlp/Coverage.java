package org.factdesk.question.nlp;

import java.util.Map;

/** How well a claim covers a word of a question: by the same lemma, by a party's name, or by a word that WordNet relates. */
final class Coverage {
    private final WordNet wordNet;

    Coverage(WordNet wordNet) {
        this.wordNet = wordNet;
    }

    /** From 0, not at all, to 1, by the letter or by name. */
    double of(ReadQuestion.Term term, ReadClaim claim) {
        if (claim.lemmas().containsKey(term.lemma())
                || claim.lemmas().containsKey(term.plain())
                || claim.nameWords().contains(term.plain())
                || term.parties().stream().anyMatch(claim.parties()::contains)) {
            return 1;
        }
        double best = 0;
        for (Map.Entry<String, Double> near : wordNet.related(term.lemma()).entrySet()) {
            if (near.getValue() > best && claim.lemmas().containsKey(near.getKey())) {
                best = near.getValue();
            }
        }
        return best;
    }
}
