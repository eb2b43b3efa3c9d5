package org.factdesk.desk.member;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.factdesk.desk.order.Command;
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

    private static Listing help(Visitor by, List<Command> commands) {
        Phrases phrases = new Phrases(by.locale());
        List<String> lines = new ArrayList<>(List.of(phrases.say("help.ways"), phrases.say("help.answers")));
        lines.add(phrases.say("help.commands"));
        commands.stream()
                .filter(command -> by.permissions().containsAll(command.needs()))
                .map(command -> phrases.say("help.command", command.name(), phrases.say(command.key())))
                .forEach(lines::add);
        return new Listing(phrases.say("help.title"), lines, "");
    }
}
