package org.factdesk.desk.front;

import java.time.LocalDate;
import java.util.Set;
import org.factdesk.question.Conversation;
import org.jspecify.annotations.Nullable;

/**
 * A question as a channel takes it in.
 *
 * @param others who else asked some of what was said before, as the channel calls them
 * @param channel where it was asked, as the channel calls it, or empty
 * @param incident the incident that is asked about, or empty for the guild's own
 * @param asOf the day up to which claims count, or null for today
 */
public record Question(
        String text,
        Conversation before,
        Set<String> others,
        String channel,
        String incident,
        @Nullable LocalDate asOf) {
    /** A question before which nothing was said. */
    public static Question first(String text, String channel, String incident, @Nullable LocalDate asOf) {
        return new Question(text, Conversation.NONE, Set.of(), channel, incident, asOf);
    }
}
