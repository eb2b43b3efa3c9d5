package org.factdesk.discord;

import java.util.List;
import net.dv8tion.jda.api.entities.Message;

/**
 * Messages of the desk.
 *
 * @param ids in order
 * @param isPrivate whether they are not where somebody asked but with them alone
 */
record Sent(List<String> ids, boolean isPrivate) {
    static Sent of(List<Message> messages) {
        return new Sent(ids(messages), false);
    }

    static Sent inPrivate(List<Message> messages) {
        return new Sent(ids(messages), true);
    }

    private static List<String> ids(List<Message> messages) {
        return messages.stream().map(Message::getId).toList();
    }
}
