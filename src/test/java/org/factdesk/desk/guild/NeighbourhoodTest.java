package org.factdesk.desk.guild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.Optional;
import java.util.Set;
import org.factdesk.claim.FactBase;
import org.factdesk.claim.GoldenQuestions;
import org.factdesk.claim.Incident;
import org.factdesk.desk.front.GuildIncidents;
import org.factdesk.moderation.Edit;
import org.factdesk.moderation.GuildSettings;
import org.factdesk.moderation.Moderator;
import org.factdesk.moderation.Role;
import org.factdesk.moderation.SettingsBook;
import org.factdesk.moderation.Submission;
import org.factdesk.testing.Desk;
import org.factdesk.testing.Harbour;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class NeighbourhoodTest {
    private static final String HARBOUR = Harbour.INCIDENT.id();
    private static final Incident FLOOD = new Incident("flood-2031", "Flood", "");
    private static final Optional<Set<String>> TWO = Optional.of(Set.of("here", "there"));

    private final Desk desk = Desk.withHarbour();

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void aGuildThatChoseNothingSharesTheOnlyIncident() {
        assertThat(share(TWO, "", "")).isTrue();
        assertThat(share(Optional.of(Set.of("here")), "", "")).isFalse();
    }

    @Test
    void aGuildThatChoseNothingSharesTheUsualIncidentAndNoOther() {
        flood();

        assertThat(share(TWO, "", HARBOUR)).isTrue();
        assertThat(share(TWO, "", FLOOD.id())).isFalse();
    }

    @Test
    void aGuildThatChoseNothingSharesAllThatItMayNameWhereNoneIsUsual() {
        flood();

        assertThat(share(TWO, "", "")).isTrue();
    }

    @Test
    void aGuildSharesWhatItChose() {
        flood();

        assertThat(share(TWO, HARBOUR, FLOOD.id())).isTrue();
        assertThat(share(TWO, FLOOD.id(), HARBOUR)).isFalse();
    }

    @Test
    void aGuildThatTheDeskLeftSharesNothing() {
        assertThat(share(Optional.of(Set.of("here", "elsewhere")), HARBOUR, FLOOD.id()))
                .isFalse();
    }

    @Test
    void whereItIsNotKnownWhichGuildsThereAreTheyShare() {
        assertThat(share(Optional.empty(), "", "")).isTrue();
    }

    @Test
    void whatIsNewOrAGuildsOwnIsNotShared() {
        assertThat(neighbours(Optional.empty(), "", "").share(FLOOD.id(), "here"))
                .isFalse();
        Moderator chief = new Moderator("7", "here", Role.CHIEF.permissions());
        desk.edits().submit(Submission.of(chief, Edit.put(FLOOD), Submission.WHATEVER_STANDS, ""));

        assertThat(neighbours(Optional.empty(), "", FLOOD.id()).share(FLOOD.id(), "here"))
                .isFalse();
    }

    private void flood() {
        desk.importing(
                new FactBase(
                        FLOOD,
                        0,
                        Harbour.parties(),
                        Harbour.sources(),
                        Harbour.base().claims()),
                GoldenQuestions.NONE);
    }

    /** Whether the harbour fire serves others than the guild here, where the guild there chose an incident. */
    private boolean share(Optional<Set<String>> guilds, String chosenThere, String usual) {
        return neighbours(guilds, chosenThere, usual).share(HARBOUR, "here");
    }

    private Neighbourhood neighbours(Optional<Set<String>> guilds, String chosenThere, String usual) {
        SettingsBook settings = guild -> guild.equals("there")
                ? GuildSettings.DEFAULT.withIncident(chosenThere)
                : GuildSettings.DEFAULT.withIncident(guild.equals("elsewhere") ? FLOOD.id() : "");
        Directory directory = mock(Directory.class);
        when(directory.guilds()).thenReturn(guilds);
        return new Neighbourhood(desk.book(), new GuildIncidents(desk.book(), settings, usual), directory);
    }
}
