package org.factdesk.tuning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.factdesk.question.nlp.Adapter;
import org.factdesk.question.nlp.EncoderWeights;
import org.factdesk.question.nlp.PieceText;
import org.junit.jupiter.api.Test;

class TunerTest {
    private static final Plan PLAN = new Plan(2, 2, 2, 300, 10);
    private static final EncoderWeights WEIGHTS = new TinyEncoder(3).weights(3);

    @Test
    void lacksLessInTheEndThanAtFirst() {
        List<Double> losses = new ArrayList<>();
        List<Course> courses = List.of(course("harbour", 1_500));

        try (Tuner tuner = new Tuner(WEIGHTS, PLAN, 2)) {
            tuner.tune(courses, losses::add);

            assertThat(losses).hasSize(tuner.batches(courses));
        }
        assertThat(mean(losses.subList(losses.size() - 20, losses.size())))
                .isLessThan(mean(losses.subList(0, 20)) * 0.8);
    }

    @Test
    void learnsTheSameWithOneThreadAndWithThree() {
        List<Course> courses = List.of(course("harbour", 100), course("tunnel", 70));

        Adapter one = learned(courses, 1);
        Adapter three = learned(courses, 3);

        assertThat(one.incidents()).containsExactly("harbour", "tunnel");
        assertThat(one.changes()).hasSize(2 * 6);
        for (int i = 0; i < one.changes().size(); i++) {
            assertThat(three.changes().get(i).down())
                    .isEqualTo(one.changes().get(i).down());
            assertThat(three.changes().get(i).up())
                    .isEqualTo(one.changes().get(i).up());
        }
    }

    private static Adapter learned(List<Course> courses, int threads) {
        try (Tuner tuner = new Tuner(WEIGHTS, PLAN, threads)) {
            return tuner.tune(courses, loss -> {});
        }
    }

    /** Each claim turns on a piece of its own, which questions have too; those with another have no answer. */
    private static Course course(String incident, int questions) {
        List<PieceText> claims = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            claims.add(TinyEncoder.text(0, 2, 10 + i, 3, 4, 1));
        }
        List<Course.Question> asked = new ArrayList<>();
        for (int i = 0; i < questions; i++) {
            int about = i % 5;
            asked.add(new Course.Question(
                    TinyEncoder.text(0, 5, 14 + about, 6 + i % 3, 1), about < 4 ? Set.of(about) : Set.of()));
        }
        return new Course(incident, claims, asked);
    }

    private static double mean(List<Double> losses) {
        return losses.stream().mapToDouble(loss -> loss).average().orElseThrow();
    }
}
