package org.factdesk.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.factdesk.audit.Action;
import org.factdesk.audit.Happening;
import org.factdesk.desk.order.Command;
import org.factdesk.desk.order.Option;
import org.factdesk.desk.order.Order;
import org.factdesk.desk.order.Response;
import org.factdesk.desk.order.Visitor;
import org.factdesk.moderation.Permission;
import org.factdesk.testing.Harbour;
import org.factdesk.testing.HarbourDesk;
import org.junit.jupiter.api.Test;

class ClerkTest {
    private static final Command PUBLISHED = new Command(
            "fact publish",
            List.of(Option.required("claim", Option.Kind.CLAIM)),
            Set.of(Permission.PROPOSE, Permission.PUBLISH),
            Command.Manner.PRIVATE,
            order -> Response.say(order, "feedback.thanks"));

    private final HarbourDesk desk = new HarbourDesk(List.of(PUBLISHED), Harbour.base());

    @Test
    void carriesOutTheOrdersOfThoseWhoMayAndNotesThem() {
        Visitor editor = visitor(Permission.PROPOSE, Permission.PUBLISH);

        assertThat(HarbourDesk.read(desk.order(editor, "fact publish", Map.of("claim", "c".repeat(500)))))
                .startsWith("Thank you");
        assertThat(desk.journal().happenings()).singleElement().satisfies(noted -> {
            assertThat(noted.action()).isEqualTo(Action.COMMAND);
            assertThat(noted.incident()).isEqualTo("harbour-fire-2031");
            assertThat(noted.details()).containsEntry("command", "fact publish").containsEntry("channel", "pier");
            assertThat(noted.details().get("value.claim")).hasSize(201);
        });
    }

    @Test
    void tellsThoseWhoMayNotWhatTheyLackAndNotesThat() {
        assertThat(HarbourDesk.read(desk.order(visitor(Permission.PROPOSE), "fact publish", Map.of("claim", "x"))))
                .startsWith("That is for those who may change the record");
        assertThat(desk.journal().happenings()).extracting(Happening::action).containsExactly(Action.DENIED);
    }

    @Test
    void asksForWhatWasNotSaid() {
        Visitor editor = visitor(Permission.PROPOSE, Permission.PUBLISH);

        assertThat(HarbourDesk.read(desk.order(editor, "fact publish", Map.of("claim", " "))))
                .startsWith("Not done: claim is missing.");
    }

    @Test
    void knowsNoCommandsButThoseOfTheCatalogue() {
        assertThat(desk.read("fact destroy", Map.of())).startsWith("There is no command fact destroy any more.");
    }

    @Test
    void tellsNewsWithWhatTheirReaderAloneReads() {
        Clerk clerk =
                new Clerk(desk.catalogue(), desk.front(), desk.journal(), by -> List.of("News for " + by.user() + "."));
        Visitor editor = visitor(Permission.PROPOSE, Permission.PUBLISH);

        assertThat(read(clerk, editor, "fact publish", Map.of("claim", "x"))).contains("\nNews for 8.");
        assertThat(read(clerk, editor, "sources", Map.of())).doesNotContain("News for");
    }

    private static String read(Clerk clerk, Visitor by, String command, Map<String, String> values) {
        return HarbourDesk.read(clerk.carryOut(new Order(by, "pier", command, values, Map.of())));
    }

    private static Visitor visitor(Permission... permissions) {
        return new Visitor("8", "harbour-guild", Set.of(permissions), Locale.ENGLISH);
    }
}
