package org.factdesk.testing.discord;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;

/** Discord's limits for messages. */
final class MessageLimits {
    private static final int CONTENT = 2000;
    private static final int NONCE = 25;
    private static final int FILES = 10;
    private static final int FILE_BYTES = 10 * 1024 * 1024;
    private static final int FILE_DESCRIPTION = 1024;
    private static final int EMBEDS = 10;
    private static final int EMBED_CHARACTERS = 6000;
    private static final int EMBED_FIELDS = 25;

    private MessageLimits() {}

    static Findings ofNew(JsonNode message, List<Call.Upload> uploads) {
        Findings findings = ofChange(message, uploads);
        boolean says = Stream.of("content", "embeds", "components", "poll", "sticker_ids")
                .anyMatch(it -> Json.holds(message, it));
        findings.unless(says || !uploads.isEmpty(), "an empty message");
        return findings;
    }

    static Findings ofChange(JsonNode message, List<Call.Upload> uploads) {
        Findings findings = new Findings();
        findings.text(message, "content", CONTENT);
        findings.text(message, "nonce", NONCE);
        embeds(findings, message.path("embeds"));
        files(findings, message, uploads);
        ComponentLimits.check(findings, message);
        return findings;
    }

    private static void files(Findings findings, JsonNode message, List<Call.Upload> uploads) {
        findings.atMost(FILES, uploads.size(), "files");
        uploads.forEach(file -> findings.atMost(FILE_BYTES, file.bytes().size(), "bytes of " + file.name()));
        Json.each(message.path("attachments")).forEach(file -> findings.text(file, "description", FILE_DESCRIPTION));
    }

    private static void embeds(Findings findings, JsonNode embeds) {
        findings.atMost(EMBEDS, embeds.size(), "embeds");
        int characters = Json.each(embeds).mapToInt(MessageLimits::characters).sum();
        findings.atMost(EMBED_CHARACTERS, characters, "characters of all embeds");
        Json.each(embeds).forEach(embed -> embed(findings, embed));
    }

    private static void embed(Findings findings, JsonNode embed) {
        findings.text(embed, "title", 256);
        findings.text(embed, "description", 4096);
        findings.text(embed.path("footer"), "text", 2048);
        findings.text(embed.path("author"), "name", 256);
        findings.atMost(EMBED_FIELDS, embed.path("fields").size(), "fields of an embed");
        Json.each(embed.path("fields")).forEach(field -> {
            findings.text(field, "name", 1, 256);
            findings.text(field, "value", 1, 1024);
        });
        links(embed).forEach(link -> findings.unless(link.matches("(https?|attachment)://.+"), "no link: " + link));
        boolean says = characters(embed) > 0 || Stream.of("image", "thumbnail").anyMatch(it -> Json.holds(embed, it));
        findings.unless(says, "an empty embed");
    }

    private static Stream<String> links(JsonNode embed) {
        return Stream.of(embed, embed.path("author"), embed.path("image"), embed.path("thumbnail"))
                .map(holder -> holder.path("url"))
                .filter(url -> url.isTextual() && !url.asText().isEmpty())
                .map(JsonNode::asText);
    }

    private static int characters(JsonNode embed) {
        int fields = Json.each(embed.path("fields"))
                .mapToInt(field -> Findings.length(field.path("name")) + Findings.length(field.path("value")))
                .sum();
        return fields
                + Findings.length(embed.path("title"))
                + Findings.length(embed.path("description"))
                + Findings.length(embed.path("footer").path("text"))
                + Findings.length(embed.path("author").path("name"));
    }
}
