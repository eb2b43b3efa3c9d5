package org.factdesk.storage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.factdesk.claim.Attribution;
import org.factdesk.claim.Claim;
import org.factdesk.claim.GoldenQuestion;
import org.factdesk.claim.GoldenQuestions;
import org.factdesk.claim.Incident;
import org.factdesk.claim.Party;
import org.factdesk.claim.Provenance;
import org.factdesk.claim.Reliability;
import org.factdesk.claim.Source;
import org.factdesk.claim.Stance;
import org.factdesk.claim.Statement;
import org.factdesk.claim.When;
import org.factdesk.moderation.Content;
import org.factdesk.moderation.Subject;

/**
 * Contents as deeds keep them: JSON with the keys of an incident pack, only those that say something. Old entries
 * are never rewritten, so whatever was once written here must stay readable.
 */
final class Payloads {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final ObjectReader READER = MAPPER.readerFor(JsonNode.class);

    private Payloads() {}

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    static ObjectNode json(Content content) {
        return content.fold(
                Payloads::incident,
                Payloads::source,
                Payloads::party,
                Payloads::claim,
                Payloads::questions,
                SettingsPayload::of,
                MatterPayloads::taught,
                MatterPayloads::proposal,
                MatterPayloads::dismissal);
    }

    /** @throws IllegalArgumentException where this is no JSON */
    static JsonNode parse(String json) {
        try {
            return READER.readTree(json);
        } catch (JsonProcessingException damaged) {
            throw new IllegalArgumentException(damaged.getOriginalMessage(), damaged);
        }
    }

    /** @throws IllegalArgumentException where this is not the content of a subject of this kind */
    static Content content(Subject subject, JsonNode json) {
        return switch (subject.kind()) {
            case INCIDENT ->
                new Content.OfIncident(new Incident(subject.id(), text(json, "title"), text(json, "summary")));
            case SOURCE -> new Content.OfSource(source(subject.id(), json));
            case PARTY -> new Content.OfParty(party(subject.id(), json));
            case CLAIM -> new Content.OfClaim(claim(subject.id(), json));
            case QUESTIONS -> new Content.OfQuestions(questions(json));
            case SETTINGS -> new Content.OfSettings(subject.id(), SettingsPayload.read(json));
            case WORDING -> new Content.OfTaught(MatterPayloads.taught(json));
            case PROPOSAL -> new Content.OfProposal(MatterPayloads.proposal(subject.id(), json));
            case DISMISSAL -> new Content.OfDismissal(MatterPayloads.dismissal(json));
        };
    }

    private static ObjectNode incident(Incident incident) {
        return put(put(object(), "title", incident.title()), "summary", incident.summary());
    }

    private static ObjectNode source(Source source) {
        ObjectNode json = put(object(), "publisher", source.publisher());
        put(json, "title", source.title());
        put(json, "published", source.published().text());
        put(json, "url", source.url());
        return put(json, "reliability", source.reliability().name());
    }

    private static Source source(String id, JsonNode json) {
        return new Source(
                id,
                text(json, "publisher"),
                text(json, "title"),
                date(json, "published"),
                text(json, "url"),
                Reliability.valueOf(text(json, "reliability")));
    }

    private static ObjectNode party(Party party) {
        ObjectNode json = put(object(), "name", party.name());
        put(json, "kind", party.kind().word());
        put(json, "role", party.role());
        return put(json, "aliases", party.aliases());
    }

    private static Party party(String id, JsonNode json) {
        Party.Kind kind = Party.Kind.valueOf(text(json, "kind").toUpperCase(Locale.ROOT));
        return new Party(id, text(json, "name"), kind, text(json, "role"), texts(json, "aliases"));
    }

    private static ObjectNode claim(Claim claim) {
        ObjectNode json = statement(claim.statement());
        put(json, "said_by", claim.attribution().claimant());
        put(json, "citing", claim.attribution().citing());
        put(json, "said_on", claim.attribution().saidOn().text());
        put(json, "stance", claim.attribution().stance().word());
        put(json, "text", claim.text());
        put(json, "source", claim.provenance().source());
        put(json, "locator", claim.provenance().locator());
        json.put("credibility", claim.provenance().credibility());
        put(json, "disputes", claim.disputes());
        put(json, "supersedes", claim.supersedes());
        put(json, "also_asked", claim.alsoAsked());
        return put(json, "leaves_open", claim.leavesOpen());
    }

    private static ObjectNode statement(Statement statement) {
        ObjectNode json = put(object(), "who", statement.who());
        put(json, "what", statement.what());
        put(json, "whom", statement.whom());
        put(json, "when", statement.when().text());
        put(json, "where", statement.where());
        put(json, "how", statement.how());
        put(json, "why", statement.why());
        return put(json, "quantity", statement.quantity());
    }

    private static Claim claim(String id, JsonNode json) {
        Statement statement = new Statement(
                text(json, "who"),
                text(json, "what"),
                text(json, "whom"),
                date(json, "when"),
                text(json, "where"),
                text(json, "how"),
                text(json, "why"),
                text(json, "quantity"));
        Stance stance =
                Stance.valueOf(text(json, "stance").toUpperCase(Locale.ROOT).replace('-', '_'));
        return new Claim(
                id,
                statement,
                new Attribution(text(json, "said_by"), text(json, "citing"), date(json, "said_on"), stance),
                text(json, "text"),
                new Provenance(
                        text(json, "source"),
                        text(json, "locator"),
                        json.path("credibility").asInt()),
                texts(json, "disputes"),
                texts(json, "supersedes"),
                texts(json, "also_asked"),
                texts(json, "leaves_open"));
    }

    private static ObjectNode questions(GoldenQuestions questions) {
        ObjectNode json = object();
        ArrayNode singles = json.putArray("singles");
        questions.singles().forEach(single -> singles.add(question(single)));
        ArrayNode threads = json.putArray("threads");
        questions.threads().forEach(thread -> {
            ArrayNode turns = threads.addArray();
            thread.forEach(turn -> turns.add(question(turn)));
        });
        return json;
    }

    private static GoldenQuestions questions(JsonNode json) {
        List<List<GoldenQuestion>> threads = new ArrayList<>();
        json.path("threads").forEach(thread -> threads.add(questionsIn(thread)));
        return new GoldenQuestions(questionsIn(json.path("singles")), threads);
    }

    private static List<GoldenQuestion> questionsIn(JsonNode list) {
        List<GoldenQuestion> questions = new ArrayList<>();
        list.forEach(json -> questions.add(
                new GoldenQuestion(text(json, "ask"), texts(json, "expect"), text(json, "why"), text(json, "style"))));
        return questions;
    }

    private static ObjectNode question(GoldenQuestion question) {
        ObjectNode json = put(object(), "ask", question.ask());
        put(json, "expect", question.expect());
        put(json, "why", question.why());
        return put(json, "style", question.style());
    }

    private static ObjectNode put(ObjectNode json, String key, String text) {
        return text.isEmpty() ? json : json.put(key, text);
    }

    private static ObjectNode put(ObjectNode json, String key, List<String> texts) {
        if (!texts.isEmpty()) {
            texts.forEach(json.putArray(key)::add);
        }
        return json;
    }

    private static String text(JsonNode json, String key) {
        return json.path(key).asText();
    }

    /** The texts of a list; none where there is no list. */
    static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    private static List<String> texts(JsonNode json, String key) {
        return texts(json.path(key));
    }

    private static When date(JsonNode json, String key) {
        String text = text(json, key);
        return text.isEmpty() ? When.UNDATED : When.of(text);
    }
}
