package org.factdesk.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.factdesk.question.nlp.WordingWeights;
import org.junit.jupiter.api.Test;

class WordingTrainerTest {
    private static final int DIMENSIONS = WordingWeights.SIZE - 1;

    @Test
    void tellsWordingsThatAreAnsweredFromThoseThatAreAskedInVain() {
        List<WordingTrainer.Asked> questions = new ArrayList<>();
        IntStream.range(0, 400).forEach(i -> questions.add(new WordingTrainer.Asked(vector(i % 2), i % 2 == 1, 1)));

        WordingWeights wording = WordingTrainer.train(questions, List.of());

        assertThat(wording.askable(vector(1))).isGreaterThan(0.55);
        assertThat(wording.askable(vector(0))).isLessThan(0.45);
    }

    @Test
    void knowsNothingWithoutQuestions() {
        WordingWeights wording = WordingTrainer.train(List.of(), List.of());

        assertThat(wording.askable(vector(1))).isEqualTo(0.5);
        assertThat(wording.leaning(vector(1))).isEqualTo(0.5);
    }

    @Test
    void tellsWordingsThatLeanOnWhatWasSaidFromThoseThatOnlySeemTo() {
        List<WordingTrainer.Pointing> pointing = new ArrayList<>();
        IntStream.range(0, 400).forEach(i -> pointing.add(new WordingTrainer.Pointing(vector(i % 2), i % 2 == 1)));

        WordingWeights wording = WordingTrainer.train(List.of(), pointing);

        assertThat(wording.leaning(vector(1))).isGreaterThan(0.55);
        assertThat(wording.leaning(vector(0))).isLessThan(0.45);
        assertThat(wording.askable(vector(1))).isEqualTo(0.5);
    }

    @Test
    void howManyOfThemLeanTellsNothing() {
        List<WordingTrainer.Pointing> pointing = new ArrayList<>();
        IntStream.range(0, 400).forEach(i -> pointing.add(new WordingTrainer.Pointing(vector(i % 2), i % 8 < 2)));

        assertThat(WordingTrainer.train(List.of(), pointing).leaning(vector(1))).isCloseTo(0.5, within(0.01));
    }

    @Test
    void knowsNothingWhereAllAreOfOneKind() {
        List<WordingTrainer.Pointing> pointing = List.of(new WordingTrainer.Pointing(vector(1), true));
        List<WordingTrainer.Asked> asked = List.of(new WordingTrainer.Asked(vector(1), false, 1));

        WordingWeights wording = WordingTrainer.train(asked, pointing);

        assertThat(wording.leaning(vector(1))).isEqualTo(0.5);
        assertThat(wording.askable(vector(1))).isEqualTo(0.5);
    }

    private static float[] vector(float first) {
        float[] vector = new float[DIMENSIONS];
        vector[0] = first;
        return vector;
    }
}
