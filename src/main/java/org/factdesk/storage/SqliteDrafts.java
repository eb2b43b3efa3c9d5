package org.factdesk.storage;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.factdesk.desk.Drafts;

/** Drafts in a table, the latest of them in memory as well. */
final class SqliteDrafts implements Drafts {
    /** How many days a draft is kept after it was last given out. */
    static final int DAYS = 90;

    private static final int ID_BYTES = 15;

    private final Database database;
    private final WriteBehind writer;
    private final Clock clock;
    private final Latest<String, String> latest = new Latest<>(5_000);

    SqliteDrafts(Database database, WriteBehind writer, Clock clock) {
        this.database = database;
        this.writer = writer;
        this.clock = clock;
        String oldest =
                LocalDate.now(clock.withZone(ZoneOffset.UTC)).minusDays(DAYS).toString();
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
        if (latest.put(id, text) == null) {
            String today = LocalDate.now(clock.withZone(ZoneOffset.UTC)).toString();
            String sql = "INSERT INTO draft (id, content, kept_on) VALUES (?, ?, ?)"
                    + " ON CONFLICT (id) DO UPDATE SET kept_on = excluded.kept_on";
            writer.add(connection -> {
                try (PreparedStatement insert = connection.prepareStatement(sql)) {
                    insert.setString(1, id);
                    insert.setString(2, text);
                    insert.setString(3, today);
                    insert.executeUpdate();
                }
            });
        }
        return id;
    }

    @Override
    public Optional<String> kept(String id) {
        Optional<String> known = latest.get(id);
        return known.isPresent()
                ? known
                : database.read("read a draft", connection -> {
                    try (PreparedStatement select =
                            connection.prepareStatement("SELECT content FROM draft WHERE id = ?")) {
                        select.setString(1, id);
                        try (ResultSet row = select.executeQuery()) {
                            return row.next() ? Optional.of(row.getString(1)) : Optional.<String>empty();
                        }
                    }
                });
    }

    private static String id(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, ID_BYTES));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
