package org.factdesk.desk;

import org.factdesk.answer.Answer;
import org.factdesk.claim.FactBase;
import org.factdesk.question.Utterance;
import org.factdesk.rendering.Reply;

/**
 * An answer as it was given.
 *
 * @param id by which the journal finds it again
 * @param base what it was answered from
 */
public record Given(String id, Utterance utterance, Answer answer, Reply reply, FactBase base) {}
