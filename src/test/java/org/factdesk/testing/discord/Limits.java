package org.factdesk.testing.discord;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Discord's documented limits, and the desk's own: that no message of it pings anybody. What breaks one of Discord's is
 * refused as Discord would; everything found is kept, so that a test can fail on it.
 */
final class Limits {
    private final List<String> found = new CopyOnWriteArrayList<>();

    List<String> found() {
        return List.copyOf(found);
    }

    void report(String finding) {
        found.add(finding);
    }

    /** A message to a channel, perhaps in reply to somebody. */
    void message(JsonNode message, List<Call.Upload> uploads, Optional<Person> repliedTo) {
        Pings.ofMessage(message, repliedTo).forEach(this::report);
        refuse(message, MessageLimits.ofNew(message, uploads));
    }

    /** A message in answer to an interaction. */
    void interactionMessage(JsonNode message, List<Call.Upload> uploads) {
        Pings.ofInteraction(message).forEach(this::report);
        refuse(message, MessageLimits.ofNew(message, uploads));
    }

    /** The fields of a message that change. */
    void change(JsonNode fields, List<Call.Upload> uploads) {
        Pings.ofChange(fields).forEach(this::report);
        refuse(fields, MessageLimits.ofChange(fields, uploads));
    }

    void proposals(JsonNode data) {
        refuse(data, FormLimits.ofProposals(data));
    }

    void modal(JsonNode modal) {
        refuse(modal, FormLimits.ofModal(modal));
    }

    void commands(JsonNode commands) {
        refuse(commands, CommandLimits.of(commands));
    }

    private void refuse(JsonNode body, Findings findings) {
        if (!findings.isEmpty()) {
            findings.list().forEach(finding -> report(finding + " in " + body));
            throw new Refusal(400, 50035, "Invalid Form Body: " + findings.list());
        }
    }
}
