package org.factdesk.question.nlp;

import java.util.List;
import java.util.Map;
import org.factdesk.question.Clue;

/** Tells how much of a question's words claims cover. */
final class CoverageClues implements ClueFinder {
    /** The least weight with which a word is worth telling that no claim covers it. */
    private static final double WORTH_TELLING = 0.5;

    private final ReadQuestion question;
    private final ClaimIndex index;
    private final List<Coverage> words;

    CoverageClues(ReadQuestion question, ClaimIndex index, WordNet wordNet) {
        this.question = question;
        this.index = index;
        words = question.terms().stream()
                .map(term -> new Coverage(term, index, wordNet))
                .toList();
    }

    /** The words that no claim of the index covers. */
    List<ReadQuestion.Term> uncovered() {
        return words.stream()
                .filter(word -> word.term().weight() >= WORTH_TELLING)
                .filter(word -> word.inAny() < WordNet.DERIVED)
                .map(Coverage::term)
                .toList();
    }

    @Override
    public void note(int number, Map<Clue, Double> clues) {
        ReadClaim claim = index.claim(number);
        double whole = 0;
        double covered = 0;
        double least = 1;
        double unknown = 0;
        double names = 0;
        double missing = 0;
        for (Coverage word : words) {
            ReadQuestion.Term term = word.term();
            double cover = word.in(claim);
            whole += term.weight();
            covered += term.weight() * cover;
            least = Math.min(least, 1 - term.weight() * (1 - cover));
            unknown += !index.postings().holds(term.lemma()) && cover == 0 ? term.weight() : 0;
            names += term.name() ? 1 : 0;
            missing += term.name() && cover < 1 ? 1 : 0;
            if (question.asked().focus().contains(term.lemma())) {
                clues.merge(Clue.FOCUS_COVERED, cover, Math::max);
                clues.merge(Clue.FOCUS_UNCOVERED, 1 - cover, Math::min);
            }
        }
        double share = whole == 0 ? 0 : covered / whole;
        clues.put(Clue.COVERED, share);
        clues.put(Clue.COVERED_WELL, share * share);
        clues.put(Clue.LEAST_COVERED, whole == 0 ? 0 : least);
        clues.put(Clue.UNKNOWN_WORDS, whole == 0 ? 0 : unknown / whole);
        clues.put(Clue.NAMES_MISSING, names == 0 ? 0 : missing / names);
    }
}
