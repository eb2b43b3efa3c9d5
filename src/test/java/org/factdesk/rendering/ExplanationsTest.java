package org.factdesk.rendering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.factdesk.answer.Abstention;
import org.factdesk.answer.Answer;
import org.factdesk.answer.Match;
import org.factdesk.answer.Reason;
import org.factdesk.answer.Section;
import org.factdesk.question.AnswerType;
import org.factdesk.question.Clue;
import org.factdesk.question.Intent;
import org.factdesk.testing.Asked;
import org.factdesk.testing.Harbour;
import org.junit.jupiter.api.Test;

class ExplanationsTest {
    private static final Pattern ADDED = Pattern.compile("([+-]\\d+\\.\\d\\d): .*");

    private final Explanations explanations = new Explanations(Phrases.english());

    @Test
    void tellsWhatEachClueAddsAndWhatTheyTellTogether() {
        assertThat(lines(1.5, new Reason(Clue.COVERED, 0.8, 1.6), new Reason(Clue.PLACE_ABSENT, 1, -0.4)))
                .containsExactly(
                        "night-shift (score 1.50): Nobody was at work on pier 4 that night.",
                        "– +1.60: speaks of the words of the question, 0.80",
                        "– -0.40: holds no place, 1.00",
                        "– +0.30: what the clues tell together, beyond what each adds");
    }

    @Test
    void isSilentOnWhatTheyTellTogetherWhereThatIsNothing() {
        assertThat(lines(1.6, new Reason(Clue.COVERED, 0.8, 1.6)))
                .hasSize(2)
                .noneMatch(line -> line.contains("together"));
    }

    @Test
    void whatIsToldAddsUpToTheScore() {
        List<Reason> reasons = new ArrayList<>();
        for (Clue clue : Clue.values()) {
            reasons.add(new Reason(clue, 1, (clue.ordinal() % 7 - 2) / 4.0));
        }
        double sum = reasons.stream().mapToDouble(Reason::share).sum();

        List<String> lines = lines(sum - 0.75, reasons.toArray(Reason[]::new));

        double told = lines.stream()
                .map(line -> ADDED.matcher(line.replaceFirst("– ", "")))
                .filter(Matcher::matches)
                .mapToDouble(added -> Double.parseDouble(added.group(1)))
                .sum();
        assertThat(told).isCloseTo(sum - 0.75, within(0.005));
        assertThat(lines)
                .anyMatch(line -> line.contains("lighter clues together"))
                .anyMatch(line -> line.contains("-0.75"));
    }

    @Test
    void saysHowLikelyAQuestionGoesOnFromWhatWasSaid() {
        Answer answer = new Answer.Abstained(Asked.followUp(), 0.9, Abstention.NOT_ON_RECORD, List.of(), List.of());

        assertThat(explanations.of(answer).lines())
                .contains("Taken as going on from what was said before, by its wording with a likelihood of 0.90.");
    }

    @Test
    void saysThatNoClaimIsWeighedWhereNoOneThingIsAsked() {
        Section newest = new Section(Section.Topic.NEWEST, List.of(Harbour.claim("damage-final")));
        Answer answer = new Answer.Overview(
                Asked.of("any news?", Intent.NEWEST, AnswerType.OTHER), 0.9, List.of(newest), newest.claims());

        assertThat(explanations.of(answer).lines())
                .contains("Understood as: “any news?”. Asked for: what was said last. Confidence 0.90.")
                .anyMatch(line -> line.startsWith("It asks for no one thing"));
    }

    /** The lines on a claim that was matched for these reasons. */
    private List<String> lines(double score, Reason... reasons) {
        Answer answer = new Answer.Supported(
                Asked.of("Who worked?", Intent.WHO, AnswerType.AGENT),
                0.9,
                new Match(Harbour.claim("night-shift"), score, Arrays.asList(reasons)),
                List.of(),
                List.of());
        List<String> lines = explanations.of(answer).lines();
        return lines.subList(1, lines.size());
    }
}
