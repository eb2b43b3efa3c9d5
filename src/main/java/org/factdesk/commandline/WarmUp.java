package org.factdesk.commandline;

import java.util.Optional;
import org.factdesk.answer.Answerer;
import org.factdesk.claim.Claim;
import org.factdesk.claim.FactBase;
import org.factdesk.claim.Incident;
import org.factdesk.moderation.ClaimBook;
import org.factdesk.question.Utterance;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers some of a record's own questions aside when the desk opens. A JVM runs a program slowly until it has run it
 * for a while, and nobody who asks should wait for that. Nothing of it is kept or noted.
 */
final class WarmUp implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(WarmUp.class);
    /** From then on answers take about as long as they ever will. */
    private static final int QUESTIONS = 60;

    private final Premises premises;
    private volatile boolean over;

    /** @param premises expects questions already */
    WarmUp(Premises premises) {
        this.premises = premises;
    }

    /** Returns at once. */
    void begin() {
        Thread asking = new Thread(this::askAll, "warm-up");
        asking.setDaemon(true);
        asking.start();
    }

    private void askAll() {
        try {
            Answerer answerer = premises.answerer();
            ClaimBook book = premises.book();
            Optional<FactBase> base =
                    book.incidents().stream().findFirst().map(Incident::id).flatMap(book::current);
            base.ifPresent(record -> ask(answerer, record));
        } catch (Throwable trouble) {
            // Whoever asks first is told of it.
            log.debug("Could not warm up", trouble);
        }
    }

    private void ask(Answerer answerer, FactBase base) {
        for (Claim claim : base.claims().stream().limit(QUESTIONS).toList()) {
            if (over) {
                return;
            }
            answerer.answer(Utterance.of(claim.alsoAsked().stream().findFirst().orElse(claim.text())), base);
        }
    }

    /** Ends it after the question at hand. */
    @Override
    public void close() {
        over = true;
    }
}
