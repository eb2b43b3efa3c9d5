package org.factdesk.storage;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.factdesk.audit.Digest;
import org.factdesk.audit.Entry;
import org.factdesk.audit.LoggedEntry;
import org.factdesk.audit.MerkleTree;

/** What somebody does who can write to the database and knows how it is made. */
final class RebuiltChain {
    private RebuiltChain() {}

    /** Changes what an entry tells, and has everything in the database fit, its guards included. */
    static void forge(Path file, long number) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA busy_timeout = 10000");
            Map<String, String> guards = new TreeMap<>(SqliteSchema.of(connection));
            guards.values().removeIf(made -> !made.startsWith("CREATE TRIGGER"));
            for (String guard : guards.keySet()) {
                statement.execute("DROP TRIGGER " + guard);
            }
            statement.execute("UPDATE entry SET guild = 'forged' WHERE number = " + number);
            from(connection, number);
            for (String guard : guards.values()) {
                statement.execute(guard);
            }
        }
    }

    /** Makes every digest from an entry on, and the head, fit what the tables hold. */
    static void from(Connection connection, long from) throws SQLException {
        Digest previous = Digest.NONE;
        MerkleTree tree = MerkleTree.empty();
        String at = "";
        List<LoggedEntry> entries = new ArrayList<>();
        Database.Work<Persons> nobody = ignored -> {
            try (Database empty = Database.open(Sqlite.IN_MEMORY)) {
                return empty.persons();
            }
        };
        new LogRows(connection, nobody.on(connection)).each(0, entries::add);
        for (LoggedEntry logged : entries) {
            Entry old = logged.entry();
            Entry entry = old.number() < from
                    ? old
                    : new Entry(
                            old.number(),
                            old.at(),
                            old.incident(),
                            old.guild(),
                            old.actor(),
                            old.action(),
                            old.deed(),
                            old.words(),
                            previous);
            previous = entry.digest();
            at = entry.at().toString();
            tree.add(previous);
            write(connection, entry, previous);
        }
        Head head = new Head(tree.size(), Instant.parse(at), previous, tree.peaks());
        head.write(connection);
    }

    private static void write(Connection connection, Entry entry, Digest digest) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("UPDATE entry SET previous = ?, digest = ? WHERE number = ?")) {
            update.setBytes(1, entry.previous().bytes());
            update.setBytes(2, digest.bytes());
            update.setLong(3, entry.number());
            update.executeUpdate();
        }
    }
}
