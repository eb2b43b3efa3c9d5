package org.factdesk.answer;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.factdesk.claim.FactBase;
import org.factdesk.claim.When;
import org.factdesk.question.Understanding;
import org.factdesk.question.Utterance;

/**
 * Answers who asks for no one thing, from a base with claims: "what happened?", "any news?", "what is disputed?", "in what
 * order?", "what else?", "are you sure?". Thread-safe.
 */
final class Outline {
    private static final int MOST_NEWEST = 3;
    private static final int MOST_DISPUTES = 3;

    /** How a date begins, behind a word that says how it is meant. */
    private static final String DATE = " (?:the |early |mid[- ]|late |(?:end|start|middle) of )?"
            + "(?:\\d|(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)\\w*\\b)";

    private static final Pattern SINCE = before("since");
    private static final Pattern AFTER = before("after");
    private static final Pattern UNTIL = before("until|till|up to");
    private static final Pattern BEFORE = before("before");

    private final Neighbours neighbours;

    Outline(Neighbours neighbours) {
        this.neighbours = neighbours;
    }

    /** The answer to what asks for the whole; empty where no claim is of the time that it names. */
    Optional<Answer> whole(Understanding asked, Utterance utterance, FactBase base) {
        Sections sections = new Sections(neighbours, base);
        When window = window(asked, utterance.text());
        return switch (asked.intent()) {
            case SOURCES, PARTIES -> Optional.of(new Answer.Courtesy(asked, asked.confidence(), asked.intent()));
            case NEWEST -> of(asked, sections, sections.newest(MOST_NEWEST, window));
            case DISPUTES ->
                of(asked, sections, sections.disputed(MOST_DISPUTES, window))
                        .or(() -> ofNoTime(asked, window, Abstention.NOTHING_DISPUTED));
            case TIMELINE ->
                of(asked, sections, window.isDated() ? sections.inOrder(window) : sections.inOrder())
                        .or(() -> ofNoTime(asked, window, Abstention.NOTHING_DATED));
            case MORE ->
                utterance.conversation().lastSaid().isEmpty() || window.isDated()
                        ? of(asked, sections, sections.brief(window))
                        : of(asked, sections, sections.more(utterance.conversation()))
                                .or(() -> none(asked, Abstention.NOTHING_MORE));
            default -> of(asked, sections, sections.brief(window));
        };
    }

    /** One of some words, right before a date. */
    private static Pattern before(String some) {
        return Pattern.compile("\\b(?:" + some + ")" + DATE, Pattern.CASE_INSENSITIVE);
    }

    /** The time that is named, or what lies before or after it, by the words that go with it. */
    private static When window(Understanding asked, String text) {
        When named = asked.window();
        if (!named.isDated()) {
            return named;
        }
        if (SINCE.matcher(text).find()) {
            return between(named.earliest(), When.UNDATED.latest(), named);
        }
        if (AFTER.matcher(text).find()) {
            return between(named.latest().plusSeconds(1), When.UNDATED.latest(), named);
        }
        if (UNTIL.matcher(text).find()) {
            return between(When.UNDATED.earliest(), named.latest(), named);
        }
        return BEFORE.matcher(text).find()
                ? between(When.UNDATED.earliest(), named.earliest().minusSeconds(1), named)
                : named;
    }

    private static When between(LocalDateTime first, LocalDateTime last, When named) {
        return new When(named.text(), first, last, named.approximate());
    }

    /** What was answered just before, for whoever doubts it; empty where nothing was. */
    Optional<Answer> again(Understanding asked, Utterance utterance, FactBase base) {
        Sections sections = new Sections(neighbours, base);
        return of(asked, sections, sections.again(utterance.conversation()));
    }

    private static Optional<Answer> of(Understanding asked, Sections sections, List<Section> shown) {
        return shown.isEmpty()
                ? Optional.empty()
                : Optional.of(new Answer.Overview(asked, asked.confidence(), shown, sections.all(shown)));
    }

    /** That there is none of a time does not say that there is none. */
    private static Optional<Answer> ofNoTime(Understanding asked, When window, Abstention reason) {
        return window.isDated() ? Optional.empty() : none(asked, reason);
    }

    private static Optional<Answer> none(Understanding asked, Abstention reason) {
        return Optional.of(new Answer.Abstained(asked, asked.confidence(), reason, List.of(), List.of()));
    }
}
