package org.factdesk.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.factdesk.audit.Action;
import org.factdesk.audit.Happening;
import org.factdesk.claim.FactBase;
import org.factdesk.claim.Incident;
import org.factdesk.desk.Command.Manner;
import org.factdesk.moderation.Edit;
import org.factdesk.moderation.GuildSettings;
import org.factdesk.moderation.ImportPlan;
import org.factdesk.moderation.ImportPlan.Choice;
import org.factdesk.moderation.Outcome;
import org.factdesk.moderation.Permission;
import org.factdesk.moderation.Subject;
import org.factdesk.moderation.Submission;
import org.factdesk.rendering.Imports;
import org.factdesk.rendering.Listing;
import org.factdesk.rendering.Outcomes;
import org.factdesk.rendering.Phrases;

/** The commands about whole incidents: {@code /incident list|use|import|export}. */
final class IncidentCommands {
    private static final String FILE = "file";
    private static final String TAKE = "take";
    private static final String RECORD = "record";
    private static final String PACK = "pack";

    private final BackOffice office;
    private final org.factdesk.desk.Choice choice;

    IncidentCommands(BackOffice office) {
        this.office = office;
        this.choice = new org.factdesk.desk.Choice(office.front());
    }

    List<Command> all() {
        Option incident = Option.required(org.factdesk.desk.Choice.INCIDENT, Option.Kind.INCIDENT);
        Option take = new Option(TAKE, Option.Kind.TEXT, false, List.of(RECORD, PACK));
        return List.of(
                command("list", Permission.PROPOSE, this::list),
                command("use", Permission.CONFIGURE, this::use, incident),
                command("import", Permission.IMPORT, this::bringIn, Option.required(FILE, Option.Kind.FILE), take),
                command(
                        "export",
                        Permission.PUBLISH,
                        this::export,
                        Option.optional(org.factdesk.desk.Choice.INCIDENT, Option.Kind.INCIDENT)));
    }

    private static Command command(String name, Permission needs, Function<Order, Response> action, Option... options) {
        return new Command("incident " + name, List.of(options), Set.of(needs), Manner.PRIVATE, action);
    }

    private Response list(Order order) {
        Phrases phrases = new Phrases(order.by().locale());
        String current = office.front()
                .base(order.by(), "")
                .map(base -> base.incident().id())
                .orElse("");
        List<String> lines = office.front().incidents(order.by()).stream()
                .map(incident -> line(incident, current, phrases))
                .toList();
        return lines.isEmpty()
                ? choice.noIncident(order)
                : Response.shown(new Listing(phrases.say("incident.list"), lines, phrases.say("incident.list.hint")));
    }

    private String line(Incident incident, String current, Phrases phrases) {
        FactBase base = office.book().current(incident.id()).orElseThrow();
        String key = incident.id().equals(current) ? "incident.line.used" : "incident.line";
        String claims = String.valueOf(base.claims().size());
        String whose = office.book().owner(incident.id()).isEmpty() ? "incident.common" : "incident.own";
        return phrases.say(key, incident.id(), incident.title(), claims, phrases.say(whose));
    }

    private Response use(Order order) {
        return choice.with(order, base -> {
            String guild = order.by().guild();
            long basis = office.settings().revision();
            GuildSettings changed =
                    office.settings().of(guild).withIncident(base.incident().id());
            Outcome outcome = office.edits()
                    .submit(Submission.of(order.by().moderator(), Edit.put(guild, changed), basis, "incident use"));
            Phrases phrases = new Phrases(order.by().locale());
            String words = outcome instanceof Outcome.Recorded
                    ? phrases.say("incident.used", base.incident().title())
                    : new Outcomes(phrases).of(outcome);
            return Response.shown(new Listing(words, List.of(), ""));
        });
    }

    private Response bringIn(Order order) {
        Phrases phrases = new Phrases(order.by().locale());
        Attachment file = order.files().get(FILE);
        if (file == null) {
            return org.factdesk.desk.Choice.say(order, "incident.no-file");
        }
        Packs.Reading reading = office.packs().read(file);
        return reading.pack()
                .map(pack -> bringIn(pack, order, phrases))
                .orElseGet(() -> Response.shown(new Listing(
                        phrases.say("incident.faulty", Marks.shortened(file.name())), reading.faults(), "")));
    }

    private Response bringIn(Packs.Pack pack, Order order, Phrases phrases) {
        ImportPlan plan = ImportPlan.compare(pack.facts(), pack.questions(), office.book(), office.ledger());
        Imports words = new Imports(phrases);
        Optional<Outcome> outcome = plan.submission(order.by().moderator(), decided(plan, order), "incident import")
                .map(office.edits()::submit);
        List<String> lines = new ArrayList<>();
        if (outcome.isPresent() && !(outcome.get() instanceof Outcome.Recorded)) {
            return Response.shown(new Listing(new Outcomes(phrases).of(outcome.get()), lines, ""));
        }
        lines.addAll(words.conflicts(plan));
        boolean isUndecided = order.value(TAKE).isEmpty()
                && !plan.items(ImportPlan.Verdict.CONFLICT).isEmpty();
        String footer = isUndecided ? phrases.say("incident.decide") : phrases.say("incident.imported");
        office.book()
                .current(plan.incident())
                .ifPresent(base -> office.ready().get().ifPresent(answerer -> answerer.prepare(base)));
        return Response.shown(new Listing(words.summary(plan), lines, footer));
    }

    private static Map<Subject, Choice> decided(ImportPlan plan, Order order) {
        return order.value(TAKE)
                .map(take -> take.equals(PACK) ? Choice.REPLACE : Choice.KEEP)
                .map(decision -> plan.items(ImportPlan.Verdict.CONFLICT).stream()
                        .collect(Collectors.toMap(ImportPlan.Item::subject, item -> decision)))
                .orElse(Map.of());
    }

    private Response export(Order order) {
        return choice.with(order, base -> {
            Phrases phrases = new Phrases(order.by().locale());
            String id = base.incident().id();
            Response.Document document =
                    office.packs().write(new Packs.Pack(base, office.book().questions(id)));
            Visitor by = order.by();
            Map<String, String> details = Map.of("revision", String.valueOf(base.revision()));
            office.journal().note(new Happening(Action.EXPORT, id, by.guild(), by.user(), details));
            String words = phrases.say(
                    "incident.exported",
                    id,
                    String.valueOf(base.revision()),
                    String.valueOf(base.claims().size()));
            return new Response.Shown(new Listing(words, List.of(), ""), List.of(), List.of(document));
        });
    }
}
