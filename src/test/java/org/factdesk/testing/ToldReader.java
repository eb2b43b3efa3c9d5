package org.factdesk.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.factdesk.claim.FactBase;
import org.factdesk.question.Clue;
import org.factdesk.question.Evidence;
import org.factdesk.question.Part;
import org.factdesk.question.QuestionReader;
import org.factdesk.question.Reading;
import org.factdesk.question.Understanding;
import org.factdesk.question.Utterance;
import org.jspecify.annotations.Nullable;

/**
 * A reader without models: whatever is typed means what it was told, and each claim of the base that it was told of has
 * the strength it was told in {@link #CLUE}.
 */
public final class ToldReader implements QuestionReader {
    /** The one clue that speaks. */
    public static final Clue CLUE = Clue.MEANING;

    private record Told(String text, Understanding understanding, Map<String, Double> strengths) {}

    private final List<Told> told = new ArrayList<>();
    private final List<Utterance> read = new ArrayList<>();
    private @Nullable Told alone;
    private final List<FactBase> prepared = new ArrayList<>();

    /** Tells what the whole question means, and then, as often as wanted, what its parts mean. */
    public ToldReader means(Understanding understanding, Map<String, Double> strengths) {
        return part(part(told.size()), understanding, strengths);
    }

    /** Tells what a part of the question means that is typed so. */
    public ToldReader part(String text, Understanding understanding, Map<String, Double> strengths) {
        told.add(new Told(text, understanding, Map.copyOf(strengths)));
        return this;
    }

    /** Tells what the whole question means where nothing was said before. */
    public ToldReader meansAlone(Understanding understanding, Map<String, Double> strengths) {
        alone = new Told("", understanding, Map.copyOf(strengths));
        return this;
    }

    /** What it was told to get ready for. */
    public List<FactBase> prepared() {
        return prepared;
    }

    @Override
    public Reading read(Utterance utterance, FactBase base) {
        read.add(utterance);
        Told told = alone != null && utterance.conversation().isEmpty() ? alone : told(utterance.text());
        return new Reading(told.understanding(), evidence(told, base));
    }

    @Override
    public List<Part> parts(String text) {
        return told.stream()
                .skip(1)
                .map(one -> new Part(one.text(), one.text().startsWith("what")))
                .toList();
    }

    /** What was read so far. */
    public List<Utterance> read() {
        return read;
    }

    /** What it takes for the text of a part, counted from 1. */
    public static String part(int number) {
        return "what about part " + number;
    }

    private Told told(String text) {
        return told.stream()
                .skip(1)
                .filter(one -> one.text().equals(text))
                .findFirst()
                .orElseGet(() -> told.get(0));
    }

    @Override
    public float[] meaning(String question) {
        return new float[] {1};
    }

    @Override
    public void prepare(FactBase base, Runnable claimRead) {
        prepared.add(base);
    }

    private static List<Evidence> evidence(Told told, FactBase base) {
        return base.claims().stream()
                .filter(claim -> told.strengths().containsKey(claim.id()))
                .map(claim -> Found.of(claim, CLUE, told.strengths().get(claim.id())))
                .toList();
    }
}
