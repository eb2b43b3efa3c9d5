package org.factdesk.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.factdesk.audit.Action;
import org.factdesk.audit.Digest;
import org.factdesk.audit.Entry;
import org.factdesk.audit.LoggedEntry;
import org.factdesk.audit.Payload;
import org.jspecify.annotations.Nullable;

/** Reads entries with what they tell. */
final class LogRows {
    private static final String COLUMNS = "SELECT entry.number, entry.happened_at, entry.incident, entry.guild,"
            + " entry.actor, entry.action, entry.deed, entry.words, entry.previous, entry.digest, deed.salt, deed.body,"
            + " words.sealed, words.erased_by FROM entry"
            + " LEFT JOIN deed ON deed.number = entry.number"
            + " LEFT JOIN words ON words.number = entry.number";

    /** After which come all entries, those too whose number no honest entry has. */
    static final long ALL = Long.MIN_VALUE;

    private final Connection connection;
    private final Persons persons;

    /** Takes what is read one by one. */
    interface Reader {
        void read(LoggedEntry logged) throws SQLException;

        /** Takes that an entry cannot be read. */
        default void unreadable(long number, String why) {
            throw new StorageException(
                    "read the audit log",
                    "entry " + number + " is damaged (" + why + "); " + StorageException.HOW_TO_RESTORE);
        }
    }

    LogRows(Connection connection, Persons persons) {
        this.connection = connection;
        this.persons = persons;
    }

    /** Reads all entries after one, in their order. */
    void each(long after, Reader reader) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement(COLUMNS + " WHERE entry.number > ? ORDER BY entry.number")) {
            select.setLong(1, after);
            read(select, reader);
        }
    }

    /** The entries under one number: none, or one. */
    List<LoggedEntry> one(long number) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(COLUMNS + " WHERE entry.number = ?")) {
            select.setLong(1, number);
            return read(select);
        }
    }

    /** The last entries that are open to a guild, newest first; all where no guild is named. */
    List<LoggedEntry> recent(String guild, int most) throws SQLException {
        String whose = guild.isEmpty() ? "" : " WHERE entry.guild = ? OR entry.guild = '' AND entry.actor = ''";
        try (PreparedStatement select =
                connection.prepareStatement(COLUMNS + whose + " ORDER BY entry.number DESC LIMIT " + most)) {
            if (!guild.isEmpty()) {
                select.setString(1, guild);
            }
            return read(select);
        }
    }

    private List<LoggedEntry> read(PreparedStatement select) throws SQLException {
        List<LoggedEntry> read = new ArrayList<>();
        read(select, read::add);
        return read;
    }

    private void read(PreparedStatement select, Reader reader) throws SQLException {
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                @Nullable LoggedEntry logged = null;
                try {
                    logged = logged(row);
                } catch (IllegalArgumentException | DateTimeException | NullPointerException damaged) {
                    reader.unreadable(row.getLong("number"), String.valueOf(damaged.getMessage()));
                }
                if (logged != null) {
                    reader.read(logged);
                }
            }
        }
    }

    private LoggedEntry logged(ResultSet row) throws SQLException {
        Entry entry = new Entry(
                row.getLong("number"),
                time(row.getString("happened_at")),
                row.getString("incident"),
                row.getString("guild"),
                row.getString("actor"),
                Action.of(row.getString("action")),
                Digest.of(row.getBytes("deed")),
                Digest.of(row.getBytes("words")),
                Digest.of(row.getBytes("previous")));
        boolean isSealed = persons.areSealed() && row.getBytes("sealed") != null;
        return new LoggedEntry(
                entry,
                Digest.of(row.getBytes("digest")),
                deed(row),
                isSealed ? null : words(row, entry),
                row.getLong("erased_by"),
                isSealed);
    }

    /** There is one way to write a time; another was written by somebody else. */
    private static Instant time(String text) {
        Instant time = Instant.parse(text);
        if (!time.toString().equals(text)) {
            throw new IllegalArgumentException("its time is not written as the desk writes it");
        }
        return time;
    }

    private static @Nullable Payload deed(ResultSet row) throws SQLException {
        String body = row.getString("body");
        byte[] salt = row.getBytes("salt");
        return body == null || salt == null ? null : new Payload(HexFormat.of().formatHex(salt), body);
    }

    private @Nullable Payload words(ResultSet row, Entry entry) throws SQLException {
        byte[] sealed = row.getBytes("sealed");
        if (sealed == null) {
            return null;
        }
        return persons.open(connection, entry.actor(), entry.number(), sealed)
                .map(Payload::ofBytes)
                .orElse(null);
    }
}
