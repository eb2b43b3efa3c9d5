package org.factdesk.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongConsumer;
import org.factdesk.audit.Action;

/**
 * Compares who is behind the pseudonyms with the entries: everybody is there who did anything, but those who were
 * erased, and those who changed nothing on record and of whom no words are kept any more.
 */
final class PersonsCheck {
    private static final String ABSENT = "SELECT entry.actor, MIN(entry.number) AS first, MAX(entry.number) AS last"
            + " FROM entry GROUP BY entry.actor"
            + " HAVING entry.actor <> '' AND NOT EXISTS (SELECT 1 FROM person WHERE person.pseudonym = entry.actor)";
    private static final String LEFT = "SELECT SUM(CASE WHEN words.erased_by IS NULL THEN 0 ELSE 1 END) AS erased,"
            + " SUM(CASE WHEN entry.action IN ('edit', 'refusal') THEN 1 ELSE 0 END) AS edits"
            + " FROM entry LEFT JOIN words ON words.number = entry.number WHERE entry.actor = ?";
    private static final String FIRST = "SELECT MIN(number) FROM entry WHERE actor = ?";

    private final Connection connection;
    private final Persons persons;
    private final LongConsumer wrong;
    /** The numbers of the entries that tell of their erasure. */
    private final Map<String, Long> erased = new HashMap<>();

    PersonsCheck(Connection connection, Persons persons, LongConsumer wrong) {
        this.connection = connection;
        this.persons = persons;
        this.wrong = wrong;
    }

    /** Notes who was erased. */
    void meet(Told told) {
        String person = told.text(ErasedPersons.PERSON);
        if (told.is(Action.ERASURE) && !person.isEmpty()) {
            erased.put(person, told.number());
        }
    }

    /** Compares them, once all entries were met; who they are only with the key. */
    void compare() throws SQLException {
        if (!persons.areSealed()) {
            persons.eachDamaged(connection, pseudonym -> wrong.accept(first(pseudonym)));
        }
        for (Map.Entry<String, Long> gone : erased.entrySet()) {
            if (persons.isThere(connection, gone.getKey())) {
                wrong.accept(gone.getValue());
            }
        }
        try (PreparedStatement select = connection.prepareStatement(ABSENT);
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                Long erasure = erased.get(row.getString("actor"));
                boolean mayBeAbsent = erasure == null ? hasLeft(row.getString("actor")) : row.getLong("last") < erasure;
                if (!mayBeAbsent) {
                    wrong.accept(row.getLong("first"));
                }
            }
        }
    }

    private boolean hasLeft(String pseudonym) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(LEFT)) {
            select.setString(1, pseudonym);
            try (ResultSet row = select.executeQuery()) {
                return row.next() && row.getLong("erased") > 0 && row.getLong("edits") == 0;
            }
        }
    }

    private long first(String pseudonym) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(FIRST)) {
            select.setString(1, pseudonym);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getLong(1) : 0;
            }
        }
    }
}
