package org.factdesk.commandline;

import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.factdesk.answer.Answerer;
import org.factdesk.audit.Action;
import org.factdesk.audit.AnswerArchive;
import org.factdesk.audit.AuditLog;
import org.factdesk.audit.Happening;
import org.factdesk.audit.Journal;
import org.factdesk.audit.PersonalData;
import org.factdesk.claim.FactBase;
import org.factdesk.config.Configuration;
import org.factdesk.desk.front.Exchanges;
import org.factdesk.desk.front.GuildIncidents;
import org.factdesk.desk.front.Replays;
import org.factdesk.desk.guild.Directory;
import org.factdesk.desk.guild.Neighbourhood;
import org.factdesk.desk.notice.Place;
import org.factdesk.desk.order.Drafts;
import org.factdesk.desk.order.Tongues;
import org.factdesk.desk.order.WaitingFiles;
import org.factdesk.moderation.ClaimBook;
import org.factdesk.moderation.EditDesk;
import org.factdesk.moderation.Ledger;
import org.factdesk.moderation.Moderator;
import org.factdesk.moderation.ReviewBook;
import org.factdesk.moderation.ReviewDesk;
import org.factdesk.moderation.SettingsBook;
import org.factdesk.rendering.Phrases;
import org.factdesk.storage.KeySource;
import org.factdesk.storage.SqliteLibrary;
import org.factdesk.storage.SqliteStore;
import org.jspecify.annotations.Nullable;

/**
 * What a command works with, each part made when it is first needed: models are read in the background while the
 * database is opened. One command makes them, in one thread; the answerer may be asked for in any.
 */
final class Premises implements AutoCloseable {
    private final Surroundings where;
    private final Configuration configuration;
    private final ModelReading models;
    private final Phrases phrases = Phrases.english();
    private boolean isLooking;

    private @Nullable SqliteStore store;
    private @Nullable String makeup;
    private @Nullable TellingPeople telling;

    Premises(Surroundings where, Configuration configuration, Supplier<Answerer> makeAnswerer) {
        this.where = where;
        this.configuration = configuration;
        models = new ModelReading(makeAnswerer);
    }

    Surroundings where() {
        return where;
    }

    Configuration configuration() {
        return configuration;
    }

    Phrases phrases() {
        return phrases;
    }

    /** The record; an empty one is filled with the packs that came with the program. */
    ClaimBook book() {
        SqliteStore open = store();
        open.keepUp();
        if (open.claimBook().incidents().isEmpty()) {
            new FirstStart(this).fill();
        }
        return open.claimBook();
    }

    SettingsBook settings() {
        return store().settingsBook();
    }

    Drafts drafts() {
        return store().drafts();
    }

    WaitingFiles waitingFiles() {
        return store().waitingFiles();
    }

    Exchanges exchanges() {
        return store().exchanges();
    }

    Tongues tongues() {
        return store().tongues();
    }

    PersonalData personalData() {
        return store().personalData();
    }

    Ledger ledger() {
        return store().ledger();
    }

    /** The record as it is, be it empty. */
    ClaimBook unfilledBook() {
        return store().claimBook();
    }

    /** @param directory which guilds there are */
    EditDesk editDesk(Directory directory) {
        ClaimBook book = store().claimBook();
        GuildIncidents incidents =
                new GuildIncidents(book, settings(), configuration.desk().incident());
        Neighbourhood neighbours = new Neighbourhood(book, incidents, directory);
        return new EditDesk(ledger(), settings(), neighbours, Clock.systemUTC());
    }

    ReviewDesk reviewDesk(EditDesk edits) {
        return new ReviewDesk(edits, reviewBook(), ledger());
    }

    TellingPeople telling() {
        TellingPeople known = telling;
        if (known == null) {
            known = new TellingPeople(store(), reviewDesk(editDesk(Directory.NONE)), this::answerer);
            telling = known;
        }
        return known;
    }

    AnswerArchive archive() {
        return store().archive();
    }

    ReviewBook reviewBook() {
        return store().reviewBook();
    }

    Journal journal() {
        return store().journal();
    }

    /** Notes what the operator did. */
    void note(Action action, String incident, Map<String, String> details) {
        journal().note(new Happening(action, incident, "", Moderator.operator().id(), details));
    }

    private SqliteStore store() {
        SqliteStore open = store;
        if (open == null) {
            new SqliteLibrary(configuration.desk().data().resolve("cache")).use();
            open = opened();
            open.answersWith(makeup());
            store = open;
        }
        return open;
    }

    private SqliteStore opened() {
        String location = configuration.database().location();
        KeySource keys = Entrance.keys(configuration);
        return isLooking
                ? SqliteStore.look(location, keys)
                : SqliteStore.open(location, keys, Anchoring.of(configuration).orElse(null));
    }

    /** Where guilds want alarms. */
    Collection<Place> alarmPlaces() {
        return store().alarmChannels().entrySet().stream()
                .map(alarms -> new Place(alarms.getValue(), alarms.getKey()))
                .toList();
    }

    /** Past answers computed again. */
    Replays replays() {
        return new Replays(store().claimBook(), settings(), store().pastRecord(), this::answerer, makeup());
    }

    AuditLog auditLog() {
        return store().auditLog();
    }

    private String makeup() {
        String known = makeup;
        if (known == null) {
            known = Makeup.fingerprint();
            makeup = known;
        }
        return known;
    }

    /** Only looks at the record, so that one can be looked at that may not be written. */
    Premises looking() {
        isLooking = true;
        return this;
    }

    /** Looks whether the record can be opened, before models are read for nothing. */
    Premises requireRecord() {
        SqliteStore.requireUsable(configuration.database().location());
        return this;
    }

    /** Begins to read the models, so that they are there when they are needed. */
    Premises expectQuestions() {
        models.begin();
        return this;
    }

    /** Begins to get ready for questions about a base, once the models are there. */
    void expectQuestions(FactBase base) {
        models.thenPrepare(base);
    }

    /** The same for every incident on record. */
    void expectQuestionsAboutAll() {
        ClaimBook open = book();
        open.incidents().forEach(incident -> open.current(incident.id()).ifPresent(this::expectQuestions));
    }

    /** The answerer, waiting for its models where they are not read yet. */
    Answerer answerer() {
        return models.answerer();
    }

    /** The answerer where its models are read already. */
    Optional<Answerer> readyAnswerer() {
        return models.ready();
    }

    @Override
    public void close() {
        if (telling != null) {
            telling.close();
        }
        if (store != null) {
            store.close();
        }
        models.close();
    }
}
