package org.factdesk.testing;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.factdesk.answer.Abstention;
import org.factdesk.answer.Answer;
import org.factdesk.answer.Answerer;
import org.factdesk.answer.Match;
import org.factdesk.answer.Reason;
import org.factdesk.claim.Claim;
import org.factdesk.claim.FactBase;
import org.factdesk.question.AnswerType;
import org.factdesk.question.Clue;
import org.factdesk.question.Intent;
import org.factdesk.question.Understanding;
import org.factdesk.question.Utterance;

/**
 * An answerer without models: it takes the claim whose text shares most long words with the question, and leans on the
 * claim said last where the question begins with "and". It greets back, and fails where it is told to "fail".
 */
public final class WordAnswerer implements Answerer {
    private static final int LONG = 4;
    /** How close texts come that have nothing in common, as those that a model reads do. */
    private static final double FAR = 0.6;

    private final AtomicInteger prepared = new AtomicInteger();

    @Override
    public Answer answer(Utterance utterance, FactBase whole) {
        FactBase base = utterance.asOf().map(whole::asOf).orElse(whole);
        String question = utterance.text();
        if (question.equals("fail")) {
            throw new IllegalStateException("told to fail");
        }
        if (question.equals("hello")) {
            return new Answer.Courtesy(understood(question, Intent.GREETING), 1, Intent.GREETING);
        }
        Optional<Claim> leanedOn = question.startsWith("and")
                ? utterance.conversation().turns().stream()
                        .reduce((first, second) -> second)
                        .flatMap(turn -> turn.claims().stream().findFirst())
                        .flatMap(base::claim)
                : Optional.empty();
        return leanedOn.or(() -> best(question, base))
                .map(claim -> answer(understood(question, intent(question)), claim, base))
                .orElseGet(() -> new Answer.Abstained(
                        understood(question, intent(question)),
                        0.7,
                        question.isBlank() ? Abstention.EMPTY : Abstention.NOT_ON_RECORD,
                        List.copyOf(words(question)),
                        List.of()));
    }

    /** The shares of its long words, sorted into few boxes, and in front what all questions have in common. */
    @Override
    public float[] meaning(String question) {
        float[] boxes = boxes(question);
        float[] meaning = new float[boxes.length + 1];
        meaning[0] = (float) Math.sqrt(FAR);
        for (int i = 0; i < boxes.length; i++) {
            meaning[i + 1] = (float) Math.sqrt(1 - FAR) * boxes[i];
        }
        return meaning;
    }

    private static float[] boxes(String question) {
        float[] boxes = new float[256];
        words(question).forEach(word -> boxes[Math.floorMod(word.hashCode(), boxes.length)]++);
        double square = 0;
        for (float box : boxes) {
            square += box * box;
        }
        for (int i = 0; i < boxes.length && square > 0; i++) {
            boxes[i] /= (float) Math.sqrt(square);
        }
        return boxes;
    }

    @Override
    public List<Near> near(String text, FactBase base) {
        double all = words(text).size();
        return base.claims().stream()
                .filter(claim -> shared(text, claim) > 0)
                .map(claim -> new Near(claim, FAR + (1 - FAR) * shared(text, claim) / all))
                .sorted(Comparator.comparingDouble(Near::closeness).reversed())
                .toList();
    }

    @Override
    public void prepare(FactBase base, Runnable claimRead) {
        prepared.incrementAndGet();
        base.claims().forEach(claim -> claimRead.run());
    }

    /** How often it was told to get ready. */
    public int timesPrepared() {
        return prepared.get();
    }

    private static Answer answer(Understanding question, Claim claim, FactBase base) {
        Match match = new Match(claim, 0.75, List.of(new Reason(Clue.values()[0], 0.5, 0.75)));
        List<Claim> others = base.disputing(claim);
        return others.isEmpty()
                ? new Answer.Supported(question, 0.9, match, List.of(), List.of())
                : new Answer.Disputed(question, 0.8, match, others, List.of(), List.of());
    }

    private static Optional<Claim> best(String question, FactBase base) {
        return base.claims().stream()
                .filter(claim -> shared(question, claim) > 0)
                .max(Comparator.comparingLong(claim -> shared(question, claim)));
    }

    private static long shared(String question, Claim claim) {
        Set<String> words = words(claim.text());
        return words(question).stream().filter(words::contains).count();
    }

    private static Set<String> words(String text) {
        Set<String> words =
                new HashSet<>(Arrays.asList(text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+")));
        words.removeIf(word -> word.length() < LONG);
        return words;
    }

    private static Intent intent(String question) {
        return question.contains("when") ? Intent.WHEN : Intent.WHAT;
    }

    private static Understanding understood(String question, Intent intent) {
        return Asked.of(question, intent, intent == Intent.WHEN ? AnswerType.TIME : AnswerType.OTHER);
    }
}
