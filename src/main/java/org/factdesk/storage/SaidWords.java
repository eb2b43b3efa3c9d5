package org.factdesk.storage;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.factdesk.audit.Payload;

/** Reads what people said. */
final class SaidWords {
    private SaidWords() {}

    /** The words of a row with {@code number}, {@code actor} and {@code sealed}; nothing where they were erased. */
    static JsonNode read(Connection connection, Persons persons, ResultSet row) throws SQLException {
        byte[] sealed = row.getBytes("sealed");
        if (sealed == null) {
            return Payloads.object();
        }
        return persons.open(connection, row.getString("actor"), row.getLong("number"), sealed)
                .map(bytes -> Payloads.parse(Payload.ofBytes(bytes).text()))
                .orElseGet(Payloads::object);
    }
}
