package org.factdesk.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.factdesk.claim.Claim;
import org.factdesk.claim.FactBase;
import org.factdesk.question.Part;

/** The parts of a question that asks several things at once, of which some may be answered and others not. */
final class JudgedParts {
    /** Where a claim answers a part likelier than that, it is not said that none does. */
    private static final double LIKELY = 0.5;

    private final List<Judged> answered;
    private final List<Unanswered> unanswered;
    private final FactBase base;

    private record Unanswered(Part part, Judged judged) {}

    /** @param parts those that are questions, in the asker's order */
    JudgedParts(List<Judge.JudgedPart> parts, Costs costs, FactBase base) {
        this.base = base;
        answered = new ArrayList<>();
        unanswered = new ArrayList<>();
        for (Judge.JudgedPart part : parts) {
            Judged judged = part.judged();
            if (!judged.matches().isEmpty() && costs.worth(judged.odds()) >= 0) {
                answered.add(judged);
            } else {
                unanswered.add(new Unanswered(part.part(), judged));
            }
        }
    }

    /** Whether one thing only is asked. */
    boolean isEmpty() {
        return answered.isEmpty() && unanswered.isEmpty();
    }

    /** The first part that a claim answers. */
    Optional<Judged> first() {
        return answered.stream().findFirst();
    }

    /** What answers parts beside what is said first. */
    List<Match> further(Match lead) {
        List<Match> further = new ArrayList<>();
        for (Judged part : answered) {
            Match match = part.matches().get(0);
            if (Stream.concat(Stream.of(lead), further.stream())
                    .noneMatch(said -> said.claim().equals(match.claim()))) {
                further.add(match);
            }
        }
        return further;
    }

    /**
     * The parts that nothing on record answers, as far as the desk can tell: nor does what is said to the others. Where
     * that would be all of them, what is said answers the whole.
     */
    List<String> open(Match lead, List<Match> further) {
        if (answered.isEmpty()) {
            return List.of();
        }
        List<Claim> said = new ArrayList<>();
        Stream.concat(Stream.of(lead), further.stream()).map(Match::claim).forEach(claim -> {
            said.add(claim);
            said.addAll(base.disputing(claim));
            said.addAll(base.latest(claim));
        });
        return unanswered.stream()
                .filter(one -> one.part().asks())
                .filter(one -> one.judged().answerable() < LIKELY)
                .filter(one -> one.judged().lead().noneMatch(said::contains))
                .map(one -> one.part().text())
                .distinct()
                .toList();
    }
}
