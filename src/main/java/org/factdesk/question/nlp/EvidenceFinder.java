package org.factdesk.question.nlp;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.factdesk.claim.Claim;
import org.factdesk.claim.FactBase;
import org.factdesk.claim.Stance;
import org.factdesk.claim.Statement;
import org.factdesk.claim.When;
import org.factdesk.question.AnswerType;
import org.factdesk.question.Clue;
import org.factdesk.question.Evidence;

/** Lays a question beside the claims of an index and notes the clues. Stateless. */
final class EvidenceFinder {
    /** Of larger bases only so many claims are looked at closely. */
    private static final int MOST_CLOSELY = 120;
    /** So many more for what people are known to ask of them. */
    private static final int MOST_BY_NEAREST_WAY = 40;

    /** In larger bases only claims whose text or slots come near are looked up by the ways in which people ask for them. */
    private static final int MOST_BY_WAYS = 1_000;

    private static final double WORTH_TELLING = 0.5;
    /** Measures that may be of anything. */
    private static final Set<String> LOOSE = Set.of("big", "large", "high", "fast", "strong", "size", "far");

    private final WordNet wordNet;

    EvidenceFinder(WordNet wordNet) {
        this.wordNet = wordNet;
    }

    /** The evidence of the claims that come near, in the order of the base. */
    List<Evidence> evidence(ReadQuestion question, ClaimIndex index) {
        Overview overview = Overview.of(question, index, wordNet);
        List<Coverage> coverage = coverage(question, index);
        List<Evidence> evidence = new ArrayList<>();
        Set<Integer> nearest = overview.nearest(MOST_CLOSELY);
        boolean many = index.claims().size() > MOST_BY_WAYS;
        WaysAsked ways =
                many ? WaysAsked.of(question.meaning(), index, nearest) : WaysAsked.of(question.meaning(), index);
        nearest.addAll(ways.nearest(MOST_BY_NEAREST_WAY));
        WaysLearned learned = WaysLearned.of(question, index);
        ContextClues context = ContextClues.of(question, index);
        WordsMet met = WordsMet.of(
                question.telling(),
                nearest.stream()
                        .map(number -> index.claim(number).telling().get())
                        .toList());
        for (int number : nearest) {
            Map<Clue, Double> clues = clues(question, index, overview, ways, learned, context, coverage, number);
            met.note(evidence.size(), clues);
            evidence.add(new Evidence(index.claim(number).claim(), values(clues)));
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

    private static double[] values(Map<Clue, Double> clues) {
        double[] values = new double[Clue.values().length];
        clues.forEach((clue, value) -> values[clue.ordinal()] = value);
        return values;
    }

    private Map<Clue, Double> clues(
            ReadQuestion question,
            ClaimIndex index,
            Overview overview,
            WaysAsked ways,
            WaysLearned learned,
            ContextClues context,
            List<Coverage> coverage,
            int number) {
        ReadClaim claim = index.claim(number);
        Map<Clue, Double> clues = new EnumMap<>(Clue.class);
        overview.note(number, clues);
        ways.note(number, clues);
        learned.note(claim.claim(), clues);
        noteCoverage(question, index, coverage, claim, clues);
        PartyClues.note(question, index.linker(), claim, clues);
        noteAnswer(question, index, claim, clues);
        noteStance(question, claim, clues);
        noteTime(question, index.base(), claim, clues);
        noteNumbers(question, claim, clues);
        context.note(number, clues);
        noteGist(question, index.gist(), claim, clues);
        noteVersion(question, index.base(), claim.claim(), clues);
        return clues;
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
            unknown += !index.holds(term.lemma()) && cover == 0 ? term.weight() : 0;
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

    private void noteAnswer(ReadQuestion question, ClaimIndex index, ReadClaim claim, Map<Clue, Double> clues) {
        AnswerType asked = question.asked().type();
        boolean present = holds(claim, question.asked());
        if (asked == AnswerType.NAME) {
            present = PartyClues.namesAnother(question, index.base(), claim);
            clues.put(Clue.NAME_ABSENT, present ? 0.0 : 1.0);
        } else if (asked == AnswerType.AGENT) {
            Set<String> others = new TreeSet<>(claim.parties());
            others.removeAll(question.parties().keySet());
            present = !others.isEmpty();
            clues.put(Clue.NAME_ABSENT, present ? 0.0 : 1.0);
        }
        if (asked != AnswerType.OTHER && asked != AnswerType.POLARITY) {
            clues.put(Clue.ANSWER_PRESENT, present ? 1.0 : 0.0);
        }
        clues.put(Clue.SLOT_FILLED, fills(claim.claim().statement(), asked) ? 1.0 : 0.0);
        if (asked.isNumeric()) {
            clues.put(Clue.NUMBER_ABSENT, present ? 0.0 : 1.0);
            clues.put(Clue.NUMBER_BESIDE_FOCUS, beside(question, claim));
        }
        clues.put(Clue.TIME_ABSENT, asked == AnswerType.TIME && !present ? 1.0 : 0.0);
        clues.put(Clue.PLACE_ABSENT, asked == AnswerType.PLACE && !present ? 1.0 : 0.0);
        clues.put(Clue.CAUSE_ABSENT, asked == AnswerType.CAUSE && !present ? 1.0 : 0.0);
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

    /** "How big is the reward" and "how fast were they" may be answered by a sum or by a time. */
    private static boolean holds(ReadClaim claim, Asked asked) {
        boolean held = claim.holds().contains(asked.type());
        boolean looseMeasure =
                asked.type() == AnswerType.MEASURE && asked.focus().stream().anyMatch(LOOSE::contains);
        return held || looseMeasure && claim.holds().stream().anyMatch(AnswerType::isNumeric);
    }

    private static void noteGist(ReadQuestion question, float[] gist, ReadClaim claim, Map<Clue, Double> clues) {
        double near = Vectors.dot(gist, claim.meaning());
        clues.put(Clue.GIST, near);
        float[] broad = question.broad();
        if (broad != null) {
            clues.put(Clue.BROAD_GIST, near);
            clues.put(Clue.BROAD_TITLE, (double) Vectors.dot(broad, claim.meaning()));
        }
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

    private static void noteVersion(ReadQuestion question, FactBase base, Claim claim, Map<Clue, Double> clues) {
        boolean replaced = !base.successors(claim).isEmpty();
        boolean last = !replaced && !claim.supersedes().isEmpty();
        boolean first = question.version() == VersionWords.Version.FIRST;
        clues.put(Clue.SUPERSEDED, replaced ? 1.0 : 0.0);
        if (question.version() != VersionWords.Version.ANY && (replaced || last)) {
            clues.put(first == replaced ? Clue.VERSION_FITS : Clue.VERSION_DIFFERS, 1.0);
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
}
