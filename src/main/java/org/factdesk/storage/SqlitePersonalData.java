package org.factdesk.storage;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.factdesk.audit.Entry;
import org.factdesk.audit.PersonalData;

/** What the chain and all that hangs on it keep of one person. */
final class SqlitePersonalData implements PersonalData {
    private static final String ENTRIES = "SELECT entry.number, entry.happened_at, entry.incident, entry.guild,"
            + " entry.action, entry.actor, deed.body, words.sealed FROM entry"
            + " LEFT JOIN deed ON deed.number = entry.number"
            + " LEFT JOIN words ON words.number = entry.number"
            + " WHERE entry.actor = ? ORDER BY entry.number";

    private final Database database;
    private final Persons persons;
    private final SqliteJournal journal;
    private final ChannelMemory messages;
    private final Notary notary;
    private final Clock clock;

    SqlitePersonalData(Database database, SqliteJournal journal, ChannelMemory messages, Notary notary, Clock clock) {
        this.database = database;
        this.persons = database.persons();
        this.journal = journal;
        this.messages = messages;
        this.notary = notary;
        this.clock = clock;
    }

    private record Erased(Erasing.Taken taken, Growth growth) {}

    @Override
    public Optional<Copy> copy(String user) {
        journal.settle();
        return database.read("copy what is kept of somebody", connection -> {
            Optional<String> pseudonym = persons.knownPseudonym(connection, user);
            return pseudonym.isEmpty() ? Optional.<Copy>empty() : Optional.of(copy(connection, user, pseudonym.get()));
        });
    }

    private Copy copy(Connection connection, String user, String pseudonym) throws SQLException {
        List<ObjectNode> entries = entries(connection, pseudonym);
        ObjectNode all = Payloads.object().put("user", user).put("pseudonym", pseudonym);
        persons.language(connection, pseudonym).ifPresent(language -> all.put("language", language));
        ArrayNode list = all.put("copied_at", clock.instant().toString()).putArray("entries");
        entries.forEach(list::add);
        return new Copy(entries.size(), all.toPrettyString() + "\n");
    }

    private List<ObjectNode> entries(Connection connection, String pseudonym) throws SQLException {
        List<ObjectNode> entries = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(ENTRIES)) {
            select.setString(1, pseudonym);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    entries.add(entry(connection, row));
                }
            }
        }
        return entries;
    }

    private ObjectNode entry(Connection connection, ResultSet row) throws SQLException {
        ObjectNode entry = Payloads.object()
                .put("number", row.getLong("number"))
                .put("at", row.getString("happened_at"))
                .put("action", row.getString("action"))
                .put("incident", row.getString("incident"))
                .put("guild", row.getString("guild"));
        String deed = row.getString("body");
        entry.set("done", deed == null ? Payloads.object() : Payloads.parse(deed));
        return entry.set("said", SaidWords.read(connection, persons, row));
    }

    @Override
    public long erase(String user) {
        journal.settle();
        messages.settle();
        DraftSearch quoting = DraftSearch.of(database, messages.drafts(), said(user));
        Erased erased =
                database.transaction("erase what is kept of somebody", connection -> erase(connection, user, quoting));
        notary.grown(erased.growth(), database);
        messages.exchanges().forgetAnswers(erased.taken().answers());
        messages.tongues().forget(user);
        database.wipe();
        return erased.taken().words();
    }

    private Said said(String user) {
        String owner = messages.drafts().code(user);
        return database.read("look for what somebody said", connection -> {
            Said said = new Said();
            Optional<String> known = persons.knownPseudonym(connection, user);
            if (known.isPresent()) {
                entries(connection, known.get()).forEach(entry -> said.add(owner, entry.path("said")));
            }
            return said;
        });
    }

    private Erased erase(Connection connection, String user, DraftSearch quoting) throws SQLException {
        messages.drafts().forgetAllOf(connection, user);
        messages.waitingFiles().forgetAllOf(connection, user);
        Erasing erasing = new Erasing(connection, persons);
        Optional<String> known = persons.knownPseudonym(connection, user);
        if (known.isEmpty()) {
            return new Erased(Erasing.Taken.NOTHING, erasing.growth());
        }
        Entry erasure = erasing.enter(clock.instant(), "", Payloads.object().put(ErasedPersons.PERSON, known.get()));
        Erasing.Taken taken = erasing.person(known.get(), erasure);
        quoting.forget(connection);
        return new Erased(taken, erasing.growth());
    }
}
