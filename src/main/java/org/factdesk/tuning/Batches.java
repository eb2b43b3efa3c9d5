package org.factdesk.tuning;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.factdesk.arithmetic.Shuffle;

/** Cuts the questions of courses into batches of about the same size, each of one incident. */
final class Batches {
    private Batches() {}

    /** How many there are of all courses. */
    static int count(List<Course> courses, int size) {
        return courses.stream().mapToInt(course -> count(course, size)).sum();
    }

    /** A course without claims or questions has none. */
    private static int count(Course course, int size) {
        int questions = course.questions().size();
        return course.claims().isEmpty() || questions == 0 ? 0 : Math.max(1, Math.round((float) questions / size));
    }

    /** All of them in an order of chance. */
    static List<Batch> drawn(List<Course> courses, int size, SplittableRandom random) {
        List<Batch> batches = new ArrayList<>();
        for (Course course : courses) {
            List<Course.Question> questions = new ArrayList<>(course.questions());
            Shuffle.shuffle(questions, random);
            int count = count(course, size);
            for (int i = 0; i < count; i++) {
                batches.add(new Batch(
                        course.claims(),
                        questions.subList(questions.size() * i / count, questions.size() * (i + 1) / count)));
            }
        }
        Shuffle.shuffle(batches, random);
        return batches;
    }
}
