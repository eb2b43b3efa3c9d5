package org.factdesk.discord;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.Member;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.Role;
import net.dv8tion.jda.api.interactions.Interaction;
import org.factdesk.desk.guild.Access;
import org.factdesk.desk.order.Visitor;
import org.factdesk.moderation.SettingsBook;
import org.jspecify.annotations.Nullable;

/** Tells who somebody is to the desk. */
final class Visitors {
    private final SettingsBook settings;
    private final Languages languages;

    Visitors(SettingsBook settings, Languages languages) {
        this.settings = settings;
        this.languages = languages;
    }

    Visitor of(Interaction interaction) {
        Locale locale = languages.shownBy(interaction);
        return visitor(interaction.getUser().getId(), interaction.getGuild(), interaction.getMember(), locale);
    }

    Visitor of(Message message) {
        Guild guild = message.isFromGuild() ? message.getGuild() : null;
        String author = message.getAuthor().getId();
        return visitor(author, guild, message.getMember(), languages.of(author, guild));
    }

    private Visitor visitor(String user, @Nullable Guild guild, @Nullable Member member, Locale locale) {
        if (guild == null) {
            return new Visitor(user, "", Set.of(), locale);
        }
        List<String> roles = member == null
                ? List.of()
                : member.getRoles().stream().map(Role::getId).toList();
        boolean runsTheGuild = member != null && member.hasPermission(Permission.MANAGE_SERVER);
        return new Visitor(user, guild.getId(), Access.of(roles, runsTheGuild, settings.of(guild.getId())), locale);
    }
}
