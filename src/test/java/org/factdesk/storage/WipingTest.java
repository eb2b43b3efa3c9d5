package org.factdesk.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WipingTest {
    private static final String SECRET = "the words of somebody who had themselves erased";

    @TempDir
    private Path folder;

    @Test
    void whatAReaderKeptFromBeingWipedIsWipedOnceTheReaderIsDone() throws IOException {
        try (Database database = Database.open(Sqlite.URL + folder.resolve("desk.db"))) {
            run(database, "INSERT INTO draft (id, sealed, kept_on) VALUES ('d', '" + SECRET + "', '2031-05-10')");
            database.reading("read for a long time", reader -> {
                try (Statement statement = reader.createStatement()) {
                    statement.executeQuery("SELECT * FROM draft").next();
                    run(database, "DELETE FROM draft");
                    database.wipe();
                    return statement;
                }
            });
            assertThat(isInFiles()).isTrue();

            database.wipeRest();

            assertThat(isInFiles()).isFalse();
        }
    }

    private static void run(Database database, String sql) {
        database.transaction("run", connection -> {
            try (Statement statement = connection.createStatement()) {
                return statement.execute(sql);
            }
        });
    }

    private boolean isInFiles() throws IOException {
        for (String name : new String[] {"desk.db", "desk.db-wal"}) {
            if (new String(Files.readAllBytes(folder.resolve(name)), StandardCharsets.ISO_8859_1).contains(SECRET)) {
                return true;
            }
        }
        return false;
    }
}
