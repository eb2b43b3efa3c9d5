package org.factdesk.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.LongConsumer;
import org.factdesk.audit.Action;

/**
 * Holds the gaps that moderators see against the entries: each is a question that nothing on record answered, or one of
 * which somebody said that the answer is not what was asked; and none of these is missing while its question is kept.
 */
final class UnansweredCheck implements AutoCloseable {
    private static final String OF_ANSWER =
            "SELECT words.erased_by, unanswered.incident, unanswered.given_at FROM asked"
                    + " LEFT JOIN words ON words.number = asked.number"
                    + " LEFT JOIN unanswered ON unanswered.answer = asked.id"
                    + " WHERE asked.id = ?";
    private static final String ALL =
            "SELECT unanswered.answer, unanswered.incident, unanswered.given_at, unanswered.guild,"
                    + " asked.number, entry.incident AS own_incident, entry.guild AS own_guild, deed.body, words.erased_by FROM unanswered"
                    + " LEFT JOIN asked ON asked.id = unanswered.answer"
                    + " LEFT JOIN entry ON entry.number = asked.number"
                    + " LEFT JOIN deed ON deed.number = asked.number"
                    + " LEFT JOIN words ON words.number = asked.number";
    private static final String OVERLOOKED = "SELECT asked.number, deed.body, words.erased_by FROM asked"
            + " JOIN deed ON deed.number = asked.number"
            + " LEFT JOIN words ON words.number = asked.number"
            + " WHERE NOT EXISTS (SELECT 1 FROM unanswered WHERE unanswered.answer = asked.id)";

    private final Connection connection;
    private final LongConsumer wrong;
    private final PreparedStatement ofAnswer;
    /** Answers whose row feedback accounts for: no more than there are rows. */
    private final Set<String> complainedOf = new HashSet<>();

    private long declined;
    /** Feedback of which nobody can tell any more what it was about: earlier versions said it in words alone. */
    private long obscure;

    /** @param wrong takes the numbers of entries whose row is not as they tell, 0 where there is no entry */
    UnansweredCheck(Connection connection, LongConsumer wrong) throws SQLException {
        this.connection = connection;
        this.wrong = wrong;
        this.ofAnswer = connection.prepareStatement(OF_ANSWER);
    }

    void meet(Told told) throws SQLException {
        if (told.is(Action.QUESTION) && told.isKept() && AnswerRows.isWanting(told.deed())) {
            declined++;
        } else if (told.is(Action.FEEDBACK)) {
            complaint(told);
        }
    }

    private void complaint(Told told) throws SQLException {
        String answer = AnswerRows.complainedOf(told);
        if (answer.isEmpty()) {
            obscure += told.isKept() ? 0 : 1;
            return;
        }
        ofAnswer.setString(1, answer);
        try (ResultSet row = ofAnswer.executeQuery()) {
            if (!row.next()) {
                return;
            }
            String at = row.getString("given_at");
            if (at == null && isKept(row)) {
                wrong.accept(told.number());
            } else if (told.entry().at().toString().equals(at)
                    && told.entry().incident().equals(row.getString("incident"))) {
                complainedOf.add(answer);
            }
        }
    }

    /** Compares the table, once all entries were met. */
    void compare() throws SQLException {
        long found = 0;
        try (PreparedStatement select = connection.prepareStatement(ALL);
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                boolean isDeclined = isDeclined(row);
                found += isDeclined ? 1 : 0;
                if (!isOfItsGuild(row) || (isDeclined ? !isAsEntered(row) : !isComplainedOf(row))) {
                    wrong.accept(row.getLong("number"));
                }
            }
        }
        if (found != declined) {
            nameOverlooked();
        }
    }

    private boolean isComplainedOf(ResultSet row) throws SQLException {
        return complainedOf.contains(row.getString("answer")) || obscure-- > 0;
    }

    private void nameOverlooked() throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(OVERLOOKED);
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                if (isDeclined(row)) {
                    wrong.accept(row.getLong("number"));
                }
            }
        }
    }

    private static boolean isDeclined(ResultSet row) throws SQLException {
        String deed = row.getString("body");
        return deed != null && isKept(row) && AnswerRows.isWanting(Told.json(deed));
    }

    private static boolean isOfItsGuild(ResultSet row) throws SQLException {
        String own = row.getString("own_guild");
        return own == null || own.equals(row.getString("guild"));
    }

    private static boolean isAsEntered(ResultSet row) throws SQLException {
        return Objects.equals(row.getString("incident"), row.getString("own_incident"))
                && Told.json(row.getString("body")).path("at").asText().equals(row.getString("given_at"));
    }

    private static boolean isKept(ResultSet row) throws SQLException {
        return row.getLong("erased_by") == 0;
    }

    @Override
    public void close() throws SQLException {
        ofAnswer.close();
    }
}
