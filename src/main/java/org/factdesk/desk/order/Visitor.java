package org.factdesk.desk.order;

import java.util.Locale;
import java.util.Set;
import org.factdesk.moderation.Moderator;
import org.factdesk.moderation.Permission;
import org.factdesk.rendering.Phrases;

/**
 * Somebody who comes to the desk.
 *
 * @param user who it is, as the channel calls them
 * @param guild where they come from, or empty for a terminal or a direct message
 * @param permissions what they may do as moderators there
 * @param locale the language of the fixed phrases that they read
 */
public record Visitor(String user, String guild, Set<Permission> permissions, Locale locale) {
    public Visitor {
        permissions = Set.copyOf(permissions);
    }

    /** Whoever can start the program on this machine. */
    public static Visitor operator() {
        Moderator operator = Moderator.operator();
        return new Visitor(operator.id(), operator.guild(), operator.permissions(), Locale.ENGLISH);
    }

    /** Whether they run the program: they see what every guild keeps. */
    public boolean isOperator() {
        return guild.isEmpty() && !permissions.isEmpty();
    }

    /** The fixed phrases, in their language. */
    public Phrases phrases() {
        return new Phrases(locale);
    }

    /** The same person as somebody who asks for an edit. */
    public Moderator moderator() {
        return new Moderator(user, guild, permissions);
    }
}
