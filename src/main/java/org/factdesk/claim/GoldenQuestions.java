package org.factdesk.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The golden questions of one incident: those that stand alone, and threads whose turns follow on each other.
 *
 * @param threads the turns of each conversation, in order
 */
public record GoldenQuestions(List<GoldenQuestion> singles, List<List<GoldenQuestion>> threads) {
    /** No questions. */
    public static final GoldenQuestions NONE = new GoldenQuestions(List.of(), List.of());

    public GoldenQuestions {
        singles = List.copyOf(singles);
        threads = threads.stream().map(List::copyOf).toList();
        if (threads.stream().anyMatch(List::isEmpty)) {
            throw new IllegalArgumentException("a thread has no turn");
        }
    }

    /** How many are asked, each turn of a thread counted. */
    public int count() {
        return singles.size() + threads.stream().mapToInt(List::size).sum();
    }

    /** These, and others after them. */
    public GoldenQuestions with(GoldenQuestions others) {
        return new GoldenQuestions(
                Stream.concat(singles.stream(), others.singles.stream()).toList(),
                Stream.concat(threads.stream(), others.threads.stream()).toList());
    }

    /**
     * What can still be asked when only some claims stand: expectations of others are left out, a question with no
     * expectation left is left out, and a thread ends before it.
     */
    public GoldenQuestions whereStanding(Predicate<String> claim) {
        List<GoldenQuestion> askable = singles.stream()
                .flatMap(question -> standing(question, claim).stream())
                .toList();
        List<List<GoldenQuestion>> conversations = threads.stream()
                .map(thread -> standing(thread, claim))
                .filter(thread -> !thread.isEmpty())
                .toList();
        return new GoldenQuestions(askable, conversations);
    }

    private static List<GoldenQuestion> standing(List<GoldenQuestion> thread, Predicate<String> claim) {
        List<GoldenQuestion> turns = new ArrayList<>();
        for (GoldenQuestion turn : thread) {
            Optional<GoldenQuestion> askable = standing(turn, claim);
            if (askable.isEmpty()) {
                return turns;
            }
            turns.add(askable.get());
        }
        return turns;
    }

    private static Optional<GoldenQuestion> standing(GoldenQuestion question, Predicate<String> claim) {
        List<String> expect = question.expect().stream().filter(claim).toList();
        return expect.isEmpty() && !question.mustAbstain()
                ? Optional.empty()
                : Optional.of(new GoldenQuestion(question.ask(), expect, question.why(), question.style()));
    }
}
