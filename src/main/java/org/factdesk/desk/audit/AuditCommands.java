package org.factdesk.desk.audit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.factdesk.audit.Action;
import org.factdesk.audit.AuditLog;
import org.factdesk.audit.Happening;
import org.factdesk.audit.Journal;
import org.factdesk.audit.Verification;
import org.factdesk.desk.order.Command;
import org.factdesk.desk.order.Command.Manner;
import org.factdesk.desk.order.Marks;
import org.factdesk.desk.order.Option;
import org.factdesk.desk.order.Order;
import org.factdesk.desk.order.Response;
import org.factdesk.desk.order.Visitor;
import org.factdesk.moderation.Permission;
import org.factdesk.rendering.AuditWords;
import org.factdesk.rendering.EntryWords;
import org.factdesk.rendering.Listing;
import org.factdesk.rendering.Phrases;

/**
 * What chiefs may ask of the audit log: each sees the entries of their own guild and those of the desk itself; whoever
 * comes from no guild sees all.
 */
public final class AuditCommands {
    private static final long USUAL_COUNT = 10;
    private static final int MOST = 100;
    private static final String COUNT = "count";
    private static final String NUMBER = "number";

    private final AuditLog log;
    private final Journal journal;

    public AuditCommands(AuditLog log, Journal journal) {
        this.log = log;
        this.journal = journal;
    }

    public List<Command> all() {
        return List.of(
                command("audit recent", this::recent, Option.optional(COUNT, Option.Kind.NUMBER)),
                command("audit show", this::show, Option.required(NUMBER, Option.Kind.NUMBER)),
                command("audit verify", this::verify),
                command("audit export", this::export));
    }

    private static Command command(String name, Function<Order, Response> action, Option... options) {
        return new Command(name, List.of(options), Set.of(Permission.AUDIT), Manner.PRIVATE, action);
    }

    private Response recent(Order order) {
        Optional<Long> count = order.value(COUNT).map(Marks::number).orElseGet(() -> Optional.of(USUAL_COUNT));
        if (count.isEmpty()) {
            return Response.say(order, "audit.no-number", order.value(COUNT).orElse(""));
        }
        int most = (int) Math.min(MOST, count.get());
        return Response.shown(words(order).recent(log.recent(order.by().guild(), most)));
    }

    private Response show(Order order) {
        String said = order.value(NUMBER).orElse("");
        Optional<Long> number = Marks.number(said);
        if (number.isEmpty()) {
            return Response.say(order, "audit.no-number", said);
        }
        return log.entry(number.get())
                .filter(logged -> logged.entry().isOpenTo(order.by().guild()))
                .map(logged -> Response.shown(new EntryWords(order.by().phrases()).of(logged)))
                .orElseGet(() -> {
                    boolean isThere = number.get() <= log.size();
                    String size = String.valueOf(log.size());
                    return Response.say(order, isThere ? "audit.no-entry.here" : "audit.no-entry", said, size);
                });
    }

    private Response verify(Order order) {
        Verification verification = log.verify();
        List<String> said = words(order).of(verification);
        List<String> checkpoint =
                log.checkpoint().stream().flatMap(String::lines).toList();
        String keep = checkpoint.isEmpty() ? "" : order.by().phrases().say("audit.checkpoint.keep");
        return Response.shown(
                new Listing(said.get(said.size() - 1), said.subList(0, said.size() - 1), checkpoint, keep));
    }

    /** The entry that tells of it comes first, and is in the export itself: nothing leaves the desk without it. */
    private Response export(Order order) {
        Visitor by = order.by();
        journal.note(new Happening(Action.EXPORT, "", by.guild(), by.user(), Map.of("command", "audit export")));
        ExportFile file = new ExportFile();
        log.export(by.guild(), file::add);
        String size = String.valueOf(log.size());
        Optional<Response.Document> document = file.document("audit-" + size);
        if (document.isEmpty()) {
            return Response.say(order, "audit.export-too-large");
        }
        Phrases phrases = by.phrases();
        Listing listing = new Listing(
                phrases.say("audit.exported", String.valueOf(file.lines())),
                List.of(phrases.say("audit.key.heading")),
                List.of(log.key().text()),
                "");
        return new Response.Shown(listing, List.of(), List.of(document.get()));
    }

    private static AuditWords words(Order order) {
        return new AuditWords(order.by().phrases());
    }
}
