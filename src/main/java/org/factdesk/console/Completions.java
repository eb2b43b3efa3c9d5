package org.factdesk.console;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.factdesk.claim.FactBase;
import org.factdesk.claim.Incident;
import org.factdesk.claim.Party;
import org.factdesk.moderation.ClaimBook;
import org.factdesk.rendering.Questions;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;

/** What a line could go on with: commands, names of parties, and questions that the record answers well. */
final class Completions implements Completer {
    private static final int MOST_QUESTIONS = 200;

    private final ClaimBook book;
    private final Supplier<Optional<FactBase>> current;
    private final Questions questions;

    Completions(ClaimBook book, Supplier<Optional<FactBase>> current, Questions questions) {
        this.book = book;
        this.current = current;
        this.questions = questions;
    }

    @Override
    public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
        int wordStart = line.cursor() - line.wordCursor();
        of(line.line().substring(0, line.cursor()), wordStart).forEach(value -> candidates.add(new Candidate(value)));
    }

    /** What the last word, which starts at a place in the line, could become together with what follows. */
    List<String> of(String typed, int wordStart) {
        String word = typed.substring(wordStart);
        if (typed.startsWith("/") && wordStart == 0) {
            return starting(Stream.of(ChatCommand.values()).map(ChatCommand::word), word);
        }
        if (typed.startsWith("/incident ")) {
            return starting(book.incidents().stream().map(Incident::id), word);
        }
        int said = typed.startsWith("/") ? typed.indexOf(' ') + 1 : 0;
        return Stream.concat(rests(typed.substring(said), wordStart - said).stream(), starting(names(), word).stream())
                .distinct()
                .toList();
    }

    private List<String> rests(String typed, int wordStart) {
        return current.get().stream()
                .flatMap(base -> questions.wellCovered(base, MOST_QUESTIONS).stream())
                .filter(question -> startsWith(question, typed))
                .map(question -> question.substring(wordStart))
                .toList();
    }

    private Stream<String> names() {
        return current.get().stream().flatMap(base -> base.parties().stream()).map(Party::name);
    }

    private static List<String> starting(Stream<String> values, String word) {
        return values.filter(value -> startsWith(value, word)).toList();
    }

    private static boolean startsWith(String value, String start) {
        return value.toLowerCase(Locale.ROOT).startsWith(start.toLowerCase(Locale.ROOT));
    }
}
