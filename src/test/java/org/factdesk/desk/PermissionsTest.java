package org.factdesk.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.factdesk.audit.Action;
import org.factdesk.audit.Happening;
import org.factdesk.desk.guild.Access;
import org.factdesk.desk.order.Command;
import org.factdesk.desk.order.Option;
import org.factdesk.desk.order.Response;
import org.factdesk.desk.order.Visitor;
import org.factdesk.moderation.GuildSettings;
import org.factdesk.moderation.GuildSettings.Roster;
import org.factdesk.moderation.Role;
import org.factdesk.testing.Harbour;
import org.factdesk.testing.OpenDesk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PermissionsTest {
    private static final Map<String, Role> LEAST = Map.ofEntries(
            Map.entry("fact add", Role.CURATOR),
            Map.entry("fact edit", Role.CURATOR),
            Map.entry("fact retract", Role.CURATOR),
            Map.entry("fact restore", Role.CURATOR),
            Map.entry("fact show", Role.CURATOR),
            Map.entry("fact history", Role.CURATOR),
            Map.entry("fact list", Role.CURATOR),
            Map.entry("fact dispute", Role.CURATOR),
            Map.entry("source add", Role.CURATOR),
            Map.entry("source edit", Role.CURATOR),
            Map.entry("source retire", Role.CURATOR),
            Map.entry("source list", Role.CURATOR),
            Map.entry("party add", Role.CURATOR),
            Map.entry("party edit", Role.CURATOR),
            Map.entry("party list", Role.CURATOR),
            Map.entry("review list", Role.CURATOR),
            Map.entry("review show", Role.CURATOR),
            Map.entry("gaps list", Role.CURATOR),
            Map.entry("gaps answer", Role.CURATOR),
            Map.entry("gaps dismiss", Role.CURATOR),
            Map.entry("teach", Role.CURATOR),
            Map.entry("incident list", Role.CURATOR),
            Map.entry("incident export", Role.EDITOR),
            Map.entry("incident use", Role.CHIEF),
            Map.entry("incident import", Role.CHIEF),
            Map.entry("desk channels", Role.CHIEF),
            Map.entry("desk access", Role.CHIEF),
            Map.entry("desk settings", Role.CHIEF));

    private static final GuildSettings ROSTER =
            GuildSettings.DEFAULT.with(new Roster(Map.of("20", Role.EDITOR, "30", Role.CHIEF), Set.of("66"), false));

    private final OpenDesk desk = OpenDesk.withHarbour();

    @AfterEach
    void close() {
        desk.close();
    }

    static Stream<Command> commands() {
        try (OpenDesk open = OpenDesk.withHarbour()) {
            return open.reception().catalogue().commands().stream()
                    .filter(command -> !command.needs().isEmpty())
                    .filter(Command::isTyped)
                    .toList()
                    .stream();
        }
    }

    @Test
    void everyCommandOfModeratorsIsOneOfThese() {
        assertThat(commands().map(Command::name)).containsExactlyInAnyOrderElementsOf(LEAST.keySet());
    }

    @ParameterizedTest
    @MethodSource("commands")
    void isObeyedFromTheLeastRoleOnAndDeniedToAllOthers(Command command) {
        Role least = LEAST.get(command.name());
        for (Role role : Role.values()) {
            Visitor visitor = new Visitor("8", "harbour-guild", role.permissions(), Locale.ENGLISH);
            assertThat(isDenied(visitor, command)).isEqualTo(role.compareTo(least) < 0);
        }
        assertThat(isDenied(OpenDesk.STRANGER, command)).isTrue();
        Visitor barred =
                new Visitor("9", "harbour-guild", Access.of(List.of("20", "30", "66"), true, ROSTER), Locale.ENGLISH);
        assertThat(isDenied(barred, command)).isTrue();
        assertThat(desk.journal().happenings())
                .filteredOn(happening -> happening.action() == Action.DENIED)
                .hasSize(least.ordinal() + 2)
                .extracting(Happening::details)
                .allSatisfy(details -> assertThat(details).containsEntry("command", command.name()));
    }

    private boolean isDenied(Visitor visitor, Command command) {
        Map<String, String> values = new HashMap<>();
        command.options().stream().filter(Option::required).forEach(option -> values.put(option.name(), "x"));
        return OpenDesk.read(desk.order(visitor, command.name(), values)).startsWith("That is for those who may");
    }

    @Test
    void whoeverLostTheirRoleConfirmsNoDraft() {
        Response preview = desk.order(OpenDesk.EDITOR, "fact retract", Map.of("claim", "night-shift"));
        Visitor same = new Visitor(OpenDesk.EDITOR.user(), "harbour-guild", Set.of(), Locale.ENGLISH);

        assertThat(OpenDesk.read(desk.press(same, preview, "Confirm"))).startsWith("That is for those who may");
        assertThat(desk.harbour().claim("night-shift")).isPresent();
    }

    @Test
    void whatACuratorConfirmsWaitsForSomebodyElse() {
        Response preview = desk.order(OpenDesk.CURATOR, "fact retract", Map.of("claim", "night-shift"));

        assertThat(OpenDesk.read(desk.press(OpenDesk.CURATOR, preview, "Confirm")))
                .startsWith("Proposed as ");
        assertThat(desk.harbour().claim("night-shift")).isPresent();
        assertThat(desk.store().reviewBook().proposals(Harbour.INCIDENT.id())).hasSize(1);
    }

    @Test
    void aProposalIsPutIntoOtherWordsByTheSameForm() {
        desk.press(
                OpenDesk.CURATOR,
                desk.fill(
                        OpenDesk.CURATOR,
                        "fact add",
                        Map.of(),
                        Map.of(
                                "text", "The pilot boarded at nine.",
                                "source", "https://example.org/9 Harbour Gazette",
                                "said_by", "Lena Holm (person, pilot)",
                                "said_on", "2031-05-09")),
                "Confirm");
        Response shown = desk.order(
                OpenDesk.EDITOR,
                "review show",
                Map.of(
                        "proposal",
                        desk.store()
                                .reviewBook()
                                .proposals(Harbour.INCIDENT.id())
                                .get(0)
                                .id()));

        Response.Asked form = (Response.Asked) desk.press(OpenDesk.EDITOR, shown, "Amend");
        Response preview = desk.send(OpenDesk.EDITOR, form, Map.of("text", "The pilot boarded at ten."));
        desk.press(OpenDesk.EDITOR, preview, "Confirm");

        assertThat(desk.harbour().claim("pilot-boarded-nine").orElseThrow().text())
                .isEqualTo("The pilot boarded at ten.");
        assertThat(desk.harbour().party("lena-holm")).isPresent();
        assertThat(desk.store()
                        .reviewBook()
                        .proposals(Harbour.INCIDENT.id())
                        .get(0)
                        .isWaiting())
                .isFalse();
    }
}
