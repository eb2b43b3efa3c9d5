package org.factdesk.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.factdesk.desk.front.Exchange;
import org.factdesk.desk.front.Exchanges;

/** Exchanges in a table of one row for each reply, the latest of them in memory as well. */
final class SqliteExchanges implements Exchanges {
    /** How many days an exchange is kept. */
    static final int DAYS = 90;

    private static final String ADD =
            "INSERT INTO exchange (reply, question, channel, place, answer, kept_on, is_private)"
                    + " VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (reply) DO UPDATE SET answer = excluded.answer";
    private static final String COLUMNS = "SELECT reply, question, channel, answer, is_private FROM exchange WHERE ";

    private final Database database;
    private final WriteBehind writer;
    private final Clock clock;
    private final Latest<String, Exchange> byQuestion = new Latest<>(5_000);
    private final Latest<String, Exchange> byReply = new Latest<>(5_000);

    SqliteExchanges(Database database, WriteBehind writer, Clock clock) {
        this.database = database;
        this.writer = writer;
        this.clock = clock;
    }

    /** Deletes what was kept long enough. */
    void forgetOld() {
        String oldest = today().minusDays(DAYS).toString();
        writer.add(connection -> delete(connection, "kept_on < ?", oldest));
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(ZoneOffset.UTC));
    }

    @Override
    public void keep(Exchange exchange) {
        if (!exchange.question().isEmpty()) {
            byQuestion.put(exchange.question(), exchange);
        }
        exchange.replies().forEach(reply -> byReply.put(reply, exchange));
        String day = today().toString();
        writer.add(connection -> write(connection, exchange, day));
    }

    private static void write(Connection connection, Exchange exchange, String day) throws SQLException {
        if (!exchange.question().isEmpty()) {
            delete(connection, "question = ?", exchange.question());
        }
        try (PreparedStatement insert = connection.prepareStatement(ADD)) {
            for (int place = 0; place < exchange.replies().size(); place++) {
                insert.setString(1, exchange.replies().get(place));
                insert.setString(2, exchange.question());
                insert.setString(3, exchange.channel());
                insert.setLong(4, place);
                insert.setString(5, exchange.answer());
                insert.setString(6, day);
                insert.setLong(7, exchange.isPrivate() ? 1 : 0);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    @Override
    public Optional<Exchange> ofQuestion(String message) {
        Optional<Exchange> known = byQuestion.get(message);
        return known.isPresent() ? known : find("question = ?", message);
    }

    @Override
    public Optional<Exchange> ofReply(String message) {
        Optional<Exchange> known = byReply.get(message);
        return known.isPresent() ? known : find("answer = (SELECT answer FROM exchange WHERE reply = ?)", message);
    }

    @Override
    public Collection<Exchange> latest(LocalDate since) {
        writer.settle();
        return database.read("look for the last messages", connection -> {
            String sql = COLUMNS + "kept_on >= ? AND question <> '' ORDER BY question, place";
            try (PreparedStatement select = connection.prepareStatement(sql)) {
                select.setString(1, since.toString());
                Map<String, Exchange> latest = new LinkedHashMap<>();
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        Exchange exchange = exchange(rows, List.of(rows.getString("reply")));
                        latest.merge(exchange.channel(), exchange, SqliteExchanges::later);
                    }
                }
                return latest.values();
            }
        });
    }

    /** Ids grow with time, and with it in length. */
    private static Exchange later(Exchange one, Exchange other) {
        Comparator<String> byTime = Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder());
        return Comparator.comparing(Exchange::isAnswered)
                                .thenComparing(Exchange::question, byTime)
                                .compare(one, other)
                        >= 0
                ? one
                : other;
    }

    private Optional<Exchange> find(String condition, String value) {
        return database.read("look for a message", connection -> {
            String sql = COLUMNS + condition + " ORDER BY place";
            try (PreparedStatement select = connection.prepareStatement(sql)) {
                select.setString(1, value);
                try (ResultSet rows = select.executeQuery()) {
                    return exchange(rows);
                }
            }
        });
    }

    private static Optional<Exchange> exchange(ResultSet rows) throws SQLException {
        List<String> replies = new ArrayList<>();
        Optional<Exchange> found = Optional.empty();
        while (rows.next()) {
            replies.add(rows.getString("reply"));
            found = Optional.of(exchange(rows, replies));
        }
        return found;
    }

    private static Exchange exchange(ResultSet row, List<String> replies) throws SQLException {
        return new Exchange(
                row.getString("question"),
                row.getString("channel"),
                replies,
                row.getString("answer"),
                row.getLong("is_private") != 0);
    }

    @Override
    public void forget(String question) {
        ofQuestion(question).ifPresent(this::forget);
        writer.add(connection -> delete(connection, "question = ?", question));
    }

    @Override
    public void forgetAnswers(Collection<String> answers) {
        Set<String> gone = Set.copyOf(answers);
        byQuestion.removeIf(exchange -> gone.contains(exchange.answer()));
        byReply.removeIf(exchange -> gone.contains(exchange.answer()));
        gone.forEach(answer -> writer.add(connection -> delete(connection, "answer = ?", answer)));
        writer.settle();
    }

    private void forget(Exchange exchange) {
        byQuestion.remove(exchange.question());
        exchange.replies().forEach(byReply::remove);
    }

    private static void delete(Connection connection, String condition, String value) throws SQLException {
        String sql = "DELETE FROM exchange WHERE " + condition;
        try (PreparedStatement delete = connection.prepareStatement(sql)) {
            delete.setString(1, value);
            delete.executeUpdate();
        }
    }
}
