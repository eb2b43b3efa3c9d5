package org.factdesk.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.factdesk.audit.AnswerArchive;
import org.factdesk.audit.AnswerMarks;
import org.factdesk.audit.GivenAnswer;

/** Answers found by what became of them, and the notes made on them. */
final class SqliteArchive implements AnswerArchive, AnswerMarks {
    /** More than anybody looks through. */
    private static final int MOST = 2_000;

    private static final String UNANSWERED =
            "SELECT answer FROM unanswered WHERE incident = ? AND given_at >= ? ORDER BY given_at DESC, answer LIMIT "
                    + MOST;
    private static final String RECENT =
            "SELECT deed.body FROM entry JOIN deed ON deed.number = entry.number WHERE entry.guild = ?"
                    + " AND entry.incident = ? AND entry.action = 'question' ORDER BY entry.number DESC LIMIT ";
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
        journal.settleSoon();
        return database.read("find unanswered questions", connection -> {
            List<String> newestFirst = texts(connection, UNANSWERED, List.of(incident, since.toString()));
            return oldestFirst(connection, newestFirst);
        });
    }

    @Override
    public List<GivenAnswer> restingOn(String incident, Set<String> claims, Instant since) {
        if (claims.isEmpty()) {
            return List.of();
        }
        journal.settleSoon();
        String places = String.join(", ", Collections.nCopies(claims.size(), "?"));
        String sql = "SELECT answer FROM resting WHERE incident = ? AND given_at >= ? AND claim IN (" + places
                + ") GROUP BY answer ORDER BY MAX(given_at) DESC, answer LIMIT " + MOST;
        List<String> values = new ArrayList<>(List.of(incident, since.toString()));
        values.addAll(claims);
        return database.read(
                "find answers by their claims", connection -> oldestFirst(connection, texts(connection, sql, values)));
    }

    @Override
    public List<GivenAnswer> recent(String incident, String guild, int most) {
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
    public List<String> marked(Mark with, Mark without) {
        return database.read(
                "find marked answers", connection -> texts(connection, MARKED, List.of(word(with), word(without))));
    }

    private static String word(AnswerMarks.Mark mark) {
        return mark.name().toLowerCase(Locale.ROOT);
    }

    private static List<String> texts(Connection connection, String sql, List<String> values) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.size(); i++) {
                select.setString(i + 1, values.get(i));
            }
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    texts.add(row.getString(1));
                }
            }
        }
        return texts;
    }
}
