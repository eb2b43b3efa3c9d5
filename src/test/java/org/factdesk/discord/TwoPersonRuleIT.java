package org.factdesk.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.factdesk.testing.discord.Message;
import org.factdesk.testing.discord.Seat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where each edit waits for a second person, editors and chiefs wait for each other too. */
class TwoPersonRuleIT {
    private static final String CLAIM = "night-shift";

    @Test
    void noEditCountsBeforeASecondPersonApprovesIt(@TempDir Path folder) {
        try (StaffedDesk desk = StaffedDesk.openWithTwoPersonRule(folder)) {
            String proposal = retracting(desk.editor());
            assertThat(desk.record().claim(CLAIM)).isPresent();

            Message own =
                    desk.editor().runs("review show", "proposal", proposal).reply();
            String approving = "review:approve?incident=harbour-fire-2031&proposal=" + proposal;
            assertThat(own.buttons()).containsExactly("Take back");
            desk.editor().forges(own, approving);
            own.awaitText("Refused: nobody approves what they proposed");
            Message curators =
                    desk.curator().runs("review show", "proposal", proposal).reply();
            assertThat(curators.buttons()).isEmpty();
            desk.curator().forges(curators, approving);
            curators.awaitText("Refused");
            assertThat(desk.record().claim(CLAIM)).isPresent();

            Message theirs = desk.secondEditor()
                    .runs("review show", "proposal", proposal)
                    .reply();
            desk.secondEditor().presses(theirs, "Approve");
            theirs.awaitText("Approved by egon");
            assertThat(desk.record().claim(CLAIM)).isEmpty();
        }
    }

    private static String retracting(Seat by) {
        Message preview = by.runs("fact retract", "claim", CLAIM).reply();
        by.presses(preview, "Confirm");
        preview.awaitText("Proposed as");
        Matcher id = Pattern.compile("Proposed as (\\w+)").matcher(preview.text());
        assertThat(id.find()).as(preview.text()).isTrue();
        return id.group(1);
    }
}
