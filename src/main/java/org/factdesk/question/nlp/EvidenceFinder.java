package org.factdesk.question.nlp;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.factdesk.claim.FactBase;
import org.factdesk.claim.Stance;
import org.factdesk.claim.When;
import org.factdesk.question.AnswerType;
import org.factdesk.question.Clue;
import org.factdesk.question.Evidence;

/** Lays a question beside the claims of an index and notes the clues. Stateless. */
final class EvidenceFinder {
    /** Of larger bases only so many claims are looked at closely. */
    private static final int MOST_CLOSELY = 120;

    private static final double WORTH_TELLING = 0.5;

    private final WordNet wordNet;

    EvidenceFinder(WordNet wordNet) {
        this.wordNet = wordNet;
    }

    /** The evidence of the claims that come near, in the order of the base. */
    List<Evidence> evidence(ReadQuestion question, ClaimIndex index) {
        Overview overview = Overview.of(question, index, wordNet);
        List<Coverage> coverage = coverage(question, index);
        List<Evidence> evidence = new ArrayList<>();
        for (int number : overview.nearest(MOST_CLOSELY)) {
            evidence.add(new Evidence(index.claim(number).claim(), clues(question, index, overview, coverage, number)));
        }
        return evidence;
    }

    private List<Coverage> coverage(ReadQuestion question, ClaimIndex index) {
        return question.terms().stream()
                .map(term -> new Coverage(term, index, wordNet))
                .toList();
    }

    /** The words of the question that no claim of the index covers, as they were typed. */
    List<String> uncovered(ReadQuestion question, ClaimIndex index) {
        return question.terms().stream()
                .filter(term -> term.weight() >= WORTH_TELLING)
                .filter(term -> new Coverage(term, index, wordNet).inAny() < WordNet.DERIVED)
                .map(ReadQuestion.Term::plain)
                .toList();
    }

    private double[] clues(
            ReadQuestion question, ClaimIndex index, Overview overview, List<Coverage> coverage, int number) {
        ReadClaim claim = index.claim(number);
        Map<Clue, Double> clues = new EnumMap<>(Clue.class);
        overview.note(number, clues);
        noteCoverage(question, index, coverage, claim, clues);
        noteParties(question, claim, clues);
        noteAnswer(question, claim, clues);
        noteStance(question, claim, clues);
        noteTime(question, index.base(), claim, clues);
        noteNumbers(question, claim, clues);
        noteContext(question, index, claim, clues);
        clues.put(Clue.SUPERSEDED, index.base().successors(claim.claim()).isEmpty() ? 0.0 : 1.0);
        double[] values = new double[Clue.values().length];
        clues.forEach((clue, value) -> values[clue.ordinal()] = value);
        return values;
    }

    private static void noteCoverage(
            ReadQuestion question,
            ClaimIndex index,
            List<Coverage> coverage,
            ReadClaim claim,
            Map<Clue, Double> clues) {
        double whole = 0;
        double covered = 0;
        double least = 1;
        double unknown = 0;
        double names = 0;
        double missing = 0;
        for (Coverage word : coverage) {
            ReadQuestion.Term term = word.term();
            double cover = word.in(claim);
            whole += term.weight();
            covered += term.weight() * cover;
            least = Math.min(least, 1 - term.weight() * (1 - cover));
            unknown += index.with(term.lemma()).isEmpty() && cover == 0 ? term.weight() : 0;
            names += term.name() ? 1 : 0;
            missing += term.name() && cover < 1 ? 1 : 0;
            if (question.asked().focus().contains(term.lemma())) {
                clues.merge(Clue.FOCUS_COVERED, cover, Math::max);
                clues.merge(Clue.FOCUS_UNCOVERED, 1 - cover, Math::min);
            }
        }
        clues.put(Clue.COVERED, whole == 0 ? 0 : covered / whole);
        clues.put(Clue.LEAST_COVERED, whole == 0 ? 0 : least);
        clues.put(Clue.UNKNOWN_WORDS, whole == 0 ? 0 : unknown / whole);
        clues.put(Clue.NAMES_MISSING, names == 0 ? 0 : missing / names);
    }

    private static void noteParties(ReadQuestion question, ReadClaim claim, Map<Clue, Double> clues) {
        if (question.parties().isEmpty()) {
            return;
        }
        double whole = 0;
        double met = 0;
        for (Map.Entry<String, Double> party : question.parties().entrySet()) {
            whole += party.getValue();
            met += claim.parties().contains(party.getKey()) ? party.getValue() : 0;
        }
        clues.put(Clue.PARTIES_MET, met / whole);
        clues.put(Clue.PARTIES_MISSED, 1 - met / whole);
        clues.put(
                Clue.PARTY_ACTS,
                question.parties().getOrDefault(claim.claim().statement().who(), 0.0));
        double says =
                question.parties().getOrDefault(claim.claim().attribution().claimant(), 0.0);
        if (question.asked().type() == AnswerType.STATEMENT
                || !question.stances().isEmpty()) {
            clues.put(Clue.PARTY_SAYS, says);
            clues.put(Clue.OTHER_PARTY_SAYS, says == 0 ? 1.0 : 0.0);
        }
    }

    private void noteAnswer(ReadQuestion question, ReadClaim claim, Map<Clue, Double> clues) {
        AnswerType asked = question.asked().type();
        boolean present = claim.holds().contains(asked);
        if (asked == AnswerType.NAME || asked == AnswerType.AGENT) {
            Set<String> others = new TreeSet<>(claim.parties());
            others.removeAll(question.parties().keySet());
            present = !others.isEmpty();
            clues.put(Clue.NAME_ABSENT, present ? 0.0 : 1.0);
        }
        if (asked != AnswerType.OTHER && asked != AnswerType.POLARITY) {
            clues.put(Clue.ANSWER_PRESENT, present ? 1.0 : 0.0);
        }
        if (asked.isNumeric()) {
            clues.put(Clue.NUMBER_ABSENT, present ? 0.0 : 1.0);
            clues.put(Clue.NUMBER_BESIDE_FOCUS, beside(question, claim));
        }
        clues.put(Clue.TIME_ABSENT, asked == AnswerType.TIME && !present ? 1.0 : 0.0);
        clues.put(Clue.PLACE_ABSENT, asked == AnswerType.PLACE && !present ? 1.0 : 0.0);
        clues.put(Clue.CAUSE_ABSENT, asked == AnswerType.CAUSE && !present ? 1.0 : 0.0);
    }

    /** How near the counted thing comes within three words after a number. */
    private double beside(ReadQuestion question, ReadClaim claim) {
        double best = 0;
        for (int i = 0; i < claim.words().size(); i++) {
            if (claim.words().get(i).tag().equals("NUM")) {
                for (Word word :
                        claim.words().subList(i + 1, Math.min(claim.words().size(), i + 4))) {
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

    private static void noteStance(ReadQuestion question, ReadClaim claim, Map<Clue, Double> clues) {
        Set<Stance> asked = question.stances();
        if (!asked.isEmpty()) {
            boolean fits = asked.contains(claim.claim().attribution().stance());
            clues.put(fits ? Clue.STANCE_FITS : Clue.STANCE_DIFFERS, 1.0);
        }
    }

    private static void noteTime(ReadQuestion question, FactBase base, ReadClaim claim, Map<Clue, Double> clues) {
        When window = question.window();
        if (window.isDated()) {
            When happened = claim.claim().statement().when();
            boolean fits = happened.isDated() && window.mayCoincideWith(happened)
                    || window.mayCoincideWith(base.known(claim.claim()));
            clues.put(fits ? Clue.TIME_FITS : Clue.TIME_DIFFERS, 1.0);
        }
    }

    private static void noteNumbers(ReadQuestion question, ReadClaim claim, Map<Clue, Double> clues) {
        if (!question.numbers().isEmpty()) {
            long held = question.numbers().stream()
                    .filter(claim.numbers()::contains)
                    .count();
            double share = (double) held / question.numbers().size();
            clues.put(Clue.NUMBER_FITS, share);
            clues.put(Clue.NUMBER_DIFFERS, 1 - share);
        }
    }

    private static void noteContext(ReadQuestion question, ClaimIndex index, ReadClaim claim, Map<Clue, Double> clues) {
        ReadQuestion.Context context = question.context();
        if (context == null) {
            return;
        }
        clues.put(Clue.CONTEXT_MINILM, (double) Vectors.dot(context.minilm(), claim.minilm()));
        clues.put(Clue.CONTEXT_E5, (double) Vectors.dot(context.e5(), claim.e5()));
        context.lead().ifPresent(lead -> {
            clues.put(Clue.ANSWERED_BEFORE, lead == claim ? 1.0 : 0.0);
            long shared =
                    lead.parties().stream().filter(claim.parties()::contains).count();
            clues.put(
                    Clue.CONTEXT_PARTIES,
                    lead.parties().isEmpty()
                            ? 0.0
                            : (double) shared / lead.parties().size());
            boolean linked = index.base().disputing(lead.claim()).contains(claim.claim())
                    || index.base().successors(lead.claim()).contains(claim.claim())
                    || index.base().successors(claim.claim()).contains(lead.claim());
            clues.put(Clue.CONTEXT_DISPUTE, linked ? 1.0 : 0.0);
            clues.put(Clue.CONTEXT_CLAIM, (double) Vectors.dot(lead.minilm(), claim.minilm()));
        });
    }
}
