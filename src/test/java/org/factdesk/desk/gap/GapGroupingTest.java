package org.factdesk.desk.gap;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.factdesk.audit.GivenAnswer;
import org.factdesk.testing.Answers;
import org.factdesk.testing.RealDesk;
import org.junit.jupiter.api.Test;

class GapGroupingTest {
    private static final Instant NOON = Instant.parse("2031-05-10T12:00:00Z");

    private final GapGrouping grouping = new GapGrouping(RealDesk.answerer()::meaning);

    @Test
    void bringsTogetherWhatMeansTheSame() {
        List<Gap> gaps = grouping.group(
                List.of(
                        asked(1, "ann", "who owns the crane"),
                        asked(2, "bob", "is the owner insured?"),
                        asked(3, "cem", "Who is the owner of that crane?"),
                        asked(4, "dee", "does the owner have insurance"),
                        asked(5, "eva", "WHO OWNS THE CRANE???")),
                Set.of());

        assertThat(gaps).extracting(Gap::question).containsExactly("who owns the crane", "is the owner insured?");
        assertThat(gaps).extracting(Gap::askers).containsExactly(3L, 2L);
    }

    @Test
    void tellsWhyFromWhen() {
        List<Gap> gaps = grouping.group(
                List.of(
                        asked(1, "ann", "why did the minister resign"),
                        asked(2, "bob", "when did the minister resign")),
                Set.of());

        assertThat(gaps).hasSize(2);
    }

    @Test
    void whoAsksAHundredTimesCountsOnce() {
        List<GivenAnswer> asked = new ArrayList<>(IntStream.range(0, 100)
                .mapToObj(n -> asked(n, "ann", "is it true"))
                .toList());
        asked.add(asked(200, "bob", "who pays for the roof?"));
        asked.add(asked(201, "cem", "who pays for the roof"));

        List<Gap> gaps = grouping.group(asked, Set.of());

        assertThat(gaps).extracting(Gap::question).containsExactly("who pays for the roof?", "is it true");
        assertThat(gaps.get(1).askers()).isEqualTo(1);
        assertThat(gaps.get(1).asked()).hasSize(100);
    }

    @Test
    void theSameQuestionsComeToTheSameGroupsInWhateverOrder() {
        List<GivenAnswer> asked = new ArrayList<>();
        List<String> wordings = List.of(
                "who owns the crane",
                "who is the owner of that crane?",
                "was the driver drunk",
                "had the driver been drinking?",
                "what do the repairs cost",
                "how much will it cost to fix");
        IntStream.range(0, 30).forEach(n -> asked.add(asked(n, "user-" + n, wordings.get(n % wordings.size()))));
        List<Gap> expected = grouping.group(asked, Set.of());

        for (int seed = 0; seed < 10; seed++) {
            Collections.shuffle(asked, new Random(seed));

            assertThat(grouping.group(asked, Set.of())).isEqualTo(expected);
        }
    }

    @Test
    void leavesOutWhatWasDismissedAndWhatMeansTheSame() {
        List<GivenAnswer> asked = List.of(
                asked(1, "ann", "who owns the crane"),
                asked(2, "bob", "who is the owner of that crane?"),
                asked(3, "cem", "was the driver drunk"));

        assertThat(grouping.group(asked, Set.of("a1")))
                .extracting(Gap::question)
                .containsExactly("was the driver drunk");
    }

    @Test
    void aShortFollowUpIsReadWithTheQuestionBefore() {
        GivenAnswer.Turn roof = new GivenAnswer.Turn("who pays for the roof", "who pays for the roof", List.of());
        GivenAnswer.Turn trial = new GivenAnswer.Turn("who leads the trial", "who leads the trial", List.of());

        List<Gap> gaps = grouping.group(
                List.of(
                        Answers.after(asked(1, "ann", "and when?"), roof),
                        Answers.after(asked(2, "bob", "and when?"), trial),
                        Answers.after(asked(3, "cem", "and when?"), roof)),
                Set.of());

        assertThat(gaps).extracting(Gap::answers).containsExactly(List.of("a1", "a3"), List.of("a2"));
    }

    private static GivenAnswer asked(int number, String user, String question) {
        return Answers.declined("a" + number, NOON.plusSeconds(number), user, question);
    }
}
