package org.factdesk.question;

import java.time.LocalDate;
import java.util.Optional;
import org.factdesk.claim.FactBase;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed, and the conversation that it continues.
 *
 * @param text as typed, of any length and content
 * @param conversation what was said before in the same thread, or {@link Conversation#NONE}
 * @param asOfDay the day up to which claims count, or null for today
 */
public record Utterance(
        String text, Conversation conversation, @Nullable LocalDate asOfDay) {
    /** A question that starts a conversation, about the record as it stands. */
    public static Utterance of(String text) {
        return new Utterance(text, Conversation.NONE, null);
    }

    /** The day up to which claims count. */
    public Optional<LocalDate> asOf() {
        return Optional.ofNullable(asOfDay);
    }

    /** The record with what was said up to that day. */
    public FactBase counted(FactBase base) {
        return asOf().map(base::asOf).orElse(base);
    }
}
