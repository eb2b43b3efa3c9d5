package org.factdesk.storage;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.factdesk.desk.order.Drafts;

/** Drafts in a table, sealed, since they may quote people; the latest of them in memory as well. */
final class SqliteDrafts implements Drafts {
    /** How many days a draft is kept after it was last given out. */
    static final int DAYS = 90;

    private static final int ID_BYTES = 15;
    private static final String PLACE = "draft ";

    private final Database database;
    private final Vault vault;
    private final WriteBehind writer;
    private final Clock clock;
    private final Latest<String, Kept> latest = new Latest<>(5_000);

    /** A draft, and the day on which it was given out last. */
    private record Kept(String text, String day) {}

    SqliteDrafts(Database database, WriteBehind writer, Clock clock) {
        this.database = database;
        this.vault = database.vault();
        this.writer = writer;
        this.clock = clock;
    }

    private LocalDate today() {
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
    public String keep(String text) {
        String id = id(text);
        String today = today().toString();
        Kept before = latest.put(id, new Kept(text, today));
        if (before == null || !before.day().equals(today)) {
            String sql = "INSERT INTO draft (id, sealed, kept_on) VALUES (?, ?, ?)"
                    + " ON CONFLICT (id) DO UPDATE SET kept_on = excluded.kept_on";
            writer.add(connection -> {
                try (PreparedStatement insert = connection.prepareStatement(sql)) {
                    insert.setString(1, id);
                    insert.setBytes(2, vault.seal(PLACE + id, text.getBytes(StandardCharsets.UTF_8)));
                    insert.setString(3, today);
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

    private Optional<String> open(String id, byte[] sealed) {
        return vault.open(PLACE + id, sealed).map(text -> new String(text, StandardCharsets.UTF_8));
    }

    /** Deletes, within a transaction, every draft in which something stands that somebody said. */
    void forget(Connection connection, Said said) throws SQLException {
        List<String> gone = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement("SELECT id, sealed FROM draft");
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                String id = row.getString(1);
                open(id, row.getBytes(2)).filter(said::isIn).ifPresent(text -> gone.add(id));
            }
        }
        try (PreparedStatement delete = connection.prepareStatement("DELETE FROM draft WHERE id = ?")) {
            for (String id : gone) {
                delete.setString(1, id);
                delete.addBatch();
                latest.remove(id);
            }
            delete.executeBatch();
        }
    }

    /** Whoever has the database alone cannot tell by it whether a text that they guess is here. */
    private String id(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(vault.lookup(text), ID_BYTES));
    }
}
