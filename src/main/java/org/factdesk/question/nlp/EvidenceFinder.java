package org.factdesk.question.nlp;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.factdesk.question.Clue;
import org.factdesk.question.Evidence;

/** Lays a question beside the claims of an index, and makes evidence of the clues that are found. Stateless. */
final class EvidenceFinder {
    /** Of larger bases only so many claims are looked at closely. */
    private static final int MOST_CLOSELY = 120;
    /** So many more for what people are known to ask of them. */
    private static final int MOST_BY_NEAREST_WAY = 40;
    /**
     * In larger bases only claims whose text or slots come near are looked up by the ways in which people ask for them.
     */
    private static final int MOST_BY_WAYS = 1_000;

    private final WordNet wordNet;

    EvidenceFinder(WordNet wordNet) {
        this.wordNet = wordNet;
    }

    /** The evidence of the claims that come near, in the order of the base. */
    List<Evidence> evidence(ReadQuestion question, ClaimIndex index) {
        Overview overview = Overview.of(question, index, wordNet);
        Set<Integer> nearest = overview.nearest(MOST_CLOSELY);
        WaysAsked ways = index.claims().size() > MOST_BY_WAYS
                ? WaysAsked.of(question.meaning(), index, nearest)
                : WaysAsked.of(question.meaning(), index);
        nearest.addAll(ways.nearest(MOST_BY_NEAREST_WAY));
        List<ClueFinder> finders = List.of(
                overview,
                ways,
                WaysLearned.of(question, index),
                new CoverageClues(question, index, wordNet),
                new PartyClues(question, index),
                new AnswerClues(question, index, wordNet),
                new DetailClues(question, index),
                // Last, since it looks at what the others found.
                ContextClues.of(question, index));
        WordsMet met = WordsMet.of(
                question.telling(),
                nearest.stream()
                        .map(number -> index.claim(number).meaning().telling().get())
                        .toList());
        List<Evidence> evidence = new ArrayList<>();
        for (int number : nearest) {
            Map<Clue, Double> clues = new EnumMap<>(Clue.class);
            finders.forEach(finder -> finder.note(number, clues));
            met.note(evidence.size(), clues);
            evidence.add(new Evidence(index.claim(number).claim(), values(clues)));
        }
        return evidence;
    }

    /** Whether a word is a name: written as one, or in no dictionary. */
    boolean isName(ReadQuestion.Term term) {
        return term.name() || !wordNet.knows(term.lemma()) && !wordNet.knows(term.plain());
    }

    /** The words of the question that no claim of the index covers. */
    List<ReadQuestion.Term> uncovered(ReadQuestion question, ClaimIndex index) {
        return new CoverageClues(question, index, wordNet).uncovered();
    }

    private static double[] values(Map<Clue, Double> clues) {
        double[] values = new double[Clue.values().length];
        clues.forEach((clue, value) -> values[clue.ordinal()] = value);
        return values;
    }
}
