package org.factdesk.desk.member;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.factdesk.audit.Action;
import org.factdesk.desk.order.Button;
import org.factdesk.desk.order.Order;
import org.factdesk.desk.order.Response;
import org.factdesk.desk.order.Visitor;
import org.factdesk.moderation.GuildSettings;
import org.factdesk.storage.SqliteStore;
import org.factdesk.testing.Answers;
import org.factdesk.testing.Desk;
import org.factdesk.testing.HarbourDesk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PrivacyCommandsTest {
    private static final Visitor MEMBER = HarbourDesk.MEMBER;

    private final SqliteStore store = SqliteStore.inMemory();
    private final PrivacyCommands privacy =
            new PrivacyCommands(store.personalData(), guild -> GuildSettings.DEFAULT, store.journal());

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void tellsWhatIsKeptWhyAndForHowLongAndOffersACopyAndAnErasure() {
        asked();

        Response response = order("privacy", Map.of());

        assertThat(HarbourDesk.read(response))
                .startsWith("What the desk keeps of you")
                .contains("erased after 30 days", "one entry of the log is yours", "trains a model");
        assertThat(buttons(response)).extracting(Button::command).containsOnly("privacy");
        assertThat(buttons(response))
                .extracting(Button::values)
                .containsExactly(Map.of("do", "copy"), Map.of("do", "erase"));
    }

    @Test
    void givesACopyAsAFileAndNotesThat() {
        asked();

        Response response = order("privacy", Map.of("do", "copy"));

        Response.Document file =
                response.fold(answered -> null, shown -> shown.files().get(0), form -> null);
        assertThat(file.name()).isEqualTo("factdesk-my-data.json");
        assertThat(new String(file.content(), java.nio.charset.StandardCharsets.UTF_8))
                .contains("was it locked?");
        assertThat(actions()).startsWith(Action.EXPORT);
    }

    @Test
    void asksBeforeItErases() {
        asked();

        Response response = order("privacy", Map.of("do", "erase"));

        assertThat(HarbourDesk.read(response))
                .startsWith("Erase what is kept of you?")
                .contains("cannot be brought back");
        assertThat(buttons(response)).singleElement().satisfies(button -> {
            assertThat(button.command()).isEqualTo("privacy:erase");
            assertThat(button.weight()).isEqualTo(Button.Weight.GRAVE);
        });
        assertThat(store.journal().answer("a1")).isPresent();
    }

    @Test
    void erasesOnceThatIsConfirmedAndSaysSo() {
        asked();

        assertThat(HarbourDesk.read(order("privacy:erase", Map.of())))
                .startsWith("Done: who you are and the words of one entry");

        assertThat(store.journal().answer("a1")).isEmpty();
        assertThat(store.personalData().copy(MEMBER.user())).isEmpty();
        assertThat(actions()).startsWith(Action.ERASURE);
    }

    @Test
    void theClerkLeavesNoTraceOfWhoAskedForAnErasure() {
        HarbourDesk desk = new HarbourDesk(privacy.all(), org.factdesk.testing.Harbour.base());
        asked();

        desk.order("privacy", Map.of());
        desk.order("privacy:erase", Map.of());

        assertThat(desk.journal().happenings())
                .extracting(happening -> happening.details().get("command"))
                .containsExactly("privacy");
    }

    @Test
    void saysWhereNothingIsKept() {
        assertThat(HarbourDesk.read(order("privacy", Map.of()))).contains("At the moment nothing is kept of you.");
        assertThat(HarbourDesk.read(order("privacy", Map.of("do", "copy")))).contains("nothing is kept of you");
        assertThat(HarbourDesk.read(order("privacy:erase", Map.of()))).contains("nothing is kept of you");
    }

    @Test
    void aMisspeltWishErasesNothing() {
        asked();

        order("privacy", Map.of("do", "erase-now"));

        assertThat(store.journal().answer("a1")).isPresent();
    }

    private void asked() {
        store.journal().note(Answers.given("a1", Desk.NOW, MEMBER.user(), "was it locked?"));
    }

    private Response order(String command, Map<String, String> values) {
        Order order = new Order(MEMBER, HarbourDesk.CHANNEL, command, values, Map.of());
        return privacy.all().stream()
                .filter(one -> one.name().equals(command))
                .findFirst()
                .orElseThrow()
                .action()
                .apply(order);
    }

    private List<Action> actions() {
        store.personalData().copy("nobody");
        return store.auditLog().recent("", 10).stream()
                .map(logged -> logged.entry().action())
                .toList();
    }

    private static List<Button> buttons(Response response) {
        return response.fold(answered -> List.<Button>of(), Response.Shown::buttons, form -> List.<Button>of());
    }
}
