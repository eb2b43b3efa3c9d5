package org.factdesk.desk.keeping;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.factdesk.answer.Answerer;
import org.factdesk.audit.Journal;
import org.factdesk.claim.FactBase;
import org.factdesk.desk.draft.Preview;
import org.factdesk.desk.order.Attachment;
import org.factdesk.desk.order.Button;
import org.factdesk.desk.order.Command;
import org.factdesk.desk.order.Command.Manner;
import org.factdesk.desk.order.Marks;
import org.factdesk.desk.order.Option;
import org.factdesk.desk.order.Order;
import org.factdesk.desk.order.Response;
import org.factdesk.desk.order.Visitor;
import org.factdesk.desk.order.WaitingFiles;
import org.factdesk.desk.order.WaitingFiles.Waiting;
import org.factdesk.moderation.Edit;
import org.factdesk.moderation.ImportPlan;
import org.factdesk.moderation.ImportPlan.Item;
import org.factdesk.moderation.ImportPlan.Verdict;
import org.factdesk.moderation.Outcome;
import org.factdesk.moderation.Permission;
import org.factdesk.moderation.Subject;
import org.factdesk.moderation.Submission;
import org.factdesk.rendering.ImportPreview;
import org.factdesk.rendering.Imports;
import org.factdesk.rendering.Listing;
import org.factdesk.rendering.Outcomes;
import org.factdesk.rendering.Phrases;

/**
 * The command by which whole packs come on record, {@code /incident import}: a look at what the import would do, then a
 * confirmation. Where the record changed meanwhile so that the import would do something else, there is a new look.
 */
public final class ImportCommands {
    private static final String FILE = "file";
    private static final int MOST_SHOWN = 10;
    private static final Set<Permission> NEEDED = Set.of(Permission.IMPORT);

    private final Packs packs;
    private final Holdings holdings;
    private final Preview preview;
    private final ImportsInWaiting waiting;
    private final Supplier<Optional<Answerer>> ready;

    /** @param ready the answerer where it need not be waited for */
    public ImportCommands(
            Packs packs,
            Holdings holdings,
            Preview preview,
            WaitingFiles files,
            Journal journal,
            Supplier<Optional<Answerer>> ready) {
        this.packs = packs;
        this.holdings = holdings;
        this.preview = preview;
        this.waiting = new ImportsInWaiting(files, journal);
        this.ready = ready;
    }

    public List<Command> all() {
        List<Option> options = List.of(
                Option.required(FILE, Option.Kind.FILE),
                new Option(WantedImport.TAKE, Option.Kind.TEXT, false, List.of(WantedImport.RECORD, WantedImport.PACK)),
                Option.optional(WantedImport.WITHDRAW, Option.Kind.YES_NO));
        return List.of(
                new Command("incident import", options, NEEDED, Manner.PRIVATE, this::begin),
                new Command(
                        ImportsInWaiting.CONFIRM,
                        List.of(),
                        NEEDED,
                        Manner.IN_PLACE,
                        order -> waiting.with(order, this::confirm)),
                new Command(
                        ImportsInWaiting.CANCEL,
                        List.of(),
                        Set.of(),
                        Manner.IN_PLACE,
                        order -> waiting.with(order, this::cancel)));
    }

    private Response begin(Order order) {
        Attachment file = order.files().get(FILE);
        if (file == null) {
            return Response.say(order, "incident.no-file");
        }
        Phrases phrases = order.by().phrases();
        order.progress().tell(() -> phrases.say("incident.reading", Marks.shortened(file.name())));
        Packs.Reading reading = packs.read(file);
        return reading.sent()
                .map(sent -> look(order, new WantedImport(sent, order.values()), List.of()))
                .orElseGet(() -> faulty(file, reading, phrases));
    }

    private static Response faulty(Attachment file, Packs.Reading reading, Phrases phrases) {
        return Response.shown(
                new Listing(phrases.say("incident.faulty", Marks.shortened(file.name())), reading.faults(), ""));
    }

    /**
     * What an import would do, with a way to confirm it. What another guild keeps is refused before it is compared, since
     * that would tell what is on record there.
     *
     * @param first what is to be read before
     */
    private Response look(Order order, WantedImport wanted, List<String> first) {
        Phrases phrases = order.by().phrases();
        if (isOthers(wanted.incident(), order.by())) {
            return said(holdings.edits().submit(wanted.unseen(order.by().moderator())), phrases);
        }
        ImportPlan plan = compared(order, wanted, phrases);
        Optional<Submission> submission = wanted.submission(plan, order.by().moderator());
        Optional<Outcome.Refused> objection = submission.flatMap(holdings.edits()::objectionTo);
        if (objection.isPresent()) {
            return said(holdings.edits().refuse(submission.orElseThrow(), objection.get()), phrases);
        }
        if (wanted.withdrawsUnasked(plan)) {
            return withdrawing(plan, phrases);
        }
        ImportPreview words = new ImportPreview(phrases);
        List<String> lines = new ArrayList<>(first);
        lines.addAll(words.lines(plan, wanted.taken()));
        submission.ifPresent(one -> lines.addAll(answers(order, one, phrases)));
        List<Button> buttons =
                submission.isEmpty() ? List.of() : waiting.keep(wanted.waiting(plan), order.by(), phrases);
        String footer = words.footer(plan, wanted.taken(), submission.isEmpty());
        return new Response.Shown(new Listing(words.title(plan), lines, footer), buttons, List.of());
    }

    private ImportPlan compared(Order order, WantedImport wanted, Phrases phrases) {
        int claims = wanted.sent().pack().facts().claims().size();
        order.progress().tell(() -> phrases.say("incident.comparing", String.valueOf(claims)));
        return wanted.plan(holdings);
    }

    /** Of an incident that is new nobody could ask anything yet. */
    private List<String> answers(Order order, Submission submission, Phrases phrases) {
        if (submission.edits().stream().noneMatch(Edit::makesStep)) {
            return List.of();
        }
        return holdings.book()
                .current(submission.incident())
                .map(base ->
                        preview.answers(submission, base, after -> counting(after, "incident.trying", order), phrases))
                .orElseGet(() -> List.of(phrases.say("incident.unasked")));
    }

    private Response confirm(Order order, Waiting kept) {
        Phrases phrases = order.by().phrases();
        Attachment file = Attachment.of(kept.file());
        Packs.Reading reading = packs.read(file);
        if (reading.sent().isEmpty()) {
            return faulty(file, reading, phrases);
        }
        WantedImport wanted = new WantedImport(reading.sent().get(), kept.said());
        ImportPlan plan = compared(order, wanted, phrases);
        if (!waiting.isTaken(order)) {
            return ImportsInWaiting.gone(order);
        }
        return !isOthers(wanted.incident(), order.by()) && WantedImport.isAsSeen(kept, plan)
                ? bringIn(order, wanted, plan, phrases)
                : look(order, wanted, List.of(phrases.say("incident.overtaken")));
    }

    private Response bringIn(Order order, WantedImport wanted, ImportPlan plan, Phrases phrases) {
        Optional<Outcome> outcome =
                wanted.submission(plan, order.by().moderator()).map(holdings.edits()::submit);
        if (outcome.orElse(null) instanceof Outcome.Conflict) {
            return look(order, wanted, List.of(phrases.say("incident.overtaken")));
        }
        if (outcome.isPresent() && !(outcome.get() instanceof Outcome.Recorded)) {
            return said(outcome.get(), phrases);
        }
        Imports words = new Imports(phrases);
        boolean isUndecided =
                wanted.taken().isEmpty() && !plan.items(Verdict.CONFLICT).isEmpty();
        holdings.book().current(plan.incident()).ifPresent(base -> getReady(base, order));
        String footer = phrases.say(isUndecided ? "incident.decide" : "incident.imported");
        return Response.shown(new Listing(words.summary(plan), words.conflicts(plan), footer));
    }

    private Response cancel(Order order, Waiting kept) {
        return waiting.isTaken(order) ? Response.say(order, "draft.cancelled") : ImportsInWaiting.gone(order);
    }

    private static Response said(Outcome outcome, Phrases phrases) {
        return Response.shown(new Listing(new Outcomes(phrases).of(outcome), List.of(), ""));
    }

    /** What is taken off the record is not taken in passing: a pack of a few lines would clear a whole record. */
    private static Response withdrawing(ImportPlan plan, Phrases phrases) {
        List<Item> gone = plan.items(Verdict.GONE);
        List<String> lines = new ArrayList<>(List.of(new Imports(phrases).summary(plan)));
        gone.stream()
                .sorted(Comparator.comparing(item -> item.subject().kind() != Subject.Kind.CLAIM))
                .limit(MOST_SHOWN)
                .map(item -> phrases.say("list.item", item.subject().toString()))
                .forEach(lines::add);
        return Response.shown(new Listing(
                phrases.say("incident.withdraws", String.valueOf(gone.size())),
                lines,
                phrases.say("incident.withdraw")));
    }

    private void getReady(FactBase base, Order order) {
        Runnable claimRead = counting(base, "incident.getting-ready", order);
        ready.get().ifPresent(answerer -> answerer.prepare(base, claimRead));
    }

    /** Tells how many claims are read; to be run for each of them. */
    private static Runnable counting(FactBase base, String key, Order order) {
        Phrases phrases = order.by().phrases();
        AtomicInteger read = new AtomicInteger();
        String all = String.valueOf(base.claims().size());
        Supplier<String> words = () -> phrases.say(key, String.valueOf(read.get()), all);
        return () -> {
            read.incrementAndGet();
            order.progress().tell(words);
        };
    }

    private boolean isOthers(String incident, Visitor by) {
        String owner = holdings.book().owner(incident);
        return !owner.isEmpty() && !by.guild().isEmpty() && !owner.equals(by.guild());
    }
}
