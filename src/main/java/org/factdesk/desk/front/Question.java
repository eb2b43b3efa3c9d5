package org.factdesk.desk.front;

import java.time.LocalDate;
import org.factdesk.question.Conversation;
import org.jspecify.annotations.Nullable;

/**
 * A question as a channel takes it in.
 *
 * @param channel where it was asked, as the channel calls it, or empty
 * @param incident the incident that is asked about, or empty for the guild's own
 * @param asOf the day up to which claims count, or null for today
 */
public record Question(
        String text,
        Conversation before,
        String channel,
        String incident,
        @Nullable LocalDate asOf) {}
