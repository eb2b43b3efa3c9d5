package org.factdesk.desk.guild;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.factdesk.moderation.GuildSettings;
import org.factdesk.moderation.GuildSettings.Roster;
import org.factdesk.moderation.Permission;
import org.factdesk.moderation.Role;
import org.junit.jupiter.api.Test;

class AccessTest {
    private static final GuildSettings SETTINGS =
            GuildSettings.DEFAULT.with(new Roster(Map.of("10", Role.CURATOR, "11", Role.EDITOR), Set.of("66"), false));

    @Test
    void grantsNothingForRolesThatNobodyListed() {
        assertThat(Access.of(List.of("12", "13"), false, SETTINGS)).isEmpty();
        assertThat(Access.of(List.of(), false, SETTINGS)).isEmpty();
    }

    @Test
    void grantsWhatAllTheRolesOfSomebodyMayDoTogether() {
        assertThat(Access.of(List.of("10"), false, SETTINGS)).containsExactly(Permission.PROPOSE);
        assertThat(Access.of(List.of("10", "11"), false, SETTINGS))
                .containsExactlyInAnyOrder(Permission.PROPOSE, Permission.PUBLISH);
    }

    @Test
    void takesWhoeverRunsTheGuildForAChiefSoThatSomebodyCanBegin() {
        assertThat(Access.of(List.of(), true, GuildSettings.DEFAULT)).containsExactlyInAnyOrder(Permission.values());
    }

    @Test
    void grantsNothingToTheBarredWhateverElseTheyAre() {
        assertThat(Access.of(List.of("11", "66"), true, SETTINGS)).isEmpty();
    }
}
