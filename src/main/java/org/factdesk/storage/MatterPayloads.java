package org.factdesk.storage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.factdesk.claim.Taught;
import org.factdesk.moderation.Dismissal;
import org.factdesk.moderation.Edit;
import org.factdesk.moderation.Proposal;
import org.factdesk.moderation.Subject;

/** How the ledger keeps what moderators settle beside claims: proposals, dismissals and taught wordings. */
final class MatterPayloads {
    private MatterPayloads() {}

    static ObjectNode taught(Taught taught) {
        return Payloads.object().put("ask", taught.wording()).put("intent", taught.intent());
    }

    static Taught taught(JsonNode json) {
        return new Taught(json.path("ask").asText(), json.path("intent").asText());
    }

    static ObjectNode dismissal(Dismissal dismissal) {
        ObjectNode json = Payloads.object();
        dismissal.answers().forEach(json.putArray("answers")::add);
        return json;
    }

    static Dismissal dismissal(JsonNode json) {
        return new Dismissal(Payloads.texts(json.path("answers")));
    }

    static ObjectNode proposal(Proposal proposal) {
        ObjectNode json = Payloads.object()
                .put("state", proposal.state().word())
                .put("incident", proposal.incident())
                .put("basis", proposal.basis());
        ArrayNode edits = json.putArray("edits");
        proposal.edits().forEach(edit -> edits.add(edit(edit)));
        return json;
    }

    static Proposal proposal(String id, JsonNode json) {
        String incident = json.path("incident").asText();
        List<Edit> edits = new ArrayList<>();
        json.path("edits").forEach(edit -> edits.add(edit(incident, edit)));
        Proposal.State state =
                Proposal.State.valueOf(json.path("state").asText().toUpperCase(Locale.ROOT));
        return new Proposal(id, edits, json.path("basis").asLong(), state);
    }

    /** An edit without a payload withdraws its subject. */
    private static ObjectNode edit(Edit edit) {
        ObjectNode json = Payloads.object()
                .put("kind", edit.subject().kind().word())
                .put("subject", edit.subject().id());
        edit.after().ifPresent(content -> json.set("payload", Payloads.json(content)));
        return json;
    }

    private static Edit edit(String incident, JsonNode json) {
        Subject.Kind kind = Subject.Kind.valueOf(json.path("kind").asText().toUpperCase(Locale.ROOT));
        Subject subject = new Subject(kind, json.path("subject").asText());
        return json.has("payload")
                ? new Edit.Put(incident, Payloads.content(subject, json.path("payload")))
                : Edit.withdraw(incident, subject);
    }
}
