package org.factdesk.storage;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Set;
import org.factdesk.audit.Action;
import org.factdesk.moderation.Moderator;

/** Makes a copy of a backup ready to take up the work again. */
final class Revival {
    private final String url;
    private final KeyPlace keys;

    Revival(Path copy, KeyPlace keys) {
        this.url = Sqlite.URL + copy;
        this.keys = keys;
    }

    void bringUpToDate() {
        Database.open(url, keys).close();
    }

    /**
     * Enters that the log goes on from a backup, and erases again whom it brings back. Says where the log ends then.
     */
    Head enter(Backups.Proof proof, Set<String> erased) {
        try (Database database = Database.open(url, keys)) {
            return database.transaction("enter the restoring", connection -> {
                eraseAgain(connection, database.persons(), erased);
                try (Chain chain = new Chain(connection, database.persons())) {
                    chain.add(new NewEntry(
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

    private static void eraseAgain(Connection connection, Persons persons, Set<String> erased) throws SQLException {
        Erasing erasing = new Erasing(connection, persons);
        boolean isAnybody = false;
        for (String pseudonym : erased) {
            if (persons.isKnown(connection, pseudonym)) {
                isAnybody = true;
                erasing.person(
                        pseudonym,
                        erasing.enter(Instant.now(), "", Payloads.object().put(ErasedPersons.PERSON, pseudonym)));
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
