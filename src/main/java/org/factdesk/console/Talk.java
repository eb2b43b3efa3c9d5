package org.factdesk.console;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.factdesk.claim.FactBase;
import org.factdesk.claim.Incident;
import org.factdesk.desk.front.Question;
import org.factdesk.desk.order.Command;
import org.factdesk.desk.order.Given;
import org.factdesk.desk.order.Progress;
import org.factdesk.desk.order.Visitor;
import org.factdesk.question.AsOf;
import org.factdesk.rendering.Dates;
import org.factdesk.rendering.Listing;
import org.factdesk.rendering.Phrases;
import org.factdesk.rendering.PlainText;
import org.factdesk.rendering.PlainText.Line;
import org.factdesk.rendering.PlainText.Role;
import org.factdesk.rendering.Troubles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A session at a terminal: each line is a question, a command, a choice among what was offered, or a field of a form. */
final class Talk {
    /** What people type who want to leave and know no command for it. */
    private static final Set<String> LEAVING = Set.of("quit", "exit", "/exit");

    private static final Logger log = LoggerFactory.getLogger(Talk.class);

    private final Desk desk;
    private final Session session;
    private final Dealings dealings;
    private final Visitor visitor = Visitor.operator();
    private final Phrases phrases;
    private final PlainText plain;

    Talk(Desk desk, Session session, Papers papers) {
        this.desk = desk;
        this.session = session;
        this.phrases = desk.phrases();
        this.plain = new PlainText(phrases);
        this.dealings = new Dealings(desk, session, papers, this::told);
    }

    List<Line> welcome() {
        List<Line> lines = new ArrayList<>();
        lines.add(current()
                .map(base -> new Line(Role.LEAD, base.incident().title()))
                .orElseGet(this::choose));
        lines.add(new Line(Role.FOOTER, phrases.say("console.hint")));
        return lines;
    }

    /** Whether that ends the session: what is stopped half-way is dropped, first a form or a line, and then the session. */
    boolean isOverWith(Input input) {
        if (input.isInterrupt()) {
            return input.line().isEmpty() && dealings.form().isEmpty();
        }
        String typed = input.line().strip();
        return LEAVING.contains(typed.toLowerCase(Locale.ROOT))
                || OwnCommand.of(typed).stream().anyMatch(command -> command == OwnCommand.QUIT);
    }

    /** Whether whoever sits here had themselves erased since this was asked last. */
    boolean isErasedNow() {
        return dealings.isErasedNow();
    }

    /** Lets a form be, if there is one. */
    List<Line> leaveForm() {
        boolean isLeft = dealings.form().isPresent();
        dealings.leave();
        return isLeft ? say("console.cancelled") : List.of();
    }

    /** What stands in the next line already. */
    String standing() {
        return dealings.form().map(FormFilling::standing).orElse("");
    }

    /**
     * What there is to say to a line; nothing to an empty one. Whatever goes wrong is told and logged, once.
     *
     * @param watching is told how far a command is that takes long
     */
    List<Line> replyTo(String typed, Progress watching) {
        String line = typed.strip();
        try {
            Optional<FormFilling> form = dealings.form().filter(open -> !line.startsWith("/"));
            if (form.isPresent()) {
                return dealings.fill(form.get(), line);
            }
            return line.isEmpty() ? List.of() : reply(line, watching);
        } catch (RuntimeException trouble) {
            String reference = UUID.randomUUID().toString().substring(0, 8);
            log.error("Could not reply, reference {}: {}", reference, Troubles.logged(trouble), trouble);
            return plain.lines(new Listing(Troubles.said(trouble, reference, phrases), List.of(), ""));
        }
    }

    private List<Line> reply(String line, Progress watching) {
        dealings.leave();
        if (line.startsWith("/")) {
            return obey(line, watching);
        }
        if (line.matches("\\d{1,2}")) {
            return session.chosen(line)
                    .map(button -> dealings.press(button, watching))
                    .orElseGet(() -> say("console.no-choice", line));
        }
        return answer(line);
    }

    private List<Line> obey(String line, Progress watching) {
        String[] words = line.split("\\s+", 2);
        String rest = words.length > 1 ? words[1].strip() : "";
        Optional<Typed> typed = Typed.of(line, desk.reception().catalogue());
        Optional<OwnCommand> own = OwnCommand.of(words[0]);
        if (own.isPresent()
                && typed.stream().noneMatch(one -> one.command().name().contains(" "))) {
            return switch (own.get()) {
                case AS_OF -> asOf(rest);
                case INCIDENT -> rest.isEmpty() ? incidents() : goTo(rest);
                case CANCEL -> say("console.cancelled");
                case HELP, QUIT -> help();
            };
        }
        return typed.map(one -> dealings.obey(one, watching)).orElseGet(() -> noCommand(line));
    }

    private List<Line> noCommand(String line) {
        String[] words = line.split("\\s+", 3);
        List<String> begun = desk.reception().catalogue().commands().stream()
                .filter(Command::isTyped)
                .map(command -> "/" + command.name())
                .filter(name -> name.startsWith(words[0].toLowerCase(Locale.ROOT) + " "))
                .toList();
        return begun.isEmpty()
                ? say("console.no-command", words[0])
                : say("console.which-command", words[0], String.join(", ", begun));
    }

    private List<Line> answer(String question) {
        Question asked = new Question(
                question, session.conversation(), Set.of(), Dealings.CHANNEL, session.incident(), session.asOf());
        return desk.reception().front().answer(visitor, asked).map(this::told).orElseGet(() -> List.of(choose()));
    }

    private List<Line> told(Given given) {
        session.goOn(given.answer().continued(given.utterance()));
        session.offer(List.of());
        return plain.lines(given.reply());
    }

    private Optional<FactBase> current() {
        return desk.reception().front().base(visitor, session.incident());
    }

    private List<Line> asOf(String rest) {
        if (rest.isEmpty() || rest.toLowerCase(Locale.ROOT).equals("now")) {
            session.lookBackTo(null);
            return say("console.as-of.now");
        }
        Optional<LocalDate> day = AsOf.parse(rest);
        day.ifPresent(session::lookBackTo);
        return day.map(found -> say("console.as-of", new Dates(phrases).of(found)))
                .orElseGet(() -> say("console.as-of.wrong", rest));
    }

    private List<Line> goTo(String id) {
        Optional<FactBase> found = desk.book().current(id);
        if (found.isEmpty()) {
            return say("console.no-such-incident", id, ids());
        }
        session.goTo(id);
        return say("console.incident", found.get().incident().title());
    }

    private List<Line> incidents() {
        List<String> lines = desk.book().incidents().stream()
                .map(one -> phrases.say("who.party", one.id(), one.title()))
                .toList();
        return plain.lines(new Listing(phrases.say("console.incidents"), lines, ""));
    }

    private Line choose() {
        String words = desk.book().incidents().isEmpty()
                ? phrases.say("console.no-incident")
                : phrases.say("console.choose", ids());
        return new Line(Role.LEAD, words);
    }

    private String ids() {
        return String.join(
                ", ", desk.book().incidents().stream().map(Incident::id).toList());
    }

    private List<Line> help() {
        Stream<String> own =
                Stream.of(OwnCommand.values()).map(command -> phrases.say("console.help." + command.key()));
        Stream<String> others = desk.reception().catalogue().commands().stream()
                .filter(Command::isTyped)
                .filter(command -> OwnCommand.of("/" + command.name()).isEmpty())
                .map(this::help);
        return plain.lines(new Listing(
                phrases.say("console.help"), Stream.concat(others, own).toList(), phrases.say("console.help.values")));
    }

    private String help(Command command) {
        List<String> options = command.options().stream()
                .filter(option -> !Session.knows(option) || option.required())
                .map(option -> option.required() ? option.name() : "[" + option.name() + "]")
                .toList();
        String usage = String.join(
                " ", Stream.concat(Stream.of(command.name()), options.stream()).toList());
        return phrases.say("help.command", usage, phrases.say(command.key()));
    }

    private List<Line> say(String key, String... values) {
        return plain.lines(new Listing(phrases.say(key, values), List.of(), ""));
    }
}
