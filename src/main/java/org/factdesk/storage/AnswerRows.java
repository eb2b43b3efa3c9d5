package org.factdesk.storage;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Set;
import org.factdesk.audit.Action;
import org.factdesk.audit.GivenAnswer;
import org.factdesk.audit.Happening;
import org.factdesk.audit.Payload;

/** Adds the rows by which answers are found again, within one transaction. */
final class AnswerRows implements AutoCloseable {
    /** What the desk says where it declines for want of a claim, and not because of how it was asked. */
    private static final Set<String> WANTING = Set.of("not-on-record", "off-topic", "nothing-claimed");

    private static final String ABSTAINED = "abstained";
    /** The detail of feedback that names the answer. */
    static final String ANSWER = "answer";

    /** The guild of an answer that is entered already, whoever complains of it. */
    private static final String OF_ANSWER = "COALESCE((SELECT entry.guild FROM asked JOIN entry"
            + " ON entry.number = asked.number WHERE asked.id = ?), '')";

    private final PreparedStatement resting;
    private final PreparedStatement unanswered;

    AnswerRows(Connection connection) throws SQLException {
        this.resting = connection.prepareStatement("INSERT INTO resting (incident, claim, answer, given_at, guild)"
                + " VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING");
        this.unanswered = connection.prepareStatement(
                "INSERT INTO unanswered (answer, incident, given_at, guild) VALUES (?, ?, ?, " + OF_ANSWER
                        + ") ON CONFLICT DO NOTHING");
    }

    void add(GivenAnswer answer) throws SQLException {
        for (String claim : answer.claims()) {
            resting.setString(1, answer.incident());
            resting.setString(2, claim);
            resting.setString(3, answer.id());
            resting.setString(4, answer.at().toString());
            resting.setString(5, answer.guild());
            resting.addBatch();
        }
        if (isWanting(answer.outcome(), answer.reason())) {
            addUnanswered(answer.id(), answer.incident(), answer.at());
        }
    }

    /** Whether an entry's deed tells of a question that nothing on record answered. */
    static boolean isWanting(JsonNode deed) {
        return isWanting(deed.path("outcome").asText(), deed.path("reason").asText());
    }

    /**
     * The id of the answer that feedback complains of; empty where it names none. Entries of earlier versions name it
     * in words alone.
     */
    static String complainedOf(Told feedback) {
        Payload words = feedback.logged().words();
        return feedback.deed().has(ANSWER) || words == null
                ? feedback.text(ANSWER)
                : Payloads.parse(words.text()).path(ANSWER).asText();
    }

    private static boolean isWanting(String outcome, String reason) {
        return outcome.equals(ABSTAINED) && WANTING.contains(reason);
    }

    /** Feedback says that an answer is not what was asked. */
    void add(Happening happening, Instant at) throws SQLException {
        String answer = happening.details().getOrDefault(ANSWER, "");
        if (happening.action() == Action.FEEDBACK && !answer.isEmpty()) {
            addUnanswered(answer, happening.incident(), at);
        }
    }

    private void addUnanswered(String answer, String incident, Instant at) throws SQLException {
        unanswered.setString(1, answer);
        unanswered.setString(2, incident);
        unanswered.setString(3, at.toString());
        unanswered.setString(4, answer);
        unanswered.addBatch();
    }

    void end() throws SQLException {
        resting.executeBatch();
        unanswered.executeBatch();
    }

    @Override
    public void close() throws SQLException {
        resting.close();
        unanswered.close();
    }
}
