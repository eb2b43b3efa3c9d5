package org.factdesk.desk.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.factdesk.claim.Claim;
import org.factdesk.desk.order.Completion;
import org.factdesk.desk.order.Option;
import org.factdesk.desk.order.Order;
import org.factdesk.testing.OpenDesk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RecordCompletersTest {
    private final OpenDesk desk = OpenDesk.withHarbour();

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void whatWasTakenOffIsOfferedWhereItCanBeBroughtBackAndNowhereElse() {
        retract("night-shift");
        retract("warehouse-burned");

        assertThat(offered("fact restore", ""))
                .startsWith("warehouse-burned", "night-shift")
                .contains("crane-locked");
        assertThat(offered("fact history", "nobody at wor")).containsExactly("night-shift");
        assertThat(offered("fact restore", "night-")).containsExactly("night-shift");
        assertThat(offered("fact edit", "")).contains("crane-locked").doesNotContain("night-shift");
    }

    @Test
    void whatWasBroughtBackIsOfferedOnce() {
        retract("night-shift");
        desk.press(
                OpenDesk.EDITOR, desk.order(OpenDesk.EDITOR, "fact restore", Map.of("claim", "night-sh")), "Confirm");

        assertThat(desk.harbour().claim("night-shift")).isPresent();
        assertThat(offered("fact restore", "night-")).containsExactly("night-shift");
    }

    @Test
    void theBeginningOfAnIdMeansWhatWasTakenOffRatherThanWhatStands() {
        retract("crane-locked");

        assertThat(OpenDesk.read(desk.order(OpenDesk.EDITOR, "fact restore", Map.of("claim", "crane"))))
                .startsWith("Preview of claim 'crane-locked'");
    }

    @Test
    void sourcesAndPartiesAreOfferedByWhatTheirClaimsSay() {
        Claim crane = desk.harbour().claim("crane-locked").orElseThrow();
        String claimant = desk.harbour()
                .party(crane.attribution().claimant())
                .orElseThrow()
                .name();

        assertThat(offered("source edit", "crane lock"))
                .contains(crane.provenance().source());
        assertThat(offered("party edit", "crane lock")).contains(claimant);
        assertThat(offered("source edit", "zzzz")).isEmpty();
    }

    private void retract(String claim) {
        desk.press(OpenDesk.EDITOR, desk.order(OpenDesk.EDITOR, "fact retract", Map.of("claim", claim)), "Confirm");
    }

    private List<String> offered(String command, String typed) {
        Option option = desk.reception()
                .catalogue()
                .command(command)
                .orElseThrow()
                .options()
                .get(0);
        Order order = new Order(OpenDesk.EDITOR, "pier", command, Map.of(option.name(), typed), Map.of());
        return desk.reception().completions().of(option, order).stream()
                .map(Completion::value)
                .toList();
    }
}
