package org.factdesk.desk.guild;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import org.factdesk.moderation.GuildSettings;
import org.factdesk.moderation.Permission;
import org.factdesk.moderation.Role;

/** Says what somebody may do in a guild: what the roles that they hold there are granted, all together. */
public final class Access {
    private Access() {}

    /**
     * @param roles ids of the roles that they hold
     * @param runsTheGuild whether they may change the guild itself: they are chiefs, so that somebody can begin
     */
    public static Set<Permission> of(Collection<String> roles, boolean runsTheGuild, GuildSettings settings) {
        if (roles.stream().anyMatch(settings.roster().barred()::contains)) {
            return Set.of();
        }
        Set<Permission> granted = EnumSet.noneOf(Permission.class);
        if (runsTheGuild) {
            granted.addAll(Role.CHIEF.permissions());
        }
        settings.roster().roles().forEach((role, kept) -> {
            if (roles.contains(role)) {
                granted.addAll(kept.permissions());
            }
        });
        return Set.copyOf(granted);
    }
}
