package org.factdesk.answer;

import java.util.List;
import java.util.Optional;
import org.factdesk.claim.FactBase;
import org.factdesk.claim.When;
import org.factdesk.question.Intent;
import org.factdesk.question.QuestionReader;
import org.factdesk.question.Understanding;
import org.factdesk.question.Utterance;

/**
 * Answers who asks for no one thing, from a base with claims: "what happened?", "any news?", "what is disputed?", "in what
 * order?", "what else?", "are you sure?". Thread-safe.
 */
final class Outline {
    private static final int MOST_NEWEST = 3;
    private static final int MOST_DISPUTES = 3;

    private final Neighbours neighbours;

    Outline(QuestionReader reader) {
        neighbours = new Neighbours(reader);
    }

    /** The answer to what asks for the whole; empty where no claim is of the time that it names. */
    Optional<Answer> whole(Understanding asked, Utterance utterance, FactBase base) {
        if (asked.intent() == Intent.SOURCES || asked.intent() == Intent.PARTIES) {
            return Optional.of(new Answer.Courtesy(asked, asked.confidence(), asked.intent()));
        }
        Sections sections = new Sections(neighbours, base);
        When window = asked.window();
        if (window.isDated()) {
            return of(asked, sections.inOrder(window));
        }
        return switch (asked.intent()) {
            case NEWEST -> of(asked, sections.newest(MOST_NEWEST));
            case DISPUTES ->
                of(asked, sections.disputed(MOST_DISPUTES)).or(() -> none(asked, Abstention.NOTHING_DISPUTED));
            case TIMELINE -> of(asked, sections.inOrder()).or(() -> none(asked, Abstention.NOTHING_DATED));
            case MORE ->
                utterance.conversation().leads().isEmpty()
                        ? of(asked, sections.brief())
                        : of(asked, sections.more(utterance.conversation()))
                                .or(() -> none(asked, Abstention.NOTHING_MORE));
            default -> of(asked, sections.brief());
        };
    }

    /** What was answered last, for whoever doubts it; empty where nothing was. */
    Optional<Answer> again(Understanding asked, Utterance utterance, FactBase base) {
        return of(asked, new Sections(neighbours, base).again(utterance.conversation()));
    }

    private static Optional<Answer> of(Understanding asked, List<Section> sections) {
        return sections.isEmpty()
                ? Optional.empty()
                : Optional.of(new Answer.Overview(asked, asked.confidence(), sections));
    }

    private static Optional<Answer> none(Understanding asked, Abstention reason) {
        return Optional.of(new Answer.Abstained(asked, asked.confidence(), reason, List.of(), List.of()));
    }
}
