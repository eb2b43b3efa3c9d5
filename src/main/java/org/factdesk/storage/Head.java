package org.factdesk.storage;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.factdesk.audit.Digest;
import org.factdesk.audit.Entry;
import org.factdesk.audit.MerkleTree;

/**
 * Where the chain ends.
 *
 * @param happenedAt when the last entry was entered
 * @param digest of the last entry
 * @param peaks of the Merkle tree over all entries
 */
record Head(long size, Instant happenedAt, Digest digest, List<Digest> peaks) {
    static final Head START = new Head(0, Instant.EPOCH, Digest.NONE, List.of());

    private static final String READ = "SELECT size, happened_at, digest, peaks FROM head WHERE id = 1";
    private static final String CHANGE =
            "UPDATE head SET size = ?, happened_at = ?, digest = ?, peaks = ? WHERE id = 1";
    private static final String BEGIN =
            "INSERT INTO head (size, happened_at, digest, peaks, id) VALUES (?, ?, ?, ?, 1)";

    Head {
        peaks = List.copyOf(peaks);
    }

    static Head read(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(READ);
                ResultSet row = select.executeQuery()) {
            return row.next()
                    ? new Head(
                            row.getLong("size"),
                            Instant.parse(row.getString("happened_at")),
                            Digest.of(row.getBytes("digest")),
                            split(row.getBytes("peaks")))
                    : START;
        } catch (RuntimeException unreadable) {
            throw new StorageException(
                    "read where the log ends",
                    "the row in head cannot be understood; " + StorageException.HOW_TO_RESTORE,
                    unreadable);
        }
    }

    /**
     * Whether entries were added more than once: all that are added in one transaction have one time. The first
     * checkpoint follows the first transaction, if nothing ends the process in between.
     */
    static boolean hasGrownTwice(Connection connection) throws SQLException {
        return isTrue(
                connection,
                "SELECT COUNT(*) > 0 FROM head WHERE happened_at <> (SELECT happened_at FROM entry WHERE number = 1)");
    }

    /** Whether the desk was closed more than once: each time it keeps a checkpoint, if nothing ends it right then. */
    static boolean hasEndedTwice(Connection connection) throws SQLException {
        return isTrue(connection, "SELECT COUNT(*) > 1 FROM entry WHERE action = 'stop'");
    }

    private static boolean isTrue(Connection connection, String sql) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql);
                ResultSet row = select.executeQuery()) {
            return row.next() && row.getLong(1) != 0;
        }
    }

    Head after(Entry entry, Digest entryDigest) {
        MerkleTree tree = tree();
        tree.add(entryDigest);
        return new Head(tree.size(), entry.at(), entryDigest, tree.peaks());
    }

    MerkleTree tree() {
        return MerkleTree.of(size, peaks);
    }

    void write(Connection connection) throws SQLException {
        if (size > 0 && !put(connection, CHANGE)) {
            put(connection, BEGIN);
        }
    }

    private boolean put(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, size);
            statement.setString(2, happenedAt.toString());
            statement.setBytes(3, digest.bytes());
            statement.setBytes(4, joined(peaks));
            return statement.executeUpdate() == 1;
        }
    }

    private static byte[] joined(List<Digest> digests) {
        ByteBuffer bytes = ByteBuffer.allocate(digests.size() * Digest.LENGTH);
        digests.forEach(digest -> bytes.put(digest.bytes()));
        return bytes.array();
    }

    private static List<Digest> split(byte[] bytes) {
        List<Digest> digests = new ArrayList<>();
        ByteBuffer rest = ByteBuffer.wrap(bytes);
        while (rest.hasRemaining()) {
            byte[] one = new byte[Digest.LENGTH];
            rest.get(one);
            digests.add(Digest.of(one));
        }
        return digests;
    }
}
