package org.factdesk.desk.front;

import java.util.List;
import java.util.stream.Stream;

/**
 * A message with a question, and the messages that answer it, by the ids that the channel gave them.
 *
 * @param question the message that asked, or empty where a command did
 * @param channel where
 * @param replies the desk's own messages, in order
 * @param answer by which the journal finds the answer; nothing is found where the reply was none
 * @param isPrivate whether the replies are not there but with the asker alone
 */
public record Exchange(String question, String channel, List<String> replies, String answer, boolean isPrivate) {
    /** What stands in place of an answer's id where there was none, before what a channel puts there: no answer has an id like that. */
    public static final String NOTE = "note ";

    public Exchange {
        replies = List.copyOf(replies);
    }

    /** A message that was answered where it was written. */
    public Exchange(String question, String channel, List<String> replies, String answer) {
        this(question, channel, replies, answer, false);
    }

    /** Whether the journal knows of an answer. */
    public boolean isAnswered() {
        return !answer.isEmpty() && !answer.startsWith(NOTE);
    }

    /** The same with further messages after its replies. */
    public Exchange with(List<String> more) {
        return new Exchange(
                question,
                channel,
                Stream.concat(replies.stream(), more.stream()).toList(),
                answer,
                isPrivate);
    }
}
