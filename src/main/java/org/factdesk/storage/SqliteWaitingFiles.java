package org.factdesk.storage;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.factdesk.desk.order.Response;
import org.factdesk.desk.order.WaitingFiles;

/** Waiting files in a table, sealed, and never in memory: they may be large. */
final class SqliteWaitingFiles implements WaitingFiles {
    /** How long a file waits at most. */
    static final Duration LONGEST = Duration.ofHours(1);

    /** How many bytes wait at once. */
    static final long MOST_BYTES = 64L * 1024 * 1024;

    private static final int ID_BYTES = 15;
    private static final String PLACE = "waiting file ";
    private static final String OWNER = "waiting files of ";

    private final Database database;
    private final WriteBehind writer;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    SqliteWaitingFiles(Database database, WriteBehind writer, Clock clock) {
        this.database = database;
        this.writer = writer;
        this.clock = clock;
    }

    /** Deletes what waited too long. */
    void forgetOld() {
        String oldest = oldest();
        writer.add(connection -> update(connection, "DELETE FROM waiting_file WHERE kept_at < ?", oldest));
    }

    /** Deletes all of them within a transaction: whoever sent one sends it again. */
    static void forgetAll(Connection connection) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("DELETE FROM waiting_file")) {
            delete.executeUpdate();
        }
    }

    /** Deletes, within a transaction, what somebody sent. */
    void forgetAllOf(Connection connection, String owner) throws SQLException {
        update(connection, "DELETE FROM waiting_file WHERE owner = ?", code(owner));
    }

    private String code(String owner) {
        return database.vault().code(OWNER + owner);
    }

    private String oldest() {
        return second(clock.instant().minus(LONGEST));
    }

    private static String second(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    @Override
    public String keep(String owner, Waiting waiting) {
        byte[] bytes = new byte[ID_BYTES];
        random.nextBytes(bytes);
        String id = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        byte[] sealed = database.vault().seal(PLACE + id, written(waiting));
        return database.transaction("keep a file that waits", connection -> {
            makeRoom(connection, MOST_BYTES - sealed.length);
            String sql = "INSERT INTO waiting_file (id, sealed, size, kept_at, owner) VALUES (?, ?, ?, ?, ?)";
            try (PreparedStatement insert = connection.prepareStatement(sql)) {
                insert.setString(1, id);
                insert.setBytes(2, sealed);
                insert.setLong(3, sealed.length);
                insert.setString(4, second(clock.instant()));
                insert.setString(5, code(owner));
                insert.executeUpdate();
            }
            return id;
        });
    }

    private void makeRoom(Connection connection, long most) throws SQLException {
        update(connection, "DELETE FROM waiting_file WHERE kept_at < ?", oldest());
        Map<String, Long> latestFirst = new LinkedHashMap<>();
        try (PreparedStatement select =
                        connection.prepareStatement("SELECT id, size FROM waiting_file ORDER BY kept_at DESC, id");
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                latestFirst.put(row.getString("id"), row.getLong("size"));
            }
        }
        long bytes = 0;
        for (Map.Entry<String, Long> one : latestFirst.entrySet()) {
            bytes += one.getValue();
            if (bytes > most) {
                update(connection, "DELETE FROM waiting_file WHERE id = ?", one.getKey());
            }
        }
    }

    private static int update(Connection connection, String sql, String value) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setString(1, value);
            return update.executeUpdate();
        }
    }

    @Override
    public Optional<Waiting> find(String id) {
        return database.read("find a file that waits", connection -> {
            String sql = "SELECT sealed FROM waiting_file WHERE id = ? AND kept_at >= ?";
            try (PreparedStatement select = connection.prepareStatement(sql)) {
                select.setString(1, id);
                select.setString(2, oldest());
                try (ResultSet row = select.executeQuery()) {
                    return row.next()
                            ? database.vault()
                                    .open(PLACE + id, row.getBytes("sealed"))
                                    .map(SqliteWaitingFiles::read)
                            : Optional.empty();
                }
            }
        });
    }

    @Override
    public boolean take(String id) {
        return database.transaction(
                "let go of a file that waits",
                connection -> update(connection, "DELETE FROM waiting_file WHERE id = ?", id) == 1);
    }

    private static byte[] written(Waiting waiting) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(waiting.said().size());
            for (Map.Entry<String, String> one : waiting.said().entrySet()) {
                out.writeUTF(one.getKey());
                out.writeUTF(one.getValue());
            }
            out.writeUTF(waiting.file().name());
            out.write(waiting.file().content());
        } catch (IOException tooLong) {
            throw new UncheckedIOException("a name or what is said of the file is too long", tooLong);
        }
        return bytes.toByteArray();
    }

    private static Waiting read(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            Map<String, String> said = new TreeMap<>();
            for (int left = in.readInt(); left > 0; left--) {
                said.put(in.readUTF(), in.readUTF());
            }
            return new Waiting(new Response.Document(in.readUTF(), in.readAllBytes()), said);
        } catch (IOException impossible) {
            throw new UncheckedIOException("a sealed file is not as it was written", impossible);
        }
    }
}
