package org.factdesk.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.factdesk.claim.Claim;
import org.factdesk.claim.GoldenQuestion;
import org.factdesk.claim.GoldenQuestions;
import org.factdesk.testing.Harbour;
import org.factdesk.testing.RealDesk;
import org.factdesk.tuning.Course;
import org.junit.jupiter.api.Test;

class CourseReaderTest {
    private static final List<String> CLAIMS =
            Harbour.base().claims().stream().map(Claim::id).toList();

    @Test
    void tellsWhichClaimsAnswerWhatIsAsked() {
        GoldenQuestion first = new GoldenQuestion("who locked the crane?", List.of(CLAIMS.get(1)), "", "plain");
        GoldenQuestion second = new GoldenQuestion("and when?", List.of(), "on-topic-unanswerable", "plain");

        Course course = new CourseReader(RealDesk.reader(), RealDesk.pieces())
                .read(Harbour.base(), new GoldenQuestions(List.of(first), List.of(List.of(first, second))));

        assertThat(course.incident()).isEqualTo(Harbour.INCIDENT.id());
        assertThat(course.claims()).hasSameSizeAs(CLAIMS);
        List<Set<Integer>> right = new ArrayList<>();
        course.questions().forEach(question -> right.add(question.right()));
        assertThat(right).containsExactly(Set.of(1), Set.of(1), Set.of());
        // What the second turn leaves out was put in again.
        assertThat(course.questions().get(2).text().pieces())
                .hasSizeGreaterThan(RealDesk.pieces().asked("and when?").pieces().length);
    }
}
