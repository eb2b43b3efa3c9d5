package org.factdesk.question.nlp;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.factdesk.claim.Statement;
import org.factdesk.question.AnswerType;
import org.factdesk.question.Clue;

/** Tells whether claims hold the sort of thing that a question asks for. */
final class AnswerClues implements ClueFinder {
    /**
     * Measures that may be of anything: "how big is the reward" is answered by a sum, "how fast were they" by a time.
     */
    private static final Set<String> LOOSE = Set.of("big", "large", "high", "fast", "strong", "size", "far");
    /** So many words after a number may tell what it counts. */
    private static final int BESIDE = 3;

    private final ReadQuestion question;
    private final ClaimIndex index;
    private final WordNet wordNet;

    AnswerClues(ReadQuestion question, ClaimIndex index, WordNet wordNet) {
        this.question = question;
        this.index = index;
        this.wordNet = wordNet;
    }

    @Override
    public void note(int number, Map<Clue, Double> clues) {
        ReadClaim claim = index.claim(number);
        AnswerType asked = question.asked().type();
        boolean present = holds(claim);
        if (asked != AnswerType.OTHER && asked != AnswerType.POLARITY) {
            note(clues, Clue.ANSWER_PRESENT, present);
        }
        note(clues, Clue.SLOT_FILLED, fills(claim.claim().statement(), asked));
        if (asked == AnswerType.NAME || asked == AnswerType.AGENT) {
            note(clues, Clue.NAME_ABSENT, !present);
        }
        if (asked.isNumeric()) {
            note(clues, Clue.NUMBER_ABSENT, !present);
            clues.put(Clue.NUMBER_BESIDE_FOCUS, beside(claim.text().words()));
        }
        note(clues, Clue.TIME_ABSENT, asked == AnswerType.TIME && !present);
        note(clues, Clue.PLACE_ABSENT, asked == AnswerType.PLACE && !present);
        note(clues, Clue.CAUSE_ABSENT, asked == AnswerType.CAUSE && !present);
    }

    private static void note(Map<Clue, Double> clues, Clue clue, boolean holds) {
        clues.put(clue, holds ? 1.0 : 0.0);
    }

    private boolean holds(ReadClaim claim) {
        Asked asked = question.asked();
        return switch (asked.type()) {
            case NAME -> PartyClues.namesAnother(question, index.base(), claim);
            case AGENT -> concernsAnother(claim);
            case MEASURE ->
                claim.held().types().contains(AnswerType.MEASURE)
                        || asked.focus().stream().anyMatch(LOOSE::contains)
                                && claim.held().types().stream().anyMatch(AnswerType::isNumeric);
            default -> claim.held().types().contains(asked.type());
        };
    }

    private boolean concernsAnother(ReadClaim claim) {
        Set<String> others = new TreeSet<>(claim.concerned().parties());
        others.removeAll(question.parties().keySet());
        return !others.isEmpty();
    }

    private static boolean fills(Statement statement, AnswerType asked) {
        return switch (asked) {
            case TIME -> statement.when().isDated();
            case PLACE -> !statement.where().isEmpty();
            case CAUSE -> !statement.why().isEmpty();
            case MANNER -> !statement.how().isEmpty();
            case AGENT -> !statement.who().isEmpty();
            case COUNT, MONEY, SHARE, AGE, MEASURE, DURATION ->
                !statement.quantity().isEmpty();
            default -> false;
        };
    }

    /** How near the counted thing comes to any word that stands closely after a number. */
    private double beside(List<Word> words) {
        double best = 0;
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).tag().equals("NUM")) {
                for (Word word : words.subList(i + 1, Math.min(words.size(), i + 1 + BESIDE))) {
                    for (String focus : question.asked().focus()) {
                        best = Math.max(best, near(focus, word.lemma()));
                    }
                }
            }
        }
        return best;
    }

    private double near(String a, String b) {
        return a.equals(b) ? 1 : wordNet.related(a).getOrDefault(b, 0.0);
    }
}
