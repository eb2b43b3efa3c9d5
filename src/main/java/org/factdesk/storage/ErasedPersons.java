package org.factdesk.storage;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Whom a restore must not bring back.
 *
 * @param pseudonyms of all who are known to have been erased
 * @param areAll whether nobody else was
 */
record ErasedPersons(Set<String> pseudonyms, boolean areAll) {
    private static final String ERASURES = "SELECT deed.body FROM entry JOIN deed ON deed.number = entry.number"
            + " WHERE entry.number > ? AND entry.action = 'erasure' ORDER BY entry.number";
    /** Under which name the deed of an erasure holds the pseudonym. */
    static final String PERSON = "person";

    /** Those in a database and in the file beside its checkpoints, whichever of them can be read. */
    static ErasedPersons in(Path database, Set<String> witnessed, boolean areAllWitnessed) {
        Set<String> all = new LinkedHashSet<>(witnessed);
        return new ErasedPersons(all, read(database, all) || areAllWitnessed);
    }

    /** The same where there were others besides. */
    ErasedPersons andOthers() {
        return new ErasedPersons(pseudonyms, false);
    }

    /** Whether it could be read to its end. */
    private static boolean read(Path database, Set<String> all) {
        if (!Files.isRegularFile(database)) {
            return false;
        }
        try (Connection connection = Sqlite.readOnly(database)) {
            since(connection, 0, all);
            return Sqlite.fault(connection).isEmpty();
        } catch (SQLException | RuntimeException unreadable) {
            return false;
        }
    }

    /** Adds those whose erasure is an entry after one, as far as they can be read. */
    static void since(Connection connection, long number, Collection<String> erased) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(ERASURES)) {
            select.setLong(1, number);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    String person =
                            Payloads.parse(row.getString(1)).path(PERSON).asText();
                    if (!person.isEmpty()) {
                        erased.add(person);
                    }
                }
            }
        }
    }
}
