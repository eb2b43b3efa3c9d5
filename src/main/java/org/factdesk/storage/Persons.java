package org.factdesk.storage;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Who is behind the pseudonyms of the chain, and what they said. A pseudonym is random and always the same for one user;
 * each person has a key of their own, sealed by the master key, and all that is kept of them is sealed by it, the language
 * that they read too. With the row in {@code person} go the key and the only way back. Works within the transaction of
 * whoever asks.
 *
 * <p>A user is found by a code that is computed from their id with the master key. Ids are short numbers: a plain digest of
 * them is undone by trying all. This one tells nothing to whoever has the database without the key, and is erased with the
 * person.
 */
final class Persons {
    private static final int PSEUDONYM_BYTES = 12;
    private static final int KEY_BYTES = 32;
    private static final int MOST_REMEMBERED = 10_000;
    private static final String ADD =
            "INSERT INTO person (pseudonym, lookup, wrapped_key, sealed_user) VALUES (?, ?, ?, ?)";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Vault vault;
    private final @Nullable Latest<String, SecretKey> remembered;

    Persons(Vault vault) {
        this(vault, null);
    }

    private Persons(Vault vault, @Nullable Latest<String, SecretKey> remembered) {
        this.vault = vault;
        this.remembered = remembered;
    }

    /** The same persons for somebody who reads much within one transaction, in which nobody is erased. */
    Persons remembering() {
        return new Persons(vault, new Latest<>(MOST_REMEMBERED));
    }

    /** Whether the master key is missing, so that nobody can be told and nothing that was sealed can be opened. */
    boolean areSealed() {
        return vault.isClosed();
    }

    /** The pseudonym of a user, made where there is none yet. */
    String pseudonym(Connection connection, String user) throws SQLException {
        Optional<String> known = knownPseudonym(connection, user);
        return known.isPresent() ? known.get() : add(connection, user);
    }

    /** The pseudonym of a user; empty where nothing is kept of them. */
    Optional<String> knownPseudonym(Connection connection, String user) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT pseudonym FROM person WHERE lookup = ?")) {
            select.setBytes(1, vault.lookup(user));
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
            }
        }
    }

    /** Whether there is a row for a pseudonym, be it sound or not. */
    boolean isThere(Connection connection, String pseudonym) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT 1 FROM person WHERE pseudonym = ?")) {
            select.setString(1, pseudonym);
            try (ResultSet row = select.executeQuery()) {
                return row.next();
            }
        }
    }

    boolean isKnown(Connection connection, String pseudonym) throws SQLException {
        return key(connection, pseudonym).isPresent();
    }

    private String add(Connection connection, String user) throws SQLException {
        String pseudonym = Base64.getUrlEncoder().withoutPadding().encodeToString(random(PSEUDONYM_BYTES));
        SecretKey key = new SecretKeySpec(random(KEY_BYTES), "AES");
        try (PreparedStatement insert = connection.prepareStatement(ADD)) {
            insert.setString(1, pseudonym);
            insert.setBytes(2, vault.lookup(user));
            insert.setBytes(3, vault.wrap(key, pseudonym));
            insert.setBytes(4, PersonRow.sealedUser(key, pseudonym, user));
            insert.executeUpdate();
        }
        return pseudonym;
    }

    private static byte[] random(int size) {
        byte[] bytes = new byte[size];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    /** The user behind a pseudonym; empty where they were erased. */
    Optional<String> user(Connection connection, String pseudonym) throws SQLException {
        return row(connection, pseudonym).flatMap(row -> row.user(vault));
    }

    /** The language that the person behind a pseudonym showed last, as its tag; empty where they never did. */
    Optional<String> language(Connection connection, String pseudonym) throws SQLException {
        return row(connection, pseudonym).flatMap(row -> row.language(vault));
    }

    private static Optional<PersonRow> row(Connection connection, String pseudonym) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(PersonRow.SELECT + " WHERE pseudonym = ?")) {
            select.setString(1, pseudonym);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(PersonRow.read(row)) : Optional.empty();
            }
        }
    }

    /** Notes the language that a user showed, as its tag; nothing where they are not known. */
    void speaks(Connection connection, String user, String language) throws SQLException {
        Optional<String> pseudonym = knownPseudonym(connection, user);
        Optional<SecretKey> key = pseudonym.isPresent() ? keptKey(connection, pseudonym.get()) : Optional.empty();
        if (key.isPresent()) {
            try (PreparedStatement update =
                    connection.prepareStatement("UPDATE person SET sealed_language = ? WHERE pseudonym = ?")) {
                update.setBytes(1, PersonRow.sealedLanguage(key.get(), pseudonym.get(), language));
                update.setString(2, pseudonym.get());
                update.executeUpdate();
            }
        }
    }

    /** The languages of those who showed any, by user; of so many people at most. */
    Map<String, String> languages(Connection connection, int most) throws SQLException {
        Map<String, String> languages = new HashMap<>();
        String those = PersonRow.SELECT + " WHERE sealed_language IS NOT NULL LIMIT " + most;
        try (PreparedStatement select = connection.prepareStatement(those);
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                PersonRow person = PersonRow.read(row);
                person.user(vault).ifPresent(user -> person.language(vault).ifPresent(tag -> languages.put(user, tag)));
            }
        }
        return languages;
    }

    /** Takes a pseudonym. */
    @FunctionalInterface
    interface Taker {
        void take(String pseudonym) throws SQLException;
    }

    /** Tells the pseudonyms of those whose row is not as it was written. */
    void eachDamaged(Connection connection, Taker taker) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(PersonRow.SELECT);
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                PersonRow person = PersonRow.read(row);
                if (!person.isIntact(vault)) {
                    taker.take(person.pseudonym());
                }
            }
        }
    }

    /** Seals words of somebody, for one entry. */
    byte[] seal(Connection connection, String pseudonym, long entry, byte[] words) throws SQLException {
        return sealAt(connection, pseudonym, wordsOf(pseudonym, entry), words);
    }

    /** Seals something for somebody that opens in one place alone. */
    byte[] sealAt(Connection connection, String pseudonym, String place, byte[] plain) throws SQLException {
        SecretKey key = key(connection, pseudonym)
                .orElseThrow(() -> new IllegalArgumentException(
                        "the key of the pseudonym " + pseudonym + " is missing or damaged"));
        return Seal.seal(key, place, plain);
    }

    /** What was sealed; empty where the person was erased, or where the words were changed or are another entry's. */
    Optional<byte[]> open(Connection connection, String pseudonym, long entry, byte[] sealed) throws SQLException {
        return openAt(connection, pseudonym, wordsOf(pseudonym, entry), sealed);
    }

    /** What was sealed for somebody in one place; empty where they were erased, or where it was changed. */
    Optional<byte[]> openAt(Connection connection, String pseudonym, String place, byte[] sealed) throws SQLException {
        return key(connection, pseudonym).flatMap(key -> Seal.open(key, place, sealed));
    }

    /** Forgets who is behind a pseudonym, and makes all that was sealed for them unreadable for good. */
    void forget(Connection connection, String pseudonym) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("DELETE FROM person WHERE pseudonym = ?")) {
            delete.setString(1, pseudonym);
            delete.executeUpdate();
        }
    }

    private Optional<SecretKey> key(Connection connection, String pseudonym) throws SQLException {
        if (remembered == null) {
            return keptKey(connection, pseudonym);
        }
        Optional<SecretKey> known = remembered.get(pseudonym);
        if (known.isEmpty()) {
            known = keptKey(connection, pseudonym);
            known.ifPresent(key -> remembered.put(pseudonym, key));
        }
        return known;
    }

    private Optional<SecretKey> keptKey(Connection connection, String pseudonym) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("SELECT wrapped_key FROM person WHERE pseudonym = ?")) {
            select.setString(1, pseudonym);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? vault.unwrap(row.getBytes(1), pseudonym) : Optional.empty();
            }
        }
    }

    private static String wordsOf(String pseudonym, long entry) {
        return "words of " + pseudonym + " in " + entry;
    }
}
