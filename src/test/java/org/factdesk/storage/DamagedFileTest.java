package org.factdesk.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.factdesk.claim.GoldenQuestions;
import org.factdesk.moderation.ImportPlan;
import org.factdesk.moderation.Moderator;
import org.factdesk.testing.Answers;
import org.factdesk.testing.Harbour;
import org.factdesk.testing.Samples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A database file of which a part was lost or altered is refused in one line, or what was altered is found and named.
 */
class DamagedFileTest {
    private static final int TRIES = 12;
    /** What the record and the log stand on. */
    private static final List<String> TABLES =
            List.of("entry", "deed", "words", "person", "vault", "head", "edit", "asked");

    @TempDir
    private Path folder;

    private Path honest = Path.of("");
    private Path copy = Path.of("");
    private int pageSize;

    /**
     * The kinds of pages, by the byte that they begin with; all others hold what is too long for one of these, or
     * nothing.
     */
    enum Page {
        INNER_INDEX(0x02),
        INNER_TABLE(0x05),
        INDEX_LEAF(0x0a),
        TABLE_LEAF(0x0d),
        OTHER(-1);

        private final int start;

        Page(int start) {
            this.start = start;
        }

        static Page of(int start) {
            return List.of(INNER_INDEX, INNER_TABLE, INDEX_LEAF, TABLE_LEAF).stream()
                    .filter(kind -> kind.start == start)
                    .findFirst()
                    .orElse(OTHER);
        }
    }

    @BeforeEach
    void fill() throws IOException {
        honest = folder.resolve("honest.db");
        copy = folder.resolve("copy.db");
        try (SqliteStore store = SqliteStore.open(honest.toString(), KeySource.BESIDE, anchors())) {
            ImportPlan.compare(Harbour.base(), GoldenQuestions.NONE, store.claimBook(), store.ledger())
                    .submission(Moderator.operator(), Map.of(), "first")
                    .ifPresent(submission -> store.ledger().record(submission, Instant.EPOCH));
            for (int n = 0; n < 600; n++) {
                String question = n % 100 == 0 ? "was it locked? ".repeat(600) : "was it locked?";
                store.journal().note(Answers.given("answer-" + n, Instant.EPOCH, "member-" + n % 7, question));
            }
        }
        pageSize = pageSize(honest);
    }

    @Test
    void thereArePagesOfEveryKind() throws IOException {
        assertThat(pages().keySet()).containsExactlyInAnyOrder(Page.values());
    }

    @ParameterizedTest
    @EnumSource
    void aFlippedBitIsFoundOrTouchesNothingThatCounts(Page kind) throws IOException {
        List<Long> pages = pages().get(kind);
        Samples.forEach(
                TRIES,
                samples -> afterwards(file -> {
                    long place = samples.oneOf(pages) * pageSize + samples.upTo(pageSize - 1);
                    file.seek(place);
                    int old = file.read();
                    file.seek(place);
                    file.write(old ^ 1 << samples.upTo(7));
                }));
    }

    @ParameterizedTest
    @EnumSource
    void aPageFullOfZeroesIsFoundOrTouchesNothingThatCounts(Page kind) throws IOException {
        List<Long> pages = pages().get(kind);
        Samples.forEach(
                TRIES,
                samples -> afterwards(file -> {
                    file.seek(samples.oneOf(pages) * pageSize);
                    file.write(new byte[pageSize]);
                }));
    }

    @Test
    void aFileThatWasCutShortIsRefused() {
        Samples.forEach(TRIES, samples -> {
            afterwards(file -> file.setLength(1 + samples.upTo((int) file.length() - 2)));
            assertThat(troubleWith(copy)).isPresent();
        });
    }

    @Test
    void aFileFullOfNoiseIsRefused() {
        Samples.forEach(TRIES, samples -> {
            afterwards(file -> {
                for (int n = 0; n < 2_000; n++) {
                    file.seek(samples.upTo((int) file.length() - 1));
                    file.write(samples.upTo(255));
                }
            });
            assertThat(troubleWith(copy)).isPresent();
        });
    }

    /** Something that happens to a file. */
    private interface Mishap {
        void to(RandomAccessFile file) throws IOException;
    }

    /** Lets something happen to a copy, and requires that it is found unless what counts is as it was. */
    private void afterwards(Mishap mishap) {
        try {
            Files.copy(honest, copy, StandardCopyOption.REPLACE_EXISTING);
            Files.deleteIfExists(folder.resolve("copy.db-wal"));
            try (RandomAccessFile file = new RandomAccessFile(copy.toFile(), "rw")) {
                mishap.to(file);
            }
            Optional<String> trouble = troubleWith(copy);
            if (trouble.isEmpty()) {
                assertThat(content(copy)).isEqualTo(content(honest));
            }
        } catch (IOException | SQLException unforeseen) {
            throw new IllegalStateException(unforeseen);
        }
    }

    /** What the desk says of a file when it starts with it, and when it then looks at all of it. */
    private Optional<String> troubleWith(Path file) {
        try (SqliteStore store = SqliteStore.open(file.toString(), KeySource.BESIDE, anchors())) {
            return store.auditLog().verify().faults().stream().findFirst().map(Object::toString);
        } catch (StorageException refused) {
            assertThat(refused.getMessage()).startsWith("Could not ").doesNotContain("\n");
            assertThat(refused.getMessage()).matches(".*(restore|not a database|master key).*");
            return Optional.of(refused.getMessage());
        }
    }

    private Anchors anchors() {
        return Anchors.beside(folder.resolve("honest.db"), Duration.ofDays(1));
    }

    private Map<Page, List<Long>> pages() throws IOException {
        Map<Page, List<Long>> pages = new TreeMap<>();
        byte[] bytes = Files.readAllBytes(honest);
        for (int page = 1; page < bytes.length / pageSize; page++) {
            pages.computeIfAbsent(Page.of(bytes[page * pageSize]), kind -> new ArrayList<>())
                    .add((long) page);
        }
        return pages;
    }

    /** As the header of the file has it. */
    private static int pageSize(Path file) throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
            bytes.seek(16);
            return bytes.readUnsignedShort();
        }
    }

    /** The check sum of what each table holds. */
    private static Map<String, Integer> content(Path file) throws SQLException {
        Map<String, Integer> content = new TreeMap<>();
        for (String table : TABLES) {
            // Nothing and zero mean the same here.
            String columns = table.equals("words") ? "number, sealed, COALESCE(erased_by, 0)" : "*";
            content.put(table, new TreeSet<>(rows(file, "SELECT " + columns + " FROM " + table)).hashCode());
        }
        return content;
    }

    private static List<String> rows(Path file, String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                StringBuilder text = new StringBuilder();
                for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                    byte[] value = row.getBytes(column);
                    text.append(
                                    value == null
                                            ? "none"
                                            : java.util.HexFormat.of().formatHex(value))
                            .append(' ');
                }
                rows.add(text.toString().strip());
            }
        }
        return rows;
    }
}
