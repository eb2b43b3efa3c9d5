package org.factdesk.storage;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Optional;
import org.factdesk.desk.order.Drafts;

/** Drafts in a table, sealed, since they may quote people; the latest of them in memory as well. */
final class SqliteDrafts implements Drafts {
    /** How many days a draft is kept after it was last given out. */
    static final int DAYS = 90;

    private static final String PLACE = "draft ";
    private static final String OWNER = "drafts of ";
    private static final String TEXT = "draft for ";

    private final Database database;
    private final Vault vault;
    private final WriteBehind writer;
    private final Clock clock;
    private final Latest<String, Kept> latest = new Latest<>(5_000);

    /** A draft, for whom it is, and the day on which it was given out last. */
    private record Kept(String owner, String text, String day) {}

    SqliteDrafts(Database database, WriteBehind writer, Clock clock) {
        this.database = database;
        this.vault = database.vault();
        this.writer = writer;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock.withZone(ZoneOffset.UTC));
    }

    /** Deletes what was given out too long ago. */
    void forgetOld() {
        String oldest = today().minusDays(DAYS).toString();
        writer.add(connection -> {
            try (PreparedStatement delete = connection.prepareStatement("DELETE FROM draft WHERE kept_on < ?")) {
                delete.setString(1, oldest);
                delete.executeUpdate();
            }
        });
    }

    @Override
    public String keep(String owner, String text) {
        String code = code(owner);
        String id = id(owner, text);
        String today = today().toString();
        Kept before = latest.put(id, new Kept(owner, text, today));
        if (before == null || !before.day().equals(today)) {
            String sql = "INSERT INTO draft (id, sealed, kept_on, owner) VALUES (?, ?, ?, ?)"
                    + " ON CONFLICT (id) DO UPDATE SET kept_on = excluded.kept_on";
            writer.add(connection -> {
                try (PreparedStatement insert = connection.prepareStatement(sql)) {
                    insert.setString(1, id);
                    insert.setBytes(2, vault.seal(PLACE + id, text.getBytes(StandardCharsets.UTF_8)));
                    insert.setString(3, today);
                    insert.setString(4, code);
                    insert.executeUpdate();
                }
            });
        }
        return id;
    }

    @Override
    public Optional<String> kept(String id) {
        Optional<String> known = latest.get(id).map(Kept::text);
        return known.isPresent() ? known : database.read("read a draft", connection -> read(connection, id));
    }

    private Optional<String> read(Connection connection, String id) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT sealed FROM draft WHERE id = ?")) {
            select.setString(1, id);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? open(id, row.getBytes(1)) : Optional.empty();
            }
        }
    }

    /** The text of a draft as it is kept. */
    Optional<String> open(String id, byte[] sealed) {
        return vault.open(PLACE + id, sealed).map(text -> new String(text, StandardCharsets.UTF_8));
    }

    /** By which it is known for whom a draft is kept; it tells nothing to whoever has the database alone. */
    String code(String owner) {
        return vault.code(OWNER + owner);
    }

    /** Deletes, within a transaction, everything that is kept for somebody. */
    void forgetAllOf(Connection connection, String owner) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("DELETE FROM draft WHERE owner = ?")) {
            delete.setString(1, code(owner));
            delete.executeUpdate();
        }
        latest.removeIf(kept -> kept.owner().equals(owner));
    }

    /** Deletes, within a transaction, some drafts. */
    void forget(Connection connection, Collection<String> ids) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("DELETE FROM draft WHERE id = ?")) {
            for (String id : ids) {
                delete.setString(1, id);
                delete.addBatch();
                latest.remove(id);
            }
            delete.executeBatch();
        }
    }

    /** Whoever has the database alone cannot tell by it whether a text that they guess is here. */
    private String id(String owner, String text) {
        return vault.code(TEXT + owner + "\n" + text);
    }
}
