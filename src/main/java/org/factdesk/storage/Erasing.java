package org.factdesk.storage;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.factdesk.audit.Action;
import org.factdesk.audit.Entry;

/**
 * Takes words away for good, and with them what led to them; the entries they belong to stay. Works within one
 * transaction.
 */
final class Erasing {
    private static final String TAKE =
            "UPDATE words SET sealed = NULL, erased_by = ? WHERE number = ? AND sealed IS NOT NULL";
    private static final String ANSWERS =
            "SELECT asked.id FROM words JOIN asked ON asked.number = words.number WHERE words.erased_by = ?";
    private static final String OF_PERSON = "SELECT words.number FROM entry JOIN words ON words.number = entry.number"
            + " WHERE entry.actor = ? AND words.sealed IS NOT NULL ORDER BY words.number";
    /** What is kept of answers for the sake of those who asked. */
    static final List<String> OF_ANSWERS = List.of("exchange", "mark", "unanswered", "resting");

    private final Connection connection;
    private final Persons persons;
    private final Head from;
    private final List<String> erased = new ArrayList<>();
    private Head head;

    Erasing(Connection connection, Persons persons) throws SQLException {
        this.connection = connection;
        this.persons = persons;
        this.from = Head.read(connection);
        this.head = from;
    }

    /** What was added to the chain. */
    Growth growth() {
        return new Growth(from, head, erased);
    }

    /**
     * What an erasure took.
     *
     * @param answers whose questions are gone
     */
    record Taken(long words, List<String> answers) {
        static final Taken NOTHING = new Taken(0, List.of());
    }

    /**
     * Adds the entry that accounts for the loss of words. The desk itself is its actor, and where words of several
     * guilds are lost it is no guild's: so every guild whose words are gone can see what accounts for them, and nobody
     * learns where else somebody was.
     *
     * @param guild the one whose words are lost, or empty
     */
    Entry enter(Instant at, String guild, ObjectNode deed) throws SQLException {
        try (Chain chain = new Chain(connection, persons)) {
            Entry entry = chain.add(
                    new NewEntry(Action.ERASURE, chain.enteredAt(at), "", guild, "", deed, Payloads.object()));
            head = chain.end().to();
            return entry;
        }
    }

    /** Takes the words of some entries away. */
    Taken take(Collection<Long> numbers, Entry erasure) throws SQLException {
        long taken = 0;
        try (PreparedStatement update = connection.prepareStatement(TAKE)) {
            for (long number : numbers) {
                update.setLong(1, erasure.number());
                update.setLong(2, number);
                taken += update.executeUpdate();
            }
        }
        List<String> answers = answers(erasure);
        for (String table : OF_ANSWERS) {
            forget(table, answers);
        }
        return new Taken(taken, answers);
    }

    /** Takes away everything that somebody said, and who they are. */
    Taken person(String pseudonym, Entry erasure) throws SQLException {
        List<Long> numbers = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(OF_PERSON)) {
            select.setString(1, pseudonym);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    numbers.add(row.getLong(1));
                }
            }
        }
        Taken taken = take(numbers, erasure);
        persons.forget(connection, pseudonym);
        erased.add(pseudonym);
        return taken;
    }

    private List<String> answers(Entry erasure) throws SQLException {
        List<String> answers = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(ANSWERS)) {
            select.setLong(1, erasure.number());
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    answers.add(row.getString(1));
                }
            }
        }
        return answers;
    }

    private void forget(String table, List<String> answers) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("DELETE FROM " + table + " WHERE answer = ?")) {
            for (String answer : answers) {
                delete.setString(1, answer);
                delete.addBatch();
            }
            delete.executeBatch();
        }
    }
}
