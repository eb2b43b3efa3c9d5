package org.factdesk.learning;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.factdesk.claim.FactBase;
import org.factdesk.question.Clue;
import org.factdesk.question.Reading;
import org.factdesk.question.Understanding;

/**
 * A golden question, read before the claims of its incident.
 *
 * @param base the claims of the incident
 * @param right ids of the claims that answer it; empty where none does
 * @param weight how much it counts, 1 for a question that somebody judged
 */
record Lesson(FactBase base, Reading reading, Set<String> right, double weight) {
    String incident() {
        return base.incident().id();
    }

    boolean isAnswerable() {
        return !right.isEmpty();
    }

    /** Whether it leans on what was said before. */
    boolean isFollowUp() {
        return reading.understanding().followUp();
    }

    /** Whether it is of a record of which some ways of asking were learned. */
    boolean isOfLearnedWays() {
        return reading.evidence().stream().anyMatch(evidence -> evidence.value(Clue.LEARNED_KNOWN) > 0);
    }

    /** How many ways of asking for a claim the record knows, on average over those of which it knows any. */
    double waysOfAsking() {
        return base.brought().stream()
                .mapToInt(claim -> claim.alsoAsked().size())
                .filter(ways -> ways > 0)
                .average()
                .orElse(0);
    }

    boolean isRight(int evidence) {
        return right.contains(reading.evidence().get(evidence).claim().id());
    }

    /** The same with another guess at how often questions of its wording can be answered. */
    Lesson withAskable(double askable) {
        Understanding understanding = reading.understanding().withAskable(askable);
        return new Lesson(base, new Reading(understanding, reading.evidence()), right, weight);
    }

    static Set<String> incidents(List<Lesson> lessons) {
        return new TreeSet<>(lessons.stream().map(Lesson::incident).toList());
    }
}
