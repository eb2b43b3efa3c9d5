package org.factdesk.testing.discord;

import com.fasterxml.jackson.databind.JsonNode;

/** Discord's limits for forms and for what is proposed while somebody types. */
final class FormLimits {
    private static final int TEXT_DISPLAY = 10;
    private static final int LABEL = 18;
    private static final int TEXT_INPUT = 4;
    private static final int STRING_MENU = 3;

    private FormLimits() {}

    static Findings ofProposals(JsonNode data) {
        Findings findings = new Findings();
        findings.atMost(25, data.path("choices").size(), "proposals");
        Json.each(data.path("choices")).forEach(choice -> {
            findings.text(choice, "name", 1, 100);
            findings.text(choice, "value", 1, 100);
        });
        return findings;
    }

    static Findings ofModal(JsonNode modal) {
        Findings findings = new Findings();
        findings.text(modal, "title", 1, 45);
        findings.text(modal, "custom_id", 1, 100);
        int fields = modal.path("components").size();
        findings.unless(fields >= 1 && fields <= 5, "fields of a form: " + fields + ", 1 to 5");
        Json.each(modal.path("components")).forEach(field -> field(findings, field));
        findings.unique(
                Json.each(modal.path("components"))
                        .filter(field -> field.path("type").asInt() == LABEL)
                        .map(field -> field.path("component").path("custom_id").asText())
                        .toList(),
                "custom_id");
        return findings;
    }

    private static void field(Findings findings, JsonNode field) {
        int type = field.path("type").asInt();
        findings.unless(type == LABEL || type == TEXT_DISPLAY, "a form's component of type " + type);
        if (type == LABEL) {
            findings.text(field, "label", 1, 45);
            findings.text(field, "description", 100);
            asked(findings, field.path("component"));
        }
    }

    private static void asked(Findings findings, JsonNode asked) {
        findings.text(asked, "custom_id", 1, 100);
        if (asked.path("type").asInt() == TEXT_INPUT) {
            findings.text(asked, "value", 4000);
            findings.text(asked, "placeholder", 100);
            findings.atMost(4000, asked.path("max_length").asInt(), "max_length");
            findings.atMost(4000, asked.path("min_length").asInt(), "min_length");
        } else if (asked.path("type").asInt() == STRING_MENU) {
            ComponentLimits.options(findings, asked.path("options"));
            findings.text(asked, "placeholder", 150);
        }
    }
}
