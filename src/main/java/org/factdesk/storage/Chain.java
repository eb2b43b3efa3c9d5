package org.factdesk.storage;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import org.factdesk.audit.Digest;
import org.factdesk.audit.Entry;
import org.factdesk.audit.Payload;
import org.jspecify.annotations.Nullable;

/**
 * Adds entries to the chain within one transaction, in which nobody else can. What was added counts once {@link #close}
 * has written where the chain ends.
 */
final class Chain implements AutoCloseable {
    /**
     * Entries that wait for each other may come in another order than they were made; more than this is no accident.
     */
    private static final Duration TOLERANCE = Duration.ofMinutes(1);

    private static final String ADD = "INSERT INTO entry (number, happened_at, incident, guild, actor, action, deed,"
            + " words, previous, digest) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Connection connection;
    private final Persons persons;
    private final PreparedStatement entries;
    private final PreparedStatement deeds;
    private final PreparedStatement words;
    private final Head from;
    private Head head;

    Chain(Connection connection, Persons persons) throws SQLException {
        this.connection = connection;
        this.persons = persons;
        this.from = Head.read(connection);
        this.head = from;
        this.entries = connection.prepareStatement(ADD);
        this.deeds = connection.prepareStatement("INSERT INTO deed (number, salt, body) VALUES (?, ?, ?)");
        this.words = connection.prepareStatement("INSERT INTO words (number, sealed) VALUES (?, ?)");
    }

    /** The number that the next entry will have. */
    long next() {
        return head.size() + 1;
    }

    /** When something of this moment is entered: never a little before the entry that it follows. */
    Instant enteredAt(Instant at) {
        Instant last = head.happenedAt();
        return at.isBefore(last) && at.isAfter(last.minus(TOLERANCE)) ? last : at;
    }

    Entry add(NewEntry made) throws SQLException {
        String actor = made.user().isEmpty() ? "" : persons.pseudonym(connection, made.user());
        @Nullable Payload deed = payload(made.deed());
        @Nullable Payload said = payload(made.words());
        Entry entry = new Entry(
                next(),
                enteredAt(made.at()),
                field(made.incident()),
                field(made.guild()),
                actor,
                made.action(),
                deed == null ? Digest.NONE : deed.digest(),
                said == null ? Digest.NONE : said.digest(),
                head.digest());
        if (deed != null) {
            keepDeed(entry.number(), deed);
        }
        if (said != null) {
            keepWords(entry, said);
        }
        keep(entry);
        return entry;
    }

    private static @Nullable Payload payload(ObjectNode json) {
        return json.isEmpty() ? null : Payload.of(json.toString(), RANDOM);
    }

    /** Names of incidents and guilds are short and plain, unless somebody makes one up to deceive. */
    private static String field(String name) {
        return Entry.isField(name) ? name : "";
    }

    private void keep(Entry entry) throws SQLException {
        Digest digest = entry.digest();
        entries.setLong(1, entry.number());
        entries.setString(2, entry.at().toString());
        entries.setString(3, entry.incident());
        entries.setString(4, entry.guild());
        entries.setString(5, entry.actor());
        entries.setString(6, entry.action().word());
        entries.setBytes(7, entry.deed().bytes());
        entries.setBytes(8, entry.words().bytes());
        entries.setBytes(9, entry.previous().bytes());
        entries.setBytes(10, digest.bytes());
        entries.addBatch();
        head = head.after(entry, digest);
    }

    private void keepDeed(long number, Payload deed) throws SQLException {
        deeds.setLong(1, number);
        deeds.setBytes(2, deed.saltBytes());
        deeds.setString(3, deed.text());
        deeds.addBatch();
    }

    private void keepWords(Entry entry, Payload said) throws SQLException {
        words.setLong(1, entry.number());
        words.setBytes(2, persons.seal(connection, entry.actor(), entry.number(), said.bytes()));
        words.addBatch();
    }

    /** Writes everything, with where the chain ends now; gives nothing to read before. */
    Growth end() throws SQLException {
        entries.executeBatch();
        deeds.executeBatch();
        words.executeBatch();
        head.write(connection);
        return new Growth(from, head);
    }

    @Override
    public void close() throws SQLException {
        entries.close();
        deeds.close();
        words.close();
    }
}
