package org.factdesk.discord;

import java.util.Locale;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.interactions.Interaction;
import org.factdesk.desk.order.Tongues;
import org.jspecify.annotations.Nullable;

/**
 * In which language the desk speaks to people. Discord tells theirs with commands and buttons, not with messages: where
 * somebody never showed it, it is their server's, and where there is none, English.
 */
final class Languages {
    private final Tongues tongues;

    Languages(Tongues tongues) {
        this.tongues = tongues;
    }

    /** The language that somebody shows by what they do. */
    Locale shownBy(Interaction interaction) {
        Locale language = interaction.getUserLocale().toLocale();
        tongues.shown(interaction.getUser().getId(), language);
        return language;
    }

    Locale of(String user, @Nullable Guild guild) {
        return tongues.of(user).orElseGet(() -> guild == null ? Locale.ENGLISH : of(guild));
    }

    /** The language of all in a server. */
    static Locale of(Guild guild) {
        return guild.getLocale().toLocale();
    }
}
