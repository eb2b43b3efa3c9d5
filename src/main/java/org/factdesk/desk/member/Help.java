package org.factdesk.desk.member;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.factdesk.desk.order.Command;
import org.factdesk.desk.order.Option;
import org.factdesk.desk.order.Response;
import org.factdesk.desk.order.Visitor;
import org.factdesk.rendering.Listing;
import org.factdesk.rendering.Phrases;

/** The command that tells people how to ask, and which commands they may give. */
public final class Help {
    private Help() {}

    /** @param others the other commands of the catalogue */
    public static Command about(List<Command> others) {
        List<Command> typed = others.stream().filter(Command::isTyped).toList();
        return new Command(
                "help", List.of(), Set.of(), Command.Manner.PRIVATE, order -> Response.shown(help(order.by(), typed)));
    }

    private static boolean isInMenus(Command command) {
        return command.options().stream().anyMatch(option -> option.kind() == Option.Kind.MESSAGE);
    }

    private static Listing help(Visitor by, List<Command> commands) {
        Phrases phrases = by.phrases();
        List<String> lines = new ArrayList<>(List.of(phrases.say("help.ways"), phrases.say("help.answers")));
        lines.add(phrases.say("help.commands"));
        commands.stream()
                .filter(command -> command.isFor(by))
                .map(command -> phrases.say(
                        isInMenus(command) ? "help.menu" : "help.command",
                        command.called(phrases),
                        phrases.say(command.key())))
                .forEach(lines::add);
        return new Listing(phrases.say("help.title"), lines, "");
    }
}
