package org.factdesk.storage;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.factdesk.moderation.Unavailable;

/** What one database system says in words of its own; all other SQL is common to those that the desk speaks. */
interface Dialect {
    /** A connection that is proven sound and ours to write to. */
    Connection connect(String url) throws SQLException;

    /** Prepares a database for work; called once the database is known to be of a version that we can work with. */
    void prepare(Connection connection) throws SQLException;

    /**
     * Lets nothing that was deleted be read any more, wherever the system still keeps it.
     *
     * @return whether all of it is done; while others read, some may be left
     */
    boolean wipe(Connection connection) throws SQLException;

    /** The statement that begins a transaction in which nobody else writes. JDBC's own would begin the next one too. */
    String begin();

    /** Statements after which rows of a table can be added, and neither changed nor taken away. */
    List<String> appendOnly(String table);

    /** What stands in the way, for those who can do nothing about it. */
    Unavailable.Reason reason(SQLException cause);

    /** The cause in one line that a person can act on. */
    String explain(SQLException cause);
}
