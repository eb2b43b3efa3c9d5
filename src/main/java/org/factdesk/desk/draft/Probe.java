package org.factdesk.desk.draft;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.factdesk.answer.Answer;
import org.factdesk.claim.Claim;
import org.factdesk.claim.GoldenQuestion;
import org.factdesk.claim.GoldenQuestions;
import org.factdesk.question.Utterance;

/**
 * A question that is asked to see what a change does.
 *
 * @param golden whether somebody said how it must be answered
 * @param expect ids of claims any of which answers it rightly; none where it must not be answered
 */
record Probe(String text, boolean golden, Set<String> expect) {
    /** Golden questions, then what people asked lately; each wording once. */
    static List<Probe> of(GoldenQuestions golden, Collection<String> recent) {
        Map<String, Probe> byWords = new LinkedHashMap<>();
        Stream<GoldenQuestion> first = golden.threads().stream().map(thread -> thread.get(0));
        Stream.concat(golden.singles().stream(), first)
                .forEach(one ->
                        byWords.putIfAbsent(words(one.ask()), new Probe(one.ask(), true, Set.copyOf(one.expect()))));
        recent.forEach(text -> byWords.putIfAbsent(words(text), new Probe(text, false, Set.of())));
        return List.copyOf(byWords.values());
    }

    private static String words(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }

    Utterance utterance() {
        return Utterance.of(text);
    }

    /** How the question fares where its answer changes. */
    Effects.Shift shift(Answer now, Answer then) {
        if (!golden || isRight(now) == isRight(then)) {
            return Effects.Shift.NEITHER;
        }
        return isRight(then) ? Effects.Shift.BETTER : Effects.Shift.WORSE;
    }

    private boolean isRight(Answer answer) {
        List<Claim> claims = answer.claims();
        return expect.isEmpty()
                ? claims.isEmpty()
                : !claims.isEmpty() && expect.contains(claims.get(0).id());
    }
}
