package org.factdesk.desk.keeping;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.factdesk.answer.Answerer;
import org.factdesk.audit.Action;
import org.factdesk.audit.Happening;
import org.factdesk.audit.Journal;
import org.factdesk.claim.FactBase;
import org.factdesk.claim.Incident;
import org.factdesk.desk.front.Choice;
import org.factdesk.desk.front.FrontDesk;
import org.factdesk.desk.order.Attachment;
import org.factdesk.desk.order.Command;
import org.factdesk.desk.order.Command.Manner;
import org.factdesk.desk.order.Marks;
import org.factdesk.desk.order.Option;
import org.factdesk.desk.order.Order;
import org.factdesk.desk.order.Response;
import org.factdesk.desk.order.Visitor;
import org.factdesk.moderation.Edit;
import org.factdesk.moderation.ImportPlan;
import org.factdesk.moderation.Outcome;
import org.factdesk.moderation.Permission;
import org.factdesk.moderation.Subject;
import org.factdesk.moderation.Submission;
import org.factdesk.rendering.Imports;
import org.factdesk.rendering.Listing;
import org.factdesk.rendering.Outcomes;
import org.factdesk.rendering.Phrases;

/** The commands by which whole packs come on record and go out: {@code /incident import|export}. */
public final class PackCommands {
    private static final String FILE = "file";
    private static final String TAKE = "take";
    private static final String WITHDRAW = "withdraw";
    private static final int MOST_SHOWN = 10;
    private static final String RECORD = "record";
    private static final String PACK = "pack";

    private final Choice choice;
    private final Packs packs;
    private final Holdings holdings;
    private final Journal journal;
    private final Supplier<Optional<Answerer>> ready;

    /** @param ready the answerer where it need not be waited for */
    public PackCommands(
            FrontDesk front, Packs packs, Holdings holdings, Journal journal, Supplier<Optional<Answerer>> ready) {
        this.choice = new Choice(front);
        this.packs = packs;
        this.holdings = holdings;
        this.journal = journal;
        this.ready = ready;
    }

    public List<Command> all() {
        Option take = new Option(TAKE, Option.Kind.TEXT, false, List.of(RECORD, PACK));
        return List.of(
                command(
                        "import",
                        Permission.IMPORT,
                        this::bringIn,
                        Option.required(FILE, Option.Kind.FILE),
                        take,
                        Option.optional(WITHDRAW, Option.Kind.YES_NO)),
                command(
                        "export",
                        Permission.PUBLISH,
                        this::export,
                        Option.optional(Choice.INCIDENT, Option.Kind.INCIDENT)));
    }

    private static Command command(String name, Permission needs, Function<Order, Response> action, Option... options) {
        return new Command("incident " + name, List.of(options), Set.of(needs), Manner.PRIVATE, action);
    }

    private Response bringIn(Order order) {
        Phrases phrases = new Phrases(order.by().locale());
        Attachment file = order.files().get(FILE);
        if (file == null) {
            return Choice.say(order, "incident.no-file");
        }
        order.progress().tell(() -> phrases.say("incident.reading", Marks.shortened(file.name())));
        Packs.Reading reading = packs.read(file);
        return reading.pack()
                .map(pack -> compared(pack, order, phrases))
                .orElseGet(() -> Response.shown(new Listing(
                        phrases.say("incident.faulty", Marks.shortened(file.name())), reading.faults(), "")));
    }

    /** What another guild keeps is refused before it is compared, since that would tell what is on record there. */
    private Response compared(Packs.Pack pack, Order order, Phrases phrases) {
        Incident incident = pack.facts().incident();
        if (isOthers(incident.id(), order.by())) {
            Edit edit = Edit.put(incident);
            Outcome refused = holdings.edits()
                    .submit(new Submission(
                            order.by().moderator(),
                            Submission.Origin.IMPORT,
                            List.of(edit),
                            Submission.WHATEVER_STANDS,
                            "incident import"));
            return Response.shown(new Listing(new Outcomes(phrases).of(refused), List.of(), ""));
        }
        int claims = pack.facts().claims().size();
        order.progress().tell(() -> phrases.say("incident.comparing", String.valueOf(claims)));
        ImportPlan plan = ImportPlan.compare(pack.facts(), pack.questions(), holdings.book(), holdings.ledger());
        Imports words = new Imports(phrases);
        if (!plan.items(ImportPlan.Verdict.GONE).isEmpty()
                && order.value(WITHDRAW).filter("yes"::equals).isEmpty()) {
            return Response.shown(withdrawing(plan, words, phrases));
        }
        Optional<Outcome> outcome = plan.submission(order.by().moderator(), decided(plan, order), "incident import")
                .map(holdings.edits()::submit);
        List<String> lines = new ArrayList<>();
        if (outcome.isPresent() && !(outcome.get() instanceof Outcome.Recorded)) {
            return Response.shown(new Listing(new Outcomes(phrases).of(outcome.get()), lines, ""));
        }
        lines.addAll(words.conflicts(plan));
        boolean isUndecided = order.value(TAKE).isEmpty()
                && !plan.items(ImportPlan.Verdict.CONFLICT).isEmpty();
        String footer = isUndecided ? phrases.say("incident.decide") : phrases.say("incident.imported");
        holdings.book().current(plan.incident()).ifPresent(base -> getReady(base, order, phrases));
        return Response.shown(new Listing(words.summary(plan), lines, footer));
    }

    /** What is taken off the record is not taken in passing: a pack of a few lines would clear a whole record. */
    private static Listing withdrawing(ImportPlan plan, Imports words, Phrases phrases) {
        List<ImportPlan.Item> gone = plan.items(ImportPlan.Verdict.GONE);
        List<String> lines = new ArrayList<>(List.of(words.summary(plan)));
        gone.stream()
                .sorted(Comparator.comparing(item -> item.subject().kind() != Subject.Kind.CLAIM))
                .limit(MOST_SHOWN)
                .map(item -> phrases.say("list.item", item.subject().toString()))
                .forEach(lines::add);
        return new Listing(
                phrases.say("incident.withdraws", String.valueOf(gone.size())),
                lines,
                phrases.say("incident.withdraw"));
    }

    private void getReady(FactBase base, Order order, Phrases phrases) {
        AtomicInteger read = new AtomicInteger();
        String all = String.valueOf(base.claims().size());
        Supplier<String> words = () -> phrases.say("incident.getting-ready", String.valueOf(read.get()), all);
        ready.get()
                .ifPresent(answerer -> answerer.prepare(base, () -> {
                    read.incrementAndGet();
                    order.progress().tell(words);
                }));
    }

    private boolean isOthers(String incident, Visitor by) {
        String owner = holdings.book().owner(incident);
        return !owner.isEmpty() && !by.guild().isEmpty() && !owner.equals(by.guild());
    }

    private static Map<Subject, ImportPlan.Choice> decided(ImportPlan plan, Order order) {
        return order.value(TAKE)
                .map(take -> take.equals(PACK) ? ImportPlan.Choice.REPLACE : ImportPlan.Choice.KEEP)
                .map(decision -> plan.items(ImportPlan.Verdict.CONFLICT).stream()
                        .collect(Collectors.toMap(ImportPlan.Item::subject, item -> decision)))
                .orElse(Map.of());
    }

    private Response export(Order order) {
        return choice.with(order, base -> {
            Phrases phrases = new Phrases(order.by().locale());
            String id = base.incident().id();
            Response.Document document =
                    packs.write(new Packs.Pack(base, holdings.book().questions(id)));
            Visitor by = order.by();
            Map<String, String> details = Map.of("revision", String.valueOf(base.revision()));
            journal.note(new Happening(Action.EXPORT, id, by.guild(), by.user(), details));
            String words = phrases.say(
                    "incident.exported",
                    id,
                    String.valueOf(base.revision()),
                    String.valueOf(base.claims().size()));
            return new Response.Shown(new Listing(words, List.of(), ""), List.of(), List.of(document));
        });
    }
}
