package org.factdesk.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.factdesk.claim.Claim;
import org.factdesk.claim.FactBase;
import org.factdesk.claim.GoldenQuestions;
import org.factdesk.moderation.ImportPlan.Choice;
import org.factdesk.moderation.ImportPlan.Verdict;
import org.factdesk.testing.Desk;
import org.factdesk.testing.Samples;
import org.junit.jupiter.api.Test;

class ImportPlanPropertyTest {
    private static final String INCIDENT = "crane-2031";

    @Test
    void importingIntoAnEmptyDeskGivesThePack() {
        Samples.forEach(40, samples -> {
            try (Desk desk = Desk.empty()) {
                FactBase pack = samples.facts(INCIDENT);
                GoldenQuestions questions = samples.questions(pack.claims());

                desk.importing(pack, questions);

                assertThat(all(desk))
                        .isEqualTo(List.copyOf(Content.all(pack, questions).values()));
                assertThat(desk.importing(pack, questions)).isEmpty();
            }
        });
    }

    @Test
    void whereNobodyEditsTheRecordFollowsThePack() {
        Samples.forEach(60, samples -> {
            try (Desk desk = Desk.empty()) {
                FactBase first = samples.facts(INCIDENT);
                FactBase second = samples.changed(first);
                GoldenQuestions questions = samples.questions(second.claims());

                desk.importing(first, samples.questions(first.claims()));
                desk.importing(second, questions);

                assertThat(all(desk))
                        .containsExactlyInAnyOrderElementsOf(
                                Content.all(second, questions).values());
                assertThat(desk.importing(second, questions)).isEmpty();
            }
        });
    }

    @Test
    void whatModeratorsPutIsOnlyEverReplacedByDecision() {
        Samples.forEach(60, samples -> {
            try (Desk desk = Desk.empty()) {
                FactBase first = samples.facts(INCIDENT);
                desk.importing(first, GoldenQuestions.NONE);
                Map<Subject, Content> put = new HashMap<>();
                for (Claim claim : first.claims()) {
                    if (samples.oneIn(2)) {
                        Claim edited = samples.claim(claim.id(), List.of(), List.copyOf(first.sources()), List.of());
                        desk.submit(Edit.put(INCIDENT, edited));
                        put.put(Subject.claim(claim.id()), new Content.OfClaim(edited));
                    }
                }
                FactBase second = samples.changed(first);

                Map<Subject, Choice> decided = new HashMap<>();
                desk.plan(second, GoldenQuestions.NONE)
                        .items(Verdict.CONFLICT)
                        .forEach(item -> decided.put(item.subject(), Choice.KEEP));
                desk.importing(second, GoldenQuestions.NONE, samples.oneIn(2) ? decided : Map.of());

                Map<Subject, Content> stands = Content.all(desk.current(INCIDENT), GoldenQuestions.NONE);
                assertThat(stands).containsAllEntriesOf(put);
            }
        });
    }

    private static List<Content> all(Desk desk) {
        return List.copyOf(Content.all(desk.current(INCIDENT), desk.book().questions(INCIDENT))
                .values());
    }
}
