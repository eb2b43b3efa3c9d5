package org.factdesk.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.factdesk.claim.FactBase;
import org.factdesk.question.Clue;
import org.factdesk.question.Evidence;
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

    private record Told(Understanding understanding, Map<String, Double> strengths) {}

    private final List<Told> told = new ArrayList<>();
    private final List<Utterance> read = new ArrayList<>();
    private @Nullable Told alone;
    private final List<FactBase> prepared = new ArrayList<>();

    /** Tells what the whole question means, and then, as often as wanted, what its parts mean. */
    public ToldReader means(Understanding understanding, Map<String, Double> strengths) {
        told.add(new Told(understanding, Map.copyOf(strengths)));
        return this;
    }

    /** Tells what the whole question means where nothing was said before. */
    public ToldReader meansAlone(Understanding understanding, Map<String, Double> strengths) {
        alone = new Told(understanding, Map.copyOf(strengths));
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
    public List<String> parts(String text) {
        return told.size() == 1
                ? List.of()
                : IntStream.range(1, told.size()).mapToObj(ToldReader::part).toList();
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
        return IntStream.range(1, told.size())
                .filter(number -> text.equals(part(number)))
                .mapToObj(told::get)
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
