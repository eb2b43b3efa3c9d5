package org.factdesk.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.Consumer;
import org.factdesk.audit.Digest;
import org.factdesk.audit.MerkleTree;

/** The leaves of the Merkle tree, which are the digests of the entries. */
final class Leaves {
    private static final String SELECT = "SELECT digest FROM entry WHERE number > ? AND number <= ? ORDER BY number";

    private final Connection connection;

    Leaves(Connection connection) {
        this.connection = connection;
    }

    /** Gives those between two sizes of the log, one after the other. */
    void each(long after, long upTo, Consumer<Digest> taker) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(SELECT)) {
            select.setLong(1, after);
            select.setLong(2, upTo);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    taker.accept(Digest.of(row.getBytes("digest")));
                }
            }
        }
    }

    /**
     * The root that the tree had when it was smaller; reads only the leaves of subtrees that were not complete then.
     */
    Digest root(MerkleTree now, long size) throws SQLException {
        MerkleTree tree = now.trunk(size);
        each(tree.size(), size, tree::add);
        return tree.root();
    }
}
