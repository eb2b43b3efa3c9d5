package org.factdesk.console;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.factdesk.desk.order.Catalogue;
import org.factdesk.desk.order.Command;
import org.factdesk.desk.order.Option;
import org.factdesk.desk.order.Option.Kind;

/**
 * A line with a slash, read as a command and what is said for its options: words in the order of the options, then
 * {@code name=value}, where a value goes on until the next name; an option's value can follow a colon, too. Quotes hold
 * words together.
 *
 * @param rest what stands behind the command's name
 */
record Typed(Command command, String rest) {
    private static final Pattern NAMED = Pattern.compile("(?:^|(?<=\\s))([a-z][a-z0-9_-]*)([=:])");
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|\\S+");
    /** What is one word, unless nothing else can follow. */
    private static final Set<Kind> ONE_WORD = EnumSet.of(
            Kind.NUMBER,
            Kind.DATE,
            Kind.YES_NO,
            Kind.CLAIM,
            Kind.PAST_CLAIM,
            Kind.SOURCE,
            Kind.INCIDENT,
            Kind.PROPOSAL,
            Kind.GAP,
            Kind.CHANNEL,
            Kind.ROLE,
            Kind.USER,
            Kind.FILE);

    /** The command that a line gives, if there is one; names of two words come before those of one. */
    static Optional<Typed> of(String line, Catalogue catalogue) {
        String[] words = line.strip().substring(1).split("\\s+", 3);
        String first = words[0].toLowerCase(Locale.ROOT);
        if (words.length > 1) {
            String both = first + " " + words[1].toLowerCase(Locale.ROOT);
            Optional<Command> command = catalogue.command(both).filter(Command::isTyped);
            if (command.isPresent()) {
                return Optional.of(new Typed(command.get(), words.length > 2 ? words[2] : ""));
            }
        }
        String rest = line.strip().substring(1 + words[0].length()).strip();
        return catalogue.command(first).filter(Command::isTyped).map(command -> new Typed(command, rest));
    }

    /** What is said, by name; a name that is no option's may be that of a field of the form that follows. */
    Map<String, String> values() {
        Map<String, String> values = new HashMap<>();
        List<Matcher> names = names();
        for (int i = 0; i < names.size(); i++) {
            int end = i + 1 < names.size() ? names.get(i + 1).start() : rest.length();
            values.put(
                    names.get(i).group(1), unquoted(rest.substring(names.get(i).end(), end)));
        }
        putInOrder(unnamed(names), values);
        return values;
    }

    /** The options that words without a name are for; which incident and day is meant, the session knows. */
    List<Option> inOrder(Set<String> named) {
        return command.options().stream()
                .filter(option -> !named.contains(option.name()))
                .filter(option -> option.required() || !Session.knows(option))
                .toList();
    }

    /** What is said beside the values and is for nothing that the command can be told. */
    String unplaced() {
        Map<String, String> values = new HashMap<>();
        List<Matcher> names = names();
        names.forEach(name -> values.put(name.group(1), ""));
        return putInOrder(unnamed(names), values);
    }

    private String unnamed(List<Matcher> names) {
        return (names.isEmpty() ? rest : rest.substring(0, names.get(0).start())).strip();
    }

    /** Puts words to the options in their order, and gives back those that are left. */
    private String putInOrder(String words, Map<String, String> values) {
        List<Option> options = inOrder(values.keySet());
        String left = words;
        for (int i = 0; i < options.size() && !left.isEmpty(); i++) {
            Option option = options.get(i);
            boolean isLast = i == options.size() - 1;
            boolean isOneWord =
                    ONE_WORD.contains(option.kind()) || !option.choices().isEmpty() || left.startsWith("\"");
            Matcher word = WORD.matcher(left);
            if (isLast && !left.startsWith("\"") || !isOneWord || !word.lookingAt()) {
                values.put(option.name(), left);
                return "";
            }
            values.put(option.name(), unquoted(word.group()));
            left = left.substring(word.end()).strip();
        }
        return left;
    }

    private List<Matcher> names() {
        List<Matcher> names = new ArrayList<>();
        Matcher next = NAMED.matcher(rest);
        int from = 0;
        while (next.find(from)) {
            from = next.end();
            if (isOutsideQuotes(next.start()) && isName(next)) {
                names.add(next);
                next = NAMED.matcher(rest);
            }
        }
        return names;
    }

    /** People write colons in many places; only behind an option's name they say whose value follows. */
    private boolean isName(Matcher found) {
        return found.group(2).equals("=")
                || command.options().stream().anyMatch(option -> option.name().equals(found.group(1)));
    }

    private boolean isOutsideQuotes(int index) {
        return rest.substring(0, index).chars().filter(c -> c == '"').count() % 2 == 0;
    }

    private static String unquoted(String text) {
        String bare = text.strip();
        return bare.length() > 1 && bare.startsWith("\"") && bare.endsWith("\"")
                ? bare.substring(1, bare.length() - 1)
                : bare;
    }
}
