package org.factdesk.desk.keeping;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.factdesk.claim.FactBase;
import org.factdesk.claim.Incident;
import org.factdesk.desk.front.Choice;
import org.factdesk.desk.front.FrontDesk;
import org.factdesk.desk.order.Command;
import org.factdesk.desk.order.Command.Manner;
import org.factdesk.desk.order.Option;
import org.factdesk.desk.order.Order;
import org.factdesk.desk.order.Response;
import org.factdesk.moderation.Edit;
import org.factdesk.moderation.GuildSettings;
import org.factdesk.moderation.Outcome;
import org.factdesk.moderation.Permission;
import org.factdesk.moderation.SettingsBook;
import org.factdesk.moderation.Submission;
import org.factdesk.rendering.Listing;
import org.factdesk.rendering.Outcomes;
import org.factdesk.rendering.Phrases;

/** The commands by which a guild chooses its incident: {@code /incident list|use}. */
public final class IncidentCommands {
    private final FrontDesk front;
    private final Choice choice;
    private final SettingsBook settings;
    private final Holdings holdings;

    public IncidentCommands(FrontDesk front, SettingsBook settings, Holdings holdings) {
        this.front = front;
        this.choice = new Choice(front);
        this.settings = settings;
        this.holdings = holdings;
    }

    public List<Command> all() {
        Option incident = Option.required(Choice.INCIDENT, Option.Kind.INCIDENT);
        return List.of(
                command("list", Permission.PROPOSE, this::list),
                command("use", Permission.CONFIGURE, this::use, incident));
    }

    private static Command command(String name, Permission needs, Function<Order, Response> action, Option... options) {
        return new Command("incident " + name, List.of(options), Set.of(needs), Manner.PRIVATE, action);
    }

    private Response list(Order order) {
        Phrases phrases = order.by().phrases();
        String current =
                front.base(order.by(), "").map(base -> base.incident().id()).orElse("");
        List<String> lines = front.incidents(order.by()).stream()
                .map(incident -> line(incident, current, phrases))
                .toList();
        return lines.isEmpty()
                ? choice.noIncident(order)
                : Response.shown(new Listing(phrases.say("incident.list"), lines, phrases.say("incident.list.hint")));
    }

    private String line(Incident incident, String current, Phrases phrases) {
        FactBase base = holdings.book().current(incident.id()).orElseThrow();
        String key = incident.id().equals(current) ? "incident.line.used" : "incident.line";
        String claims = String.valueOf(base.claims().size());
        String whose = holdings.book().owner(incident.id()).isEmpty() ? "incident.common" : "incident.own";
        return phrases.say(key, incident.id(), incident.title(), claims, phrases.say(whose));
    }

    private Response use(Order order) {
        return choice.with(order, base -> {
            String guild = order.by().guild();
            long basis = settings.revision();
            GuildSettings changed =
                    settings.of(guild).withIncident(base.incident().id());
            Outcome outcome = holdings.edits()
                    .submit(Submission.of(order.by().moderator(), Edit.put(guild, changed), basis, "incident use"));
            Phrases phrases = order.by().phrases();
            String words = outcome instanceof Outcome.Recorded
                    ? phrases.say("incident.used", base.incident().title())
                    : new Outcomes(phrases).of(outcome);
            return Response.shown(new Listing(words, List.of(), ""));
        });
    }
}
