package org.factdesk.desk.order;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.factdesk.moderation.Permission;
import org.factdesk.rendering.Phrases;

/**
 * Something that people can tell the desk to do. Its description is the phrase {@code command.<name>}, that of an
 * option {@code command.<name>.<option>}, with dots for the spaces in the name.
 *
 * @param name one word, or two such as {@code fact add}; with a colon, as in {@code answer:why}, it is there for
 *     buttons and forms only and cannot be typed
 * @param needs the permissions that the desk asks for, all of them; none where everybody may
 * @param manner how its response is given
 * @param action does it, for those who may
 */
public record Command(
        String name, List<Option> options, Set<Permission> needs, Manner manner, Function<Order, Response> action) {
    /** How a response is given; a channel must know it before the command is done. */
    public enum Manner {
        /** For everybody in the channel to read. */
        OPEN,
        /** For the one alone who gave the command. */
        PRIVATE,
        /** In place of the message whose button was pressed, with its buttons; where none was, as {@link #PRIVATE}. */
        IN_PLACE,
        /** With a form, which must come at once: the action looks nothing up that takes time. */
        FORM
    }

    public Command {
        options = List.copyOf(options);
        needs = Set.copyOf(needs);
    }

    /** Whether people can type it or find it in a menu. */
    public boolean isTyped() {
        return !name.contains(":");
    }

    /** Whether somebody may give it, and see what it could be told. */
    public boolean isFor(Visitor visitor) {
        return visitor.permissions().containsAll(needs);
    }

    /**
     * The key of what a command is called, or the first word of one, in languages that have a name of their own for it.
     */
    public static String called(String name) {
        return "called." + name.replace(' ', '.');
    }

    /** What it is called in a language: where menus show names in it, people look for that one. */
    public String called(Phrases phrases) {
        String first = name.split(" ")[0];
        String called = phrases.find(called(first)).orElse(first);
        return first.equals(name)
                ? called
                : called + " " + phrases.find(called(name)).orElse(name.substring(first.length() + 1));
    }

    /** The key of a phrase about it. */
    public String key() {
        return "command." + name.replace(' ', '.');
    }
}
