package org.factdesk.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.factdesk.claim.Claim;
import org.factdesk.claim.FactBase;
import org.factdesk.claim.GoldenQuestion;
import org.factdesk.claim.GoldenQuestions;
import org.factdesk.testing.Harbour;
import org.factdesk.testing.RealDesk;
import org.factdesk.tuning.Course;
import org.junit.jupiter.api.Test;

class CourseReaderTest {
    private static final FactBase BASE = WaysOfAsking.noneOf(Harbour.base());
    private static final List<String> CLAIMS =
            BASE.claims().stream().map(Claim::id).toList();

    @Test
    void tellsWhichClaimsAnswerWhatIsAsked() {
        GoldenQuestion first = new GoldenQuestion("who locked the crane?", List.of(CLAIMS.get(1)), "", "plain");
        GoldenQuestion second = new GoldenQuestion("and when?", List.of(), "on-topic-unanswerable", "plain");

        Course course = new CourseReader(RealDesk.reader(), RealDesk.pieces())
                .read(BASE, new GoldenQuestions(List.of(first), List.of(List.of(first, second))));

        assertThat(course.incident()).isEqualTo(Harbour.INCIDENT.id());
        assertThat(course.claims()).hasSameSizeAs(CLAIMS);
        List<Set<Integer>> right = new ArrayList<>();
        course.questions().forEach(question -> right.add(question.right()));
        assertThat(right).containsExactly(Set.of(1), Set.of(1), Set.of(), Set.of());
        // What the second turn leaves out was put in again.
        assertThat(course.questions().get(2).text().pieces())
                .hasSizeGreaterThan(RealDesk.pieces().asked("and when?").pieces().length);
        // It comes behind what answered the first, too.
        int[] answer =
                RealDesk.pieces().asked(Harbour.claim(CLAIMS.get(1)).text()).pieces();
        assertThat(course.questions().get(3).text().pieces())
                .hasSizeGreaterThan(answer.length)
                .startsWith(Arrays.copyOf(answer, answer.length - 1));
    }

    @Test
    void aTurnThatLeansOnNothingComesByItself() {
        GoldenQuestion first = new GoldenQuestion("who locked the crane?", List.of(CLAIMS.get(1)), "", "plain");
        GoldenQuestion second =
                new GoldenQuestion("what did the museum in Paris pay for a new roof?", List.of(), "off-topic", "plain");

        assertThat(new CourseReader(RealDesk.reader(), RealDesk.pieces())
                        .read(BASE, new GoldenQuestions(List.of(), List.of(List.of(first, second))))
                        .questions())
                .hasSize(2);
    }

    @Test
    void waysOfAskingAreAnsweredByTheirClaimsAndWhatIsLeftOpenByNone() {
        List<Claim> claims = new ArrayList<>(BASE.claims());
        claims.set(2, claims.get(2).withAlsoAsked(List.of("who was it")).withLeavesOpen(List.of("but why")));

        Course course = new CourseReader(RealDesk.reader(), RealDesk.pieces())
                .read(
                        new FactBase(BASE.incident(), BASE.revision(), BASE.parties(), BASE.sources(), claims),
                        new GoldenQuestions(List.of(), List.of()));

        assertThat(course.questions()).extracting(Course.Question::right).containsExactly(Set.of(2), Set.of());
        assertThat(course.questions().get(0).text().pieces())
                .isEqualTo(RealDesk.pieces().asked("who was it").pieces());
    }
}
