package org.factdesk.console;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.factdesk.claim.FactBase;
import org.factdesk.claim.Incident;
import org.factdesk.claim.Party;
import org.factdesk.desk.order.Command;
import org.factdesk.desk.order.Completion;
import org.factdesk.desk.order.Option;
import org.factdesk.desk.order.Order;
import org.factdesk.desk.order.Visitor;
import org.factdesk.rendering.Questions;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;

/**
 * What a line could go on with: commands, their options and values, names of parties, and questions that the record
 * answers well.
 */
final class LineCompleter implements Completer {
    private static final int MOST_QUESTIONS = 200;

    private final Desk desk;
    private final Session session;
    private final Questions questions;

    LineCompleter(Desk desk, Session session) {
        this.desk = desk;
        this.session = session;
        this.questions = new Questions(desk.phrases());
    }

    @Override
    public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
        int wordStart = line.cursor() - line.wordCursor();
        of(line.line().substring(0, line.cursor()), wordStart)
                .forEach(one -> candidates.add(new Candidate(
                        one.value(),
                        one.value(),
                        null,
                        one.label().isEmpty() ? null : one.label(),
                        null,
                        null,
                        !one.value().endsWith("="))));
    }

    /** What the last word, which starts at a place in the line, could become together with what follows. */
    List<Completion> of(String typed, int wordStart) {
        String word = typed.substring(wordStart);
        if (!typed.startsWith("/")) {
            return Stream.concat(
                            rests(typed, wordStart).stream(),
                            starting(names().map(LineCompleter::plain), word).stream())
                    .distinct()
                    .toList();
        }
        if (wordStart == 0) {
            return starting(firstWords(), word);
        }
        Stream<Completion> seconds = starting(secondWords(typed.substring(1, typed.indexOf(' '))), word).stream()
                .filter(one -> typed.substring(0, wordStart).strip().indexOf(' ') < 0);
        Stream<Completion> values =
                Typed.of(typed, desk.reception().catalogue()).stream().flatMap(command -> values(command, word));
        Stream<Completion> incidents = typed.matches("/incident\\s+\\S*")
                ? starting(desk.book().incidents().stream().map(Incident::id).map(LineCompleter::plain), word).stream()
                : Stream.of();
        return Stream.of(seconds, values, incidents)
                .flatMap(all -> all)
                .distinct()
                .toList();
    }

    private Stream<Completion> firstWords() {
        Stream<Completion> own = Stream.of(OwnCommand.values())
                .map(command -> new Completion(command.word(), desk.phrases().say("console.help." + command.key())));
        Stream<Completion> others = typedCommands()
                .map(command -> command.name().contains(" ")
                        ? plain("/" + command.name().split(" ", 2)[0])
                        : new Completion("/" + command.name(), desk.phrases().say(command.key())))
                .filter(one -> OwnCommand.of(one.value()).isEmpty());
        return Stream.concat(others, own).distinct();
    }

    private Stream<Completion> secondWords(String first) {
        return typedCommands()
                .filter(command -> command.name().startsWith(first.toLowerCase(Locale.ROOT) + " "))
                .map(command -> new Completion(
                        command.name().split(" ", 2)[1], desk.phrases().say(command.key())));
    }

    private Stream<Command> typedCommands() {
        return desk.reception().catalogue().commands().stream().filter(Command::isTyped);
    }

    /** Values of the option that is being said, by its name or its place, and names of those that can still be said. */
    private Stream<Completion> values(Typed typed, String word) {
        int equals = word.indexOf('=');
        if (equals > 0) {
            String name = word.substring(0, equals);
            return option(typed, name)
                    .map(option -> offered(typed, option, word.substring(equals + 1)))
                    .orElse(Stream.of())
                    .map(one -> new Completion(name + "=" + quoted(one.value()), one.label()));
        }
        Map<String, String> said = typed.values();
        Stream<Completion> names = typed.command().options().stream()
                .filter(option -> said.getOrDefault(option.name(), word).equals(word))
                .map(option -> new Completion(option.name() + "=", description(typed, option)))
                .filter(one -> startsWith(one.value(), word));
        return Stream.concat(inPlace(typed, said, word), names);
    }

    /** Values of the option whose place it is among those that are said without their names. */
    private Stream<Completion> inPlace(Typed typed, Map<String, String> said, String word) {
        Optional<Option> place = typed.inOrder(Set.of()).stream()
                .filter(option ->
                        said.getOrDefault(option.name(), "").endsWith(word) || !said.containsKey(option.name()))
                .findFirst();
        return place.stream().flatMap(option -> {
            String soFar = word.isEmpty() ? "" : said.getOrDefault(option.name(), word);
            int before = soFar.length() - word.length();
            return offered(typed, option, soFar)
                    .filter(one -> before <= 0 || startsWith(one.value(), soFar))
                    .map(one -> before <= 0 ? one : new Completion(one.value().substring(before), one.label()));
        });
    }

    private static Optional<Option> option(Typed typed, String name) {
        return typed.command().options().stream()
                .filter(option -> option.name().equals(name))
                .findFirst();
    }

    private Stream<Completion> offered(Typed typed, Option option, String soFar) {
        if (!option.choices().isEmpty()) {
            return starting(option.choices().stream().map(LineCompleter::plain), soFar).stream();
        }
        Map<String, String> values = session.completed(typed.command(), Map.of(option.name(), soFar));
        Order order =
                new Order(Visitor.operator(), Dealings.CHANNEL, typed.command().name(), values, Map.of());
        return desk.reception().completions().of(option, order).stream();
    }

    private String description(Typed typed, Option option) {
        return desk.phrases().say(typed.command().key() + "." + option.name());
    }

    private List<Completion> rests(String typed, int wordStart) {
        return current().stream()
                .flatMap(base -> questions.wellCovered(base, MOST_QUESTIONS).stream())
                .filter(question -> startsWith(question, typed))
                .map(question -> plain(question.substring(wordStart)))
                .toList();
    }

    private Stream<String> names() {
        return current().stream().flatMap(base -> base.parties().stream()).map(Party::name);
    }

    private Optional<FactBase> current() {
        return desk.reception().front().base(Visitor.operator(), session.incident());
    }

    private static Completion plain(String value) {
        return new Completion(value, "");
    }

    private static String quoted(String value) {
        return value.contains(" ") ? '"' + value + '"' : value;
    }

    private static List<Completion> starting(Stream<Completion> values, String word) {
        return values.filter(one -> startsWith(one.value(), word)).toList();
    }

    private static boolean startsWith(String value, String start) {
        return value.toLowerCase(Locale.ROOT).startsWith(start.toLowerCase(Locale.ROOT));
    }
}
