package org.factdesk.commandline;

import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.factdesk.audit.Journal;
import org.factdesk.desk.AnswerCommands;
import org.factdesk.desk.Catalogue;
import org.factdesk.desk.Clerk;
import org.factdesk.desk.Command;
import org.factdesk.desk.Completions;
import org.factdesk.desk.FrontDesk;
import org.factdesk.desk.Help;
import org.factdesk.desk.MemberCommands;
import org.factdesk.desk.MemberCompleters;
import org.factdesk.desk.Option;
import org.factdesk.desk.PrivacyCommands;
import org.factdesk.desk.Reception;

/** Puts the desk together as channels meet it: every command and every completer of the house is named here. */
final class Receptions {
    private Receptions() {}

    static Reception of(Premises premises) {
        Journal journal = premises.journal();
        FrontDesk front = new FrontDesk(
                premises.book(),
                premises.settings(),
                premises::answerer,
                journal,
                Clock.systemUTC(),
                premises.configuration().desk().incident());
        Catalogue catalogue = new Catalogue(commands(front, journal, premises));
        Clerk clerk = new Clerk(catalogue, front, journal);
        return new Reception(front, clerk, catalogue, new Completions(completers(front)), premises.settings(), journal);
    }

    private static List<Command> commands(FrontDesk front, Journal journal, Premises premises) {
        List<Command> commands = new ArrayList<>(new MemberCommands(front).all());
        commands.addAll(new AnswerCommands(front, journal).all());
        commands.addAll(new PrivacyCommands(premises.personalData(), premises.settings(), journal).all());
        commands.add(Help.about(commands));
        return commands;
    }

    private static Map<Option.Kind, Completions.Completer> completers(FrontDesk front) {
        Map<Option.Kind, Completions.Completer> completers = new EnumMap<>(Option.Kind.class);
        completers.putAll(new MemberCompleters(front).all());
        return completers;
    }
}
