package org.factdesk.desk.member;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.factdesk.answer.Answer.Abstained;
import org.factdesk.desk.front.Choice;
import org.factdesk.desk.order.Button;
import org.factdesk.desk.order.Button.Weight;
import org.factdesk.desk.order.Catalogue;
import org.factdesk.desk.order.Given;
import org.factdesk.rendering.Phrases;
import org.factdesk.rendering.Reply;
import org.factdesk.rendering.Reply.Kind;

/** What can be done next with an answer: only what the catalogue has. */
public final class AnswerButtons {
    /** The command that remembers whom to tell once there is an answer. */
    public static final String TELL_ME = "answer:tell-me";

    private final Catalogue catalogue;

    public AnswerButtons(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Buttons that look at the answer, then one for each question that could be asked next. */
    public List<Button> of(Given given, Phrases phrases) {
        List<Button> buttons = new ArrayList<>();
        Kind kind = given.reply().kind();
        if (kind == Kind.ANSWERED) {
            add(buttons, AnswerCommands.SOURCES, given, phrases.say("button.sources"));
        }
        if (kind != Kind.COURTESY) {
            add(buttons, AnswerCommands.WHY, given, phrases.say("button.why"));
        }
        if (kind == Kind.ANSWERED) {
            add(buttons, AnswerCommands.NOT_ASKED, given, phrases.say("button.not-asked"));
        }
        if (given.answer() instanceof Abstained abstained && abstained.reason().isOfAQuestion()) {
            add(buttons, TELL_ME, given, phrases.say("button.tell-me"));
        }
        given.reply().suggestions().questions().forEach(question -> buttons.add(next(question, given)));
        return List.copyOf(buttons);
    }

    private void add(List<Button> buttons, String command, Given given, String label) {
        if (catalogue.command(command).isPresent()) {
            buttons.add(new Button(label, Weight.LIGHT, command, Map.of(AnswerCommands.ANSWER, given.id())));
        }
    }

    private static Button next(String question, Given given) {
        Map<String, String> values = new HashMap<>();
        values.put("question", question);
        values.put(Choice.INCIDENT, given.base().incident().id());
        given.utterance().asOf().map(LocalDate::toString).ifPresent(day -> values.put(Choice.AS_OF, day));
        return new Button(question, Weight.MAIN, "ask", values);
    }

    /** Whether a reply must list the questions in full, since they are more than hints. */
    public static boolean mustListQuestions(Reply reply) {
        return reply.kind() != Kind.ANSWERED;
    }
}
