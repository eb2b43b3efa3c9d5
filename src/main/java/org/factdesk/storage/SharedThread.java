package org.factdesk.storage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.factdesk.audit.GivenAnswer;

/**
 * What was said before a question by others than its asker: sealed with the key of each of them, one seal within the
 * other, so that it is gone from the asker's words, and from every export of them, as soon as one of them is erased.
 * The digest of the asker's words stays what it was.
 */
final class SharedThread {
    private static final String WITH = "with";
    private static final String SEALED = "sealed";

    private final Connection connection;
    private final Persons persons;
    private final String place;

    /** @param answer id of the answer before which it was said */
    SharedThread(Connection connection, Persons persons, String answer) {
        this.connection = connection;
        this.persons = persons;
        this.place = "thread before " + answer;
    }

    /** As it is kept; empty where somebody of it was erased just now. */
    ObjectNode sealed(GivenAnswer.Thread thread) throws SQLException {
        Set<String> pseudonyms = new TreeSet<>();
        for (String other : thread.others()) {
            Optional<String> known = persons.knownPseudonym(connection, other);
            if (known.isEmpty() || !persons.isKnown(connection, known.get())) {
                return Payloads.object();
            }
            pseudonyms.add(known.get());
        }
        byte[] sealed = turns(thread.turns()).toString().getBytes(StandardCharsets.UTF_8);
        ObjectNode json = Payloads.object();
        ArrayNode with = json.putArray(WITH);
        for (String pseudonym : pseudonyms) {
            sealed = persons.sealAt(connection, pseudonym, place, sealed);
            with.add(pseudonym);
        }
        return json.put(SEALED, Base64.getEncoder().encodeToString(sealed));
    }

    /** What was said; empty where somebody of it is not there any more. */
    Optional<GivenAnswer.Thread> opened(JsonNode json) throws SQLException {
        List<String> pseudonyms = Payloads.texts(json.path(WITH));
        Optional<byte[]> opened = pseudonyms.isEmpty()
                ? Optional.empty()
                : Optional.of(Base64.getDecoder().decode(json.path(SEALED).asText()));
        Set<String> others = new HashSet<>();
        for (int i = pseudonyms.size() - 1; i >= 0 && opened.isPresent(); i--) {
            opened = persons.openAt(connection, pseudonyms.get(i), place, opened.get());
            persons.user(connection, pseudonyms.get(i)).ifPresent(others::add);
        }
        return opened.map(bytes -> Payloads.parse(new String(bytes, StandardCharsets.UTF_8)))
                .map(turns -> new GivenAnswer.Thread(turns(turns), others));
    }

    static ArrayNode turns(List<GivenAnswer.Turn> turns) {
        ArrayNode json = Payloads.object().putArray("turns");
        turns.forEach(turn -> {
            ObjectNode one = json.addObject().put("question", turn.question()).put("resolved", turn.resolved());
            turn.claims().forEach(one.putArray("claims")::add);
            if (!turn.answered()) {
                one.put("answered", false);
            }
        });
        return json;
    }

    static List<GivenAnswer.Turn> turns(JsonNode json) {
        List<GivenAnswer.Turn> turns = new ArrayList<>();
        json.forEach(turn -> turns.add(new GivenAnswer.Turn(
                turn.path("question").asText(),
                turn.path("resolved").asText(),
                Payloads.texts(turn.path("claims")),
                turn.path("answered").asBoolean(true))));
        return turns;
    }
}
