package org.factdesk.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.ResultSet;
import java.sql.Statement;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ErasingTest {
    static Iterable<String> tables() {
        return Erasing.OF_ANSWERS;
    }

    /** Else each of somebody's answers would cost a look at all that there are. */
    @ParameterizedTest
    @MethodSource("tables")
    void findsWhatIsKeptOfAnAnswerByAnIndex(String table) {
        try (Database database = Database.open(Sqlite.IN_MEMORY)) {
            String plan = database.read("look at a plan", connection -> {
                try (Statement statement = connection.createStatement();
                        ResultSet row = statement.executeQuery(
                                "EXPLAIN QUERY PLAN DELETE FROM " + table + " WHERE answer = 'a'")) {
                    return row.getString("detail");
                }
            });

            assertThat(plan).startsWith("SEARCH " + table + " USING ");
        }
    }
}
