package org.factdesk.storage;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.factdesk.audit.Action;
import org.factdesk.moderation.Moderator;

/** Makes a copy of a backup ready to take up the work again. */
final class Revival {
    private static final String ERASURES = "SELECT deed.body FROM entry JOIN deed ON deed.number = entry.number"
            + " WHERE entry.action = 'erasure' ORDER BY entry.number";
    private static final String PERSON = "person";

    private final String url;
    private final KeyPlace keys;

    Revival(Path copy, KeyPlace keys) {
        this.url = Sqlite.URL + copy;
        this.keys = keys;
    }

    void bringUpToDate() {
        Database.open(url, keys).close();
    }

    /** The pseudonyms of all who were erased in a database; nobody where there is none or it cannot be read. */
    static List<String> erasedIn(Path file) {
        List<String> erased = new ArrayList<>();
        if (!Files.isRegularFile(file)) {
            return erased;
        }
        try (Connection connection = Sqlite.readOnly(file);
                PreparedStatement select = connection.prepareStatement(ERASURES);
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                String person = Payloads.parse(row.getString(1)).path(PERSON).asText();
                if (!person.isEmpty()) {
                    erased.add(person);
                }
            }
            return erased;
        } catch (SQLException | RuntimeException unreadable) {
            return erased;
        }
    }

    /** Enters that the log goes on from a backup, and erases again whom it brings back. Says where the log ends then. */
    Head enter(Backups.Proof proof, List<String> erased) {
        try (Database database = Database.open(url, keys)) {
            return database.transaction("enter the restoring", connection -> {
                eraseAgain(connection, database.persons(), erased);
                try (Chain chain = new Chain(connection, database.persons())) {
                    chain.add(new Draft(
                            Action.COMMAND,
                            chain.enteredAt(Instant.now()),
                            "",
                            "",
                            Moderator.operator().id(),
                            Payloads.object()
                                    .put("command", "restore")
                                    .put("entries", proof.entries())
                                    .put("lost", proof.lost()),
                            Payloads.object()));
                    return chain.end().to();
                }
            });
        }
    }

    private static void eraseAgain(Connection connection, Persons persons, List<String> erased) throws SQLException {
        Erasing erasing = new Erasing(connection, persons);
        boolean isAnybody = false;
        for (String pseudonym : erased) {
            if (persons.isKnown(connection, pseudonym)) {
                isAnybody = true;
                erasing.person(
                        pseudonym,
                        erasing.enter(Instant.now(), "", Payloads.object().put(PERSON, pseudonym)));
            }
        }
        if (isAnybody) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("DELETE FROM draft");
                SqliteWaitingFiles.forgetAll(connection);
            }
        }
    }
}
