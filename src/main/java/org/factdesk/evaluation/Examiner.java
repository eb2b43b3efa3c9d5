package org.factdesk.evaluation;

import java.util.ArrayList;
import java.util.List;
import org.factdesk.answer.Answer;
import org.factdesk.answer.Answerer;
import org.factdesk.claim.FactBase;
import org.factdesk.claim.GoldenQuestion;
import org.factdesk.claim.GoldenQuestions;
import org.factdesk.question.Conversation;
import org.factdesk.question.Utterance;

/** Asks golden questions one after the other; in a thread each leans on what was really answered before. */
public final class Examiner {
    private final Answerer answerer;

    public Examiner(Answerer answerer) {
        this.answerer = answerer;
    }

    /**
     * @param afterEach is run after each question, such as to show how far it is
     */
    public List<Trial> examine(FactBase base, GoldenQuestions questions, Runnable afterEach) {
        answerer.prepare(base);
        List<Trial> trials = new ArrayList<>();
        for (GoldenQuestion question : questions.singles()) {
            trials.add(ask(question, Conversation.NONE, 0, base));
            afterEach.run();
        }
        for (List<GoldenQuestion> thread : questions.threads()) {
            Conversation conversation = Conversation.NONE;
            for (int turn = 0; turn < thread.size(); turn++) {
                Trial trial = ask(thread.get(turn), conversation, turn + 1, base);
                conversation =
                        trial.answer().continued(new Utterance(thread.get(turn).ask(), conversation, null));
                trials.add(trial);
                afterEach.run();
            }
        }
        return trials;
    }

    private Trial ask(GoldenQuestion question, Conversation conversation, int turn, FactBase base) {
        long start = System.nanoTime();
        Answer answer = answerer.answer(new Utterance(question.ask(), conversation, null), base);
        return new Trial(question, answer, turn, System.nanoTime() - start);
    }
}
