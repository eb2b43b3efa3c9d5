package org.factdesk.storage;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.factdesk.moderation.SettingsBook;

/**
 * Erases what people said longer ago than their guild keeps it, and who they are once nothing else is kept of them.
 * Reasons for edits are part of the record and stay. Goes through the log in small steps, each whole by itself:
 * whatever ends one run, the next goes on. What is kept for the sake of messages goes with its time too.
 */
final class Retention {
    private static final int STEP = 1_000;
    private static final String KEPT = "SELECT words.number, entry.guild, entry.actor, entry.happened_at"
            + " FROM words JOIN entry ON entry.number = words.number"
            + " WHERE words.number > ? AND words.sealed IS NOT NULL"
            + " AND entry.action IN ('question', 'feedback', 'command', 'denied', 'export')"
            + " ORDER BY words.number LIMIT " + STEP;
    private static final String WORDS = "SELECT words.number, words.sealed, entry.actor FROM words"
            + " JOIN entry ON entry.number = words.number WHERE words.number = ? AND words.sealed IS NOT NULL";
    /** Somebody of whom no words are kept and who changed nothing on record. */
    private static final String LEAVE = "DELETE FROM person WHERE pseudonym = ?"
            + " AND NOT EXISTS (SELECT 1 FROM entry WHERE entry.actor = person.pseudonym"
            + " AND (entry.action IN ('edit', 'refusal') OR EXISTS (SELECT 1 FROM words"
            + " WHERE words.number = entry.number AND words.sealed IS NOT NULL)))";

    private final Database database;
    private final SettingsBook settings;
    private final ChannelMemory messages;
    private final Notary notary;
    private final Clock clock;

    Retention(Database database, SettingsBook settings, ChannelMemory messages, Notary notary, Clock clock) {
        this.database = database;
        this.settings = settings;
        this.messages = messages;
        this.notary = notary;
        this.clock = clock;
    }

    /** Words that are too old. */
    private record Old(long number, String actor, Instant at) {}

    /**
     * One look at the log.
     *
     * @param last the number of the last entry that was looked at
     * @param isLast whether there is nothing after it
     * @param old what is too old, by guild
     */
    private record Page(long last, boolean isLast, Map<String, List<Old>> old) {}

    /** Erases what is too old, and says how many entries lost their words. */
    long carryOut() {
        messages.forgetOld();
        Instant now = clock.instant();
        long erased = 0;
        long after = 0;
        Page page;
        do {
            long from = after;
            page = database.read("look for what is too old", connection -> page(connection, from, now));
            erased += erase(page);
            after = page.last();
        } while (!page.isLast());
        if (erased > 0) {
            messages.tongues().recall();
            database.wipe();
        }
        return erased;
    }

    private Page page(Connection connection, long after, Instant now) throws SQLException {
        Map<String, List<Old>> old = new TreeMap<>();
        long last = after;
        int rows = 0;
        try (PreparedStatement select = connection.prepareStatement(KEPT)) {
            select.setLong(1, after);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    rows++;
                    last = row.getLong("number");
                    String guild = row.getString("guild");
                    Instant at = Instant.parse(row.getString("happened_at"));
                    if (at.isBefore(now.minus(Duration.ofDays(settings.of(guild).retentionDays())))) {
                        old.computeIfAbsent(guild, id -> new ArrayList<>())
                                .add(new Old(last, row.getString("actor"), at));
                    }
                }
            }
        }
        return new Page(last, rows < STEP, old);
    }

    private long erase(Page page) {
        if (page.old().isEmpty()) {
            return 0;
        }
        messages.settle();
        Said said = database.read("read what is too old", connection -> said(connection, page));
        DraftSearch quoting = DraftSearch.of(database, messages.drafts(), said);
        List<Erasing.Taken> taken = new ArrayList<>();
        Growth growth = database.transaction("erase what is too old", connection -> {
            Erasing erasing = new Erasing(connection, database.persons());
            for (Map.Entry<String, List<Old>> guild : page.old().entrySet()) {
                taken.add(erase(connection, erasing, guild.getKey(), guild.getValue()));
            }
            quoting.forget(connection);
            return erasing.growth();
        });
        notary.grown(growth, database);
        taken.forEach(one -> messages.exchanges().forgetAnswers(one.answers()));
        return taken.stream().mapToLong(Erasing.Taken::words).sum();
    }

    private Erasing.Taken erase(Connection connection, Erasing erasing, String guild, List<Old> old)
            throws SQLException {
        List<Long> kept = stillKept(connection, old);
        if (kept.isEmpty()) {
            return Erasing.Taken.NOTHING;
        }
        Instant until = Collections.max(old, Comparator.comparing(Old::at)).at();
        ObjectNode deed = Payloads.object()
                .put("guild", guild)
                .put("until", until.toString())
                .put("count", kept.size());
        Erasing.Taken taken = erasing.take(kept, erasing.enter(clock.instant(), guild, deed));
        leave(connection, old);
        return taken;
    }

    /** Another process may have erased some of them meanwhile. */
    private static List<Long> stillKept(Connection connection, List<Old> old) throws SQLException {
        List<Long> kept = new ArrayList<>();
        eachKept(connection, old, (one, row) -> kept.add(one.number()));
        return kept;
    }

    private Said said(Connection connection, Page page) throws SQLException {
        Persons persons = database.persons();
        Said said = new Said();
        for (List<Old> old : page.old().values()) {
            eachKept(connection, old, (one, row) -> {
                String user = persons.user(connection, one.actor()).orElse("");
                said.add(messages.drafts().code(user), SaidWords.read(connection, persons, row));
            });
        }
        return said;
    }

    /** Takes words that are too old and where they are kept. */
    @FunctionalInterface
    private interface Taker {
        void take(Old one, ResultSet row) throws SQLException;
    }

    private static void eachKept(Connection connection, List<Old> old, Taker taker) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(WORDS)) {
            for (Old one : old) {
                select.setLong(1, one.number());
                try (ResultSet row = select.executeQuery()) {
                    if (row.next()) {
                        taker.take(one, row);
                    }
                }
            }
        }
    }

    /** With who somebody was goes what is kept for them. */
    private void leave(Connection connection, List<Old> old) throws SQLException {
        Set<String> actors = new HashSet<>();
        old.forEach(one -> actors.add(one.actor()));
        try (PreparedStatement delete = connection.prepareStatement(LEAVE)) {
            for (String actor : actors) {
                Optional<String> user = database.persons().user(connection, actor);
                delete.setString(1, actor);
                if (delete.executeUpdate() > 0 && user.isPresent()) {
                    messages.drafts().forgetAllOf(connection, user.get());
                    messages.waitingFiles().forgetAllOf(connection, user.get());
                }
            }
        }
    }
}
