package org.factdesk.commandline;

import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.factdesk.audit.Journal;
import org.factdesk.desk.BackOffice;
import org.factdesk.desk.Clerk;
import org.factdesk.desk.ModeratorCommands;
import org.factdesk.desk.Reception;
import org.factdesk.desk.audit.AuditCommands;
import org.factdesk.desk.front.FrontDesk;
import org.factdesk.desk.guild.Directory;
import org.factdesk.desk.keeping.Holdings;
import org.factdesk.desk.member.AnswerCommands;
import org.factdesk.desk.member.Help;
import org.factdesk.desk.member.MemberCommands;
import org.factdesk.desk.member.MemberCompleters;
import org.factdesk.desk.member.PrivacyCommands;
import org.factdesk.desk.order.Catalogue;
import org.factdesk.desk.order.Command;
import org.factdesk.desk.order.Completions;
import org.factdesk.desk.order.Option;
import org.factdesk.moderation.EditDesk;

/** Puts the desk together as channels meet it: every command and every completer of the house is named here. */
final class Receptions {
    private Receptions() {}

    /** @param directory what the channel calls people and places */
    static Reception of(Premises premises, Directory directory) {
        Journal journal = premises.journal();
        FrontDesk front = new FrontDesk(
                premises.book(),
                premises.settings(),
                premises::answerer,
                journal,
                Clock.systemUTC(),
                premises.configuration().desk().incident());
        ModeratorCommands moderators = new ModeratorCommands(office(premises, front, directory));
        Catalogue catalogue = new Catalogue(commands(front, premises, moderators));
        Clerk clerk = new Clerk(catalogue, front, journal, premises.telling().proposers()::news);
        Completions completions = new Completions(completers(front, moderators));
        return new Reception(front, clerk, catalogue, completions, premises.settings(), journal);
    }

    private static BackOffice office(Premises premises, FrontDesk front, Directory directory) {
        EditDesk edits = premises.editDesk(directory);
        return new BackOffice(
                front,
                new Holdings(premises.book(), premises.ledger(), edits, premises.reviewDesk(edits)),
                new BackOffice.Asked(
                        premises.journal(),
                        premises.archive(),
                        premises.telling().gaps()),
                new BackOffice.Answering(premises::answerer, premises::readyAnswerer),
                new BackOffice.Guilds(premises.settings(), directory),
                new BackOffice.Papers(premises.drafts(), premises.waitingFiles(), new PackFiles(), Clock.systemUTC()));
    }

    private static List<Command> commands(FrontDesk front, Premises premises, ModeratorCommands moderators) {
        Journal journal = premises.journal();
        List<Command> commands = new ArrayList<>(new MemberCommands(front).all());
        commands.addAll(new AnswerCommands(front, journal, premises.replays()).all());
        commands.addAll(premises.telling().askers().all());
        commands.addAll(moderators.all());
        commands.addAll(new PrivacyCommands(premises.personalData(), premises.settings(), journal).all());
        commands.addAll(new AuditCommands(premises.auditLog(), journal).all());
        commands.add(Help.about(commands));
        return commands;
    }

    private static Map<Option.Kind, Completions.Completer> completers(FrontDesk front, ModeratorCommands moderators) {
        Map<Option.Kind, Completions.Completer> completers = new EnumMap<>(Option.Kind.class);
        completers.putAll(new MemberCompleters(front).all());
        completers.putAll(moderators.completers());
        return completers;
    }
}
