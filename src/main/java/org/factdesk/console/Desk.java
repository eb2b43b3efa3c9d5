package org.factdesk.console;

import java.util.function.Supplier;
import org.factdesk.answer.Answerer;
import org.factdesk.moderation.ClaimBook;
import org.factdesk.rendering.Phrases;

/**
 * What the chat stands on.
 *
 * @param answerer may take its time when it is first asked for: a prompt is there before the models are
 */
public record Desk(ClaimBook book, Supplier<Answerer> answerer, Phrases phrases) {}
