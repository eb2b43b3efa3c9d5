package org.factdesk.desk.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.factdesk.answer.Answer;
import org.factdesk.audit.AnswerMarks;
import org.factdesk.audit.AnswerMarks.Mark;
import org.factdesk.audit.GivenAnswer;
import org.factdesk.audit.Journal;
import org.factdesk.claim.FactBase;
import org.factdesk.desk.front.Replays;
import org.factdesk.desk.gap.Gaps;
import org.factdesk.desk.member.AnswerButtons;
import org.factdesk.desk.member.AnswerCommands;
import org.factdesk.desk.order.Command;
import org.factdesk.desk.order.Command.Manner;
import org.factdesk.desk.order.Option;
import org.factdesk.desk.order.Order;
import org.factdesk.desk.order.Response;
import org.factdesk.question.Utterance;
import org.factdesk.rendering.Listing;
import org.factdesk.rendering.Phrases;
import org.factdesk.rendering.PlainText;
import org.factdesk.rendering.Replies;
import org.factdesk.rendering.Reply;

/**
 * Remembers who wants to be told, and tells them, once, when the record has come to answer what they asked. Nothing is
 * kept but which answer it was: who asked and what is the journal's, and goes when that is erased.
 */
public final class TellingAskers {
    private final Journal journal;
    private final AnswerMarks marks;
    private final Gaps gaps;
    private final Notices notices;

    public TellingAskers(Journal journal, AnswerMarks marks, Gaps gaps, Notices notices) {
        this.journal = journal;
        this.marks = marks;
        this.gaps = gaps;
        this.notices = notices;
    }

    /** The command behind the button under an abstention. */
    public List<Command> all() {
        List<Option> options = List.of(Option.required(AnswerCommands.ANSWER, Option.Kind.TEXT));
        return List.of(new Command(AnswerButtons.TELL_ME, options, Set.of(), Manner.PRIVATE, this::remember));
    }

    private Response remember(Order order) {
        Optional<GivenAnswer> answer = order.value(AnswerCommands.ANSWER).flatMap(journal::answer);
        if (answer.isEmpty()) {
            return Response.say(order, "answer.gone");
        }
        if (!answer.get().user().equals(order.by().user())) {
            return Response.say(order, "tell-me.others");
        }
        boolean isNew = marks.mark(answer.get().id(), Mark.TELL_ME);
        return Response.say(order, isNew ? "tell-me.noted" : "tell-me.known");
    }

    /** Tells everybody whose question a record answers now. */
    void tell(FactBase base, Round round) {
        for (String id : marks.marked(Mark.TELL_ME, Mark.TOLD)) {
            round.attempt(() -> journal.answer(id)
                    .filter(asked -> asked.incident().equals(base.incident().id()))
                    .filter(asked -> gaps.isAnswered(asked, base))
                    .ifPresent(asked -> round.on(
                            notices.tell(new Reader(asked.user(), asked.guild()), notice(asked, base)),
                            () -> marks.mark(id, Mark.TOLD))));
        }
    }

    private Notice notice(GivenAnswer asked, FactBase base) {
        Answer answer = gaps.again(asked, base);
        Utterance utterance = Replays.utterance(asked);
        return phrases -> {
            Reply reply = new Replies(phrases).of(answer, utterance, utterance.counted(base));
            return listing(asked.question(), reply, phrases);
        };
    }

    private static Listing listing(String question, Reply reply, Phrases phrases) {
        List<String> lines = new ArrayList<>(new PlainText(phrases).quoted(reply));
        lines.addAll(new PlainText(phrases).sources(reply));
        return new Listing(phrases.say("tell-me.title", question), lines, phrases.say("tell-me.footer"));
    }
}
