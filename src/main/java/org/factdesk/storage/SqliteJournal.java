package org.factdesk.storage;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.factdesk.audit.Action;
import org.factdesk.audit.Entry;
import org.factdesk.audit.GivenAnswer;
import org.factdesk.audit.Happening;
import org.factdesk.audit.Journal;
import org.factdesk.moderation.Unavailable;

/** The journal as entries of the chain, written in groups. Thread-safe; noting takes no lock and no query. */
final class SqliteJournal implements Journal, AutoCloseable {
    private static final String ADD = "INSERT INTO asked (id, number) VALUES (?, ?)";
    /**
     * Beside the answer that feedback is about, the one detail of what somebody did that is not of their own wording.
     */
    private static final String COMMAND = "command";

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration BREATH = Duration.ofMillis(500);

    private final Database database;
    private final Persons persons;
    private final SqliteTongues tongues;
    private final Notary notary;
    private final Clock clock;
    private final Map<String, GivenAnswer> pending = new ConcurrentHashMap<>();
    private final GroupWriter<Note> writer;
    private volatile String makeup = "";

    /** An answer, or something else that happened. */
    private sealed interface Note {
        record Answered(GivenAnswer answer) implements Note {
            @Override
            public String user() {
                return answer.user();
            }

            @Override
            public NewEntry entry(Instant now, Connection connection, Persons persons) throws SQLException {
                return SqliteJournal.entry(answer, now, GivenAnswers.words(connection, persons, answer));
            }
        }

        record Happened(Happening happening) implements Note {
            @Override
            public String user() {
                return happening.user();
            }

            @Override
            public NewEntry entry(Instant now, Connection connection, Persons persons) {
                return SqliteJournal.entry(happening, now);
            }
        }

        /** Whose it is, or empty. */
        String user();

        NewEntry entry(Instant now, Connection connection, Persons persons) throws SQLException;
    }

    /** What was written: what it added to the chain, and the languages that were kept with it. */
    private record Written(Growth growth, Map<String, Locale> languages) {}

    /** @param tongues what people showed of them is kept with the entries that are theirs */
    SqliteJournal(Database database, SqliteTongues tongues, Notary notary, Clock clock) {
        this.database = database;
        this.persons = database.persons();
        this.tongues = tongues;
        this.notary = notary;
        this.clock = clock;
        this.writer = new GroupWriter<>("journal", this::write, this::writeWithoutWords);
    }

    @Override
    public void note(Happening happening) {
        writer.add(new Note.Happened(happening));
    }

    @Override
    public void note(GivenAnswer answer) {
        GivenAnswer made = answer.madeWith(makeup);
        pending.put(made.id(), made);
        writer.add(new Note.Answered(made));
    }

    @Override
    public Optional<GivenAnswer> answer(String id) {
        GivenAnswer waiting = pending.get(id);
        return waiting != null
                ? Optional.of(waiting)
                : database.read("find an answer", connection -> GivenAnswers.find(connection, persons, id));
    }

    @Override
    public Optional<GivenAnswer> answer(long entry) {
        return database.read("find an answer", connection -> GivenAnswers.find(connection, persons, entry));
    }

    /**
     * Waits until all that was noted before is written.
     *
     * @throws StorageException where it cannot be
     */
    void settle() {
        if (!writer.settle(PATIENCE)) {
            throw new StorageException(
                    Unavailable.Reason.BUSY, "wait for the audit log", "it cannot be written at the moment");
        }
    }

    /** The same for those who can do without: where it takes longer than a breath, they go on. */
    void settleSoon() {
        writer.settle(BREATH);
    }

    private void write(List<Note> notes) {
        write(notes, UnaryOperator.identity(), notes.stream().map(Note::user).toList());
    }

    /** Of somebody whose key is damaged nothing can be sealed; that they did something is entered all the same. */
    private void writeWithoutWords(Note note) {
        write(List.of(note), NewEntry::withoutWords, List.of());
    }

    /** @param users those of whom it is kept which language they showed */
    private void write(List<Note> notes, UnaryOperator<NewEntry> as, List<String> users) {
        Written written = database.transaction(
                "write the audit log",
                connection -> new Written(write(connection, notes, as), tongues.keep(connection, users)));
        notary.grown(written.growth(), database);
        tongues.stored(written.languages());
        for (Note note : notes) {
            if (note instanceof Note.Answered answered) {
                pending.remove(answered.answer().id());
            }
        }
    }

    /** Names what answers are made with, for the entries of answers from now on. */
    void answersWith(String fingerprint) {
        makeup = fingerprint;
    }

    private Growth write(Connection connection, List<Note> notes, UnaryOperator<NewEntry> as) throws SQLException {
        Instant now = clock.instant();
        try (Chain chain = new Chain(connection, persons);
                AnswerRows rows = new AnswerRows(connection);
                PreparedStatement asked = connection.prepareStatement(ADD)) {
            for (Note note : notes) {
                Entry entry = chain.add(as.apply(note.entry(now, connection, persons)));
                if (note instanceof Note.Answered answered) {
                    asked.setString(1, answered.answer().id());
                    asked.setLong(2, entry.number());
                    asked.addBatch();
                    rows.add(answered.answer());
                } else if (note instanceof Note.Happened happened) {
                    rows.add(happened.happening(), entry.at());
                }
            }
            Growth growth = chain.end();
            asked.executeBatch();
            rows.end();
            return growth;
        }
    }

    private static NewEntry entry(GivenAnswer answer, Instant now, ObjectNode words) {
        return new NewEntry(
                Action.QUESTION,
                now,
                answer.incident(),
                answer.guild(),
                answer.user(),
                GivenAnswers.deed(answer),
                answer.user().isEmpty() ? Payloads.object() : words);
    }

    private static NewEntry entry(Happening happening, Instant now) {
        ObjectNode deed = Payloads.object();
        ObjectNode words = Payloads.object();
        happening.details().forEach((name, value) -> {
            boolean isDeed = happening.user().isEmpty() || name.equals(COMMAND);
            (isDeed ? deed : words).put(name, value);
            if (happening.action() == Action.FEEDBACK && name.equals(AnswerRows.ANSWER)) {
                deed.put(name, value);
            }
        });
        return new NewEntry(
                happening.action(), now, happening.incident(), happening.guild(), happening.user(), deed, words);
    }

    @Override
    public void close() {
        writer.close();
    }
}
