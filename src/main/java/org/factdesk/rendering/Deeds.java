package org.factdesk.rendering;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import org.factdesk.audit.LoggedEntry;
import org.factdesk.audit.Payload;
import org.factdesk.claim.Wording;
import org.factdesk.moderation.Subject;

/** Says in a few words what an entry of the audit log tells; what it does not understand, it shows as it is. */
final class Deeds {
    private static final int LONGEST = 160;
    private static final int MOST_CLAIMS = 3;

    private final Phrases phrases;
    private final ObjectMapper mapper = new ObjectMapper();

    Deeds(Phrases phrases) {
        this.phrases = phrases;
    }

    String of(LoggedEntry logged) {
        Payload deed = logged.deed();
        String text = deed == null ? "" : deed.text();
        return shortened(Harmless.text(of(logged, json(text), text, true)));
    }

    /** The same without the fields, for whoever sees them anyway. */
    String briefly(LoggedEntry logged) {
        Payload deed = logged.deed();
        return shortened(Harmless.text(of(logged, deed == null ? mapper.missingNode() : json(deed.text()), "", false)));
    }

    private String of(LoggedEntry logged, JsonNode deed, String text, boolean withFields) {
        return switch (logged.entry().action()) {
            case QUESTION -> question(deed);
            case COMMAND -> command("audit.deed.command", deed);
            case DENIED -> command("audit.deed.denied", deed);
            case EDIT -> edit(deed);
            case REFUSAL ->
                phrases.say("audit.deed.refusal", deed.path("reason").asText());
            case VERIFICATION ->
                phrases.say(
                        deed.path("sound").asText().equals("true") ? "audit.deed.sound" : "audit.deed.unsound",
                        deed.path("faults").asText());
            default ->
                phrases.say("audit.deed." + logged.entry().action().word(), withFields ? fields(deed, text) : "");
        };
    }

    private String question(JsonNode deed) {
        List<String> claims = new ArrayList<>();
        deed.path("claims")
                .forEach(claim -> claims.add(
                        claim.isTextual() ? claim.asText() : claim.path("id").asText()));
        String outcome = deed.path("outcome").asText();
        if (claims.isEmpty()) {
            return phrases.say(
                    "audit.deed.question", outcome, deed.path("reason").asText());
        }
        String shown = String.join(", ", claims.subList(0, Math.min(MOST_CLAIMS, claims.size())));
        return phrases.say("audit.deed.question.claims", outcome, shown + (claims.size() > MOST_CLAIMS ? " …" : ""));
    }

    /** Commands that are typed are shown as they are typed, those behind buttons and forms by what they do. */
    private String command(String key, JsonNode deed) {
        String name = deed.path("command").asText();
        return phrases.say(
                key,
                name.contains(":")
                        ? phrases.find("audit.command." + name.replace(':', '.'))
                                .orElse(name)
                        : "/" + name);
    }

    private String edit(JsonNode deed) {
        String action = deed.path("action").asText();
        String kind = deed.path("kind").asText();
        if (kind.equals(Subject.Kind.SETTINGS.word())) {
            return phrases.say("audit.deed.settings");
        }
        String key = "audit.deed.edit." + action;
        String subject = kind + " " + deed.path("subject").asText();
        String origin = deed.path("origin").asText();
        return phrases.has(key)
                ? phrases.say(key, subject.strip(), origin)
                : phrases.say("audit.deed.edit", action, subject.strip(), origin);
    }

    /** Each field of a deed that is one value. */
    private String fields(JsonNode deed, String text) {
        List<String> fields = new ArrayList<>();
        deed.properties().forEach(field -> {
            if (field.getValue().isValueNode() && !field.getValue().asText().isEmpty()) {
                fields.add(phrases.say(
                        "audit.deed.field", field.getKey(), field.getValue().asText()));
            }
        });
        return deed.isMissingNode() ? text : String.join(", ", fields);
    }

    /** A payload as JSON; missing where it is none. */
    JsonNode json(String text) {
        try {
            return mapper.readTree(text);
        } catch (JsonProcessingException damaged) {
            return mapper.missingNode();
        }
    }

    private static String shortened(String words) {
        String stripped = words.strip().replaceAll(":$", "");
        return Wording.shortened(stripped, LONGEST);
    }
}
