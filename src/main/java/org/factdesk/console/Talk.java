package org.factdesk.console;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.factdesk.answer.Answer;
import org.factdesk.claim.FactBase;
import org.factdesk.claim.Incident;
import org.factdesk.question.AsOf;
import org.factdesk.question.Conversation;
import org.factdesk.question.Utterance;
import org.factdesk.rendering.Dates;
import org.factdesk.rendering.Explanations;
import org.factdesk.rendering.Listing;
import org.factdesk.rendering.Overviews;
import org.factdesk.rendering.Phrases;
import org.factdesk.rendering.PlainText;
import org.factdesk.rendering.PlainText.Line;
import org.factdesk.rendering.PlainText.Role;
import org.factdesk.rendering.Replies;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One session at a terminal: which incident it is about, as of when, and what was said so far. Not thread-safe. */
final class Talk {
    private static final Logger log = LoggerFactory.getLogger(Talk.class);

    private final Desk desk;
    private final Phrases phrases;
    private final PlainText plain;
    private final Replies replies;
    private final Overviews overviews;

    private String incident;
    private @Nullable LocalDate asOf;
    private Conversation conversation = Conversation.NONE;
    private @Nullable Answer lastAnswer;

    Talk(Desk desk, String incident) {
        this.desk = desk;
        this.incident = incident;
        this.phrases = desk.phrases();
        this.plain = new PlainText(phrases);
        this.replies = new Replies(phrases);
        this.overviews = new Overviews(phrases);
    }

    /** The incident as it stands, where one is chosen. */
    Optional<FactBase> current() {
        return desk.book().current(incident);
    }

    List<Line> welcome() {
        List<Line> lines = new ArrayList<>();
        lines.add(current()
                .map(base -> new Line(Role.LEAD, base.incident().title()))
                .orElseGet(this::choose));
        lines.add(new Line(Role.FOOTER, phrases.say("console.hint")));
        return lines;
    }

    boolean isOverWith(String line) {
        return ChatCommand.of(line.strip()).stream().anyMatch(command -> command == ChatCommand.QUIT);
    }

    /** What there is to say to a line; nothing to an empty one. Whatever goes wrong is told and logged, once. */
    List<Line> replyTo(String typed) {
        String line = typed.strip();
        if (line.isEmpty()) {
            return List.of();
        }
        try {
            return line.startsWith("/") ? obey(line) : answer(line);
        } catch (RuntimeException trouble) {
            String reference = UUID.randomUUID().toString().substring(0, 8);
            log.error("Could not reply, reference {}", reference, trouble);
            return say("trouble", reference);
        }
    }

    private List<Line> obey(String line) {
        String[] words = line.split("\\s+", 2);
        String rest = words.length > 1 ? words[1].strip() : "";
        Optional<ChatCommand> command = ChatCommand.of(words[0]);
        if (command.isEmpty()) {
            return say("console.no-command", words[0]);
        }
        return switch (command.get()) {
            case ASK -> rest.isEmpty() ? say("console.ask.empty") : answer(rest);
            case WHO -> list(base -> rest.isEmpty() ? overviews.who(base) : overviews.who(rest, base));
            case SOURCES -> list(overviews::sources);
            case BRIEF -> list(overviews::brief);
            case WHY -> why();
            case AS_OF -> asOf(rest);
            case INCIDENT -> rest.isEmpty() ? incidents() : goTo(rest);
            case HELP, QUIT -> help();
        };
    }

    private List<Line> answer(String question) {
        return current().map(base -> answer(question, base)).orElseGet(() -> List.of(choose()));
    }

    private List<Line> answer(String question, FactBase base) {
        Utterance utterance = new Utterance(question, conversation, asOf);
        Answer answer = desk.answerer().get().answer(utterance, base);
        lastAnswer = answer;
        conversation = answer.continued(utterance);
        return plain.lines(replies.of(answer, utterance, asOf(base)));
    }

    private FactBase asOf(FactBase base) {
        return asOf == null ? base : base.asOf(asOf);
    }

    private List<Line> list(Function<FactBase, Listing> overview) {
        return current().map(base -> plain.lines(overview.apply(asOf(base)))).orElseGet(() -> List.of(choose()));
    }

    private List<Line> why() {
        Answer answer = lastAnswer;
        return answer == null ? say("console.nothing-answered") : plain.lines(new Explanations(phrases).of(answer));
    }

    private List<Line> asOf(String rest) {
        if (rest.isEmpty() || rest.toLowerCase(Locale.ROOT).equals("now")) {
            asOf = null;
            return say("console.as-of.now");
        }
        Optional<LocalDate> day = AsOf.parse(rest);
        day.ifPresent(found -> asOf = found);
        return day.map(found -> say("console.as-of", new Dates(phrases).of(found)))
                .orElseGet(() -> say("console.as-of.wrong", rest));
    }

    private List<Line> goTo(String id) {
        Optional<FactBase> found = desk.book().current(id);
        if (found.isEmpty()) {
            return say("console.no-such-incident", id, ids());
        }
        incident = id;
        conversation = Conversation.NONE;
        lastAnswer = null;
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
        List<String> lines = Stream.of(ChatCommand.values())
                .map(command -> phrases.say("console.help." + command.key()))
                .toList();
        return plain.lines(new Listing(phrases.say("console.help"), lines, ""));
    }

    private List<Line> say(String key, String... values) {
        return plain.lines(new Listing(phrases.say(key, values), List.of(), ""));
    }
}
