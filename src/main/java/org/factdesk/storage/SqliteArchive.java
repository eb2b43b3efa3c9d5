package org.factdesk.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.factdesk.audit.AnswerArchive;
import org.factdesk.audit.AnswerMarks;
import org.factdesk.audit.GivenAnswer;

/** Answers found by what became of them, and the notes made on them. */
final class SqliteArchive implements AnswerArchive, AnswerMarks {
    /** More than anybody looks through. */
    private static final int MOST = 2_000;

    /** How many claims one query names: no database takes any number of values. */
    private static final int MOST_NAMED = 10_000;

    private static final String NEWEST = " AND given_at >= ? ORDER BY given_at DESC, answer LIMIT " + MOST;
    private static final String UNANSWERED = "SELECT answer FROM unanswered WHERE incident = ?";
    private static final String IN_GUILD = " AND guild = ?";
    private static final String RECENT =
            "SELECT deed.body FROM entry JOIN deed ON deed.number = entry.number WHERE entry.guild = ?"
                    + " AND entry.incident = ? AND entry.action = 'question' ORDER BY entry.number DESC LIMIT ";
    private static final String HAS = "SELECT answer FROM mark WHERE answer = ? AND mark = ?";
    private static final String MARKED = "SELECT answer FROM mark WHERE mark = ? AND answer NOT IN"
            + " (SELECT answer FROM mark WHERE mark = ?) ORDER BY made_at, answer";

    private final Database database;
    private final Persons persons;
    private final SqliteJournal journal;
    private final Clock clock;

    SqliteArchive(Database database, Persons persons, SqliteJournal journal, Clock clock) {
        this.database = database;
        this.persons = persons;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    public List<GivenAnswer> unanswered(String incident, Instant since) {
        return unanswered(UNANSWERED + NEWEST, List.of(incident, since.toString()));
    }

    @Override
    public List<GivenAnswer> unanswered(String incident, String guild, Instant since) {
        return unanswered(UNANSWERED + IN_GUILD + NEWEST, List.of(incident, guild, since.toString()));
    }

    private List<GivenAnswer> unanswered(String sql, List<String> values) {
        journal.settleSoon();
        return database.read(
                "find unanswered questions", connection -> oldestFirst(connection, texts(connection, sql, values)));
    }

    @Override
    public Set<String> guildsRestingOn(String incident, Set<String> claims, Instant since) {
        journal.settleSoon();
        return database.read("find where answers were given", connection -> {
            Set<String> guilds = new TreeSet<>();
            for (List<String> some : named(claims)) {
                String sql = "SELECT DISTINCT guild FROM resting WHERE claim IN (" + places(some)
                        + ") AND incident = ? AND given_at >= ?";
                guilds.addAll(texts(connection, sql, values(some, incident, since.toString())));
            }
            return guilds;
        });
    }

    @Override
    public List<GivenAnswer> restingOn(String incident, String guild, Set<String> claims, Instant since) {
        journal.settleSoon();
        return database.read("find answers by their claims", connection -> {
            Set<Resting> found = new TreeSet<>(Resting.NEWEST_FIRST);
            for (List<String> some : named(claims)) {
                String sql = "SELECT DISTINCT answer, given_at FROM resting WHERE claim IN (" + places(some)
                        + ") AND incident = ?" + IN_GUILD + NEWEST;
                found.addAll(rows(
                        connection,
                        sql,
                        values(some, incident, guild, since.toString()),
                        row -> new Resting(row.getString(1), row.getString(2))));
            }
            return oldestFirst(
                    connection, found.stream().limit(MOST).map(Resting::answer).toList());
        });
    }

    /** An answer that rests on a claim, and when it was given, as it is written. */
    private record Resting(String answer, String givenAt) {
        static final Comparator<Resting> NEWEST_FIRST =
                Comparator.comparing(Resting::givenAt).reversed().thenComparing(Resting::answer);
    }

    private static List<List<String>> named(Set<String> claims) {
        List<String> all = List.copyOf(claims);
        List<List<String>> some = new ArrayList<>();
        for (int from = 0; from < all.size(); from += MOST_NAMED) {
            some.add(all.subList(from, Math.min(from + MOST_NAMED, all.size())));
        }
        return some;
    }

    private static String places(List<String> values) {
        return String.join(", ", Collections.nCopies(values.size(), "?"));
    }

    private static List<String> values(List<String> some, String... more) {
        List<String> values = new ArrayList<>(some);
        values.addAll(List.of(more));
        return values;
    }

    @Override
    public List<GivenAnswer> recent(String incident, String guild, int most) {
        journal.settleSoon();
        return database.read("find recent questions", connection -> {
            List<GivenAnswer> found = new ArrayList<>();
            for (String deed : texts(connection, RECENT + most, List.of(guild, incident))) {
                String id = Payloads.parse(deed).path("id").asText();
                GivenAnswers.find(connection, persons, id).ifPresent(found::add);
            }
            return found;
        });
    }

    private List<GivenAnswer> oldestFirst(Connection connection, List<String> newestFirst) throws SQLException {
        List<GivenAnswer> found = new ArrayList<>();
        for (int i = newestFirst.size() - 1; i >= 0; i--) {
            GivenAnswers.find(connection, persons, newestFirst.get(i)).ifPresent(found::add);
        }
        return found;
    }

    @Override
    public boolean mark(String answer, Mark mark) {
        return database.transaction("note something on an answer", connection -> {
            try (PreparedStatement insert = connection.prepareStatement(
                    "INSERT INTO mark (answer, mark, made_at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING")) {
                insert.setString(1, answer);
                insert.setString(2, word(mark));
                insert.setString(3, clock.instant().toString());
                return insert.executeUpdate() > 0;
            }
        });
    }

    @Override
    public boolean has(String answer, Mark mark) {
        return !database.read("find a mark", connection -> texts(connection, HAS, List.of(answer, word(mark))))
                .isEmpty();
    }

    @Override
    public List<String> marked(Mark with, Mark without) {
        return database.read(
                "find marked answers", connection -> texts(connection, MARKED, List.of(word(with), word(without))));
    }

    private static String word(AnswerMarks.Mark mark) {
        return mark.name().toLowerCase(Locale.ROOT);
    }

    /** Reads a row. */
    @FunctionalInterface
    private interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private static List<String> texts(Connection connection, String sql, List<String> values) throws SQLException {
        return rows(connection, sql, values, row -> row.getString(1));
    }

    private static <T> List<T> rows(Connection connection, String sql, List<String> values, Reader<T> reader)
            throws SQLException {
        List<T> rows = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.size(); i++) {
                select.setString(i + 1, values.get(i));
            }
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    rows.add(reader.read(row));
                }
            }
        }
        return rows;
    }
}
