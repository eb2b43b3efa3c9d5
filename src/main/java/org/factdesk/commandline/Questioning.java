package org.factdesk.commandline;

import java.time.Instant;
import java.util.Set;
import org.factdesk.answer.Answer;
import org.factdesk.answer.Answerer;
import org.factdesk.audit.Journal;
import org.factdesk.claim.FactBase;
import org.factdesk.desk.front.AnswerIds;
import org.factdesk.desk.order.Given;
import org.factdesk.desk.order.Visitor;
import org.factdesk.moderation.SettingsBook;
import org.factdesk.question.Utterance;
import org.factdesk.rendering.Phrases;
import org.factdesk.rendering.PlainText;
import org.factdesk.rendering.Replies;
import org.factdesk.rendering.Reply;

/** Puts questions to the desk and its answers into words, looks at the clock, and notes each answer in the journal. */
final class Questioning {
    private final Answerer answerer;
    private final Replies replies;
    private final PlainText plain;
    private final Journal journal;
    private final SettingsBook settings;

    Questioning(Answerer answerer, Phrases phrases, Journal journal, SettingsBook settings) {
        this.answerer = answerer;
        this.journal = journal;
        this.settings = settings;
        this.replies = new Replies(phrases);
        this.plain = new PlainText(phrases);
    }

    JsonAnswer.Given ask(String id, Utterance utterance, FactBase base) {
        long known = settings.revision();
        long start = System.nanoTime();
        Answer answer = answerer.answer(utterance, base);
        FactBase then = utterance.counted(base);
        Reply reply = replies.of(answer, utterance, then);
        long micros = (System.nanoTime() - start) / 1_000;
        Given given = new Given(AnswerIds.next(), utterance, answer, reply, base);
        journal.note(given.noted(Visitor.operator(), new Given.Circumstances("", Set.of(), Instant.now(), known)));
        return new JsonAnswer.Given(id, utterance.text(), answer, reply, then, micros);
    }

    JsonAnswer json() {
        return new JsonAnswer(plain);
    }

    PlainText plain() {
        return plain;
    }
}
