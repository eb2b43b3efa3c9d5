package org.factdesk.console;

import org.factdesk.desk.Reception;
import org.factdesk.moderation.ClaimBook;
import org.factdesk.rendering.Phrases;

/** What the chat stands on. */
public record Desk(ClaimBook book, Reception reception, Phrases phrases) {}
