package org.factdesk.desk.front;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;

/**
 * Remembers over restarts which messages answer which, so that an edited question has its answer edited and a reply to an
 * answer continues its thread, and the desk knows where it was asked last. Holds ids of messages only, no words and no people. Keeping returns at once.
 */
public interface Exchanges {
    /** Keeps an exchange; an earlier one of the same question is replaced. */
    void keep(Exchange exchange);

    Optional<Exchange> ofQuestion(String message);

    Optional<Exchange> ofReply(String message);

    /**
     * The last exchange of each channel in which one was kept on a day or since, where a message asked: the last answered
     * one, or where there is none the last of all.
     */
    Collection<Exchange> latest(LocalDate since);

    /** Forgets what answers a question. */
    void forget(String question);

    /** Forgets every exchange that gave one of these answers; when it returns, they are forgotten for good. */
    void forgetAnswers(Collection<String> answers);
}
