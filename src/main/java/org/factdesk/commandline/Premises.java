package org.factdesk.commandline;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
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
import org.factdesk.storage.SqliteLibrary;
import org.factdesk.storage.SqliteStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a command works with, each part made when it is first needed: models are read in the background while the database
 * is opened. One command makes them, in one thread; the answerer may be asked for in any.
 */
final class Premises implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Premises.class);
    /** Reading them takes a second or two, some more where the machine is busy. */
    private static final Duration LONGEST_READING = Duration.ofSeconds(10);

    private final Surroundings where;
    private final Configuration configuration;
    private final Supplier<Answerer> makeAnswerer;
    private final Phrases phrases = Phrases.english();

    private @Nullable SqliteStore store;
    private @Nullable String makeup;
    private @Nullable FollowUps followUps;
    private volatile @Nullable CompletableFuture<Answerer> answerer;

    Premises(Surroundings where, Configuration configuration, Supplier<Answerer> makeAnswerer) {
        this.where = where;
        this.configuration = configuration;
        this.makeAnswerer = makeAnswerer;
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

    FollowUps followUps() {
        FollowUps known = followUps;
        if (known == null) {
            known = new FollowUps(store(), reviewDesk(editDesk(Directory.NONE)), this::answerer);
            followUps = known;
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
            open = SqliteStore.open(
                    configuration.database().location(),
                    Entrance.keys(configuration),
                    Anchoring.of(configuration).orElse(null));
            open.answersWith(makeup());
            store = open;
        }
        return open;
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

    /** Begins to read the models, so that they are there when they are needed. */
    Premises expectQuestions() {
        reading();
        return this;
    }

    private synchronized CompletableFuture<Answerer> reading() {
        CompletableFuture<Answerer> known = answerer;
        if (known == null) {
            CompletableFuture<Answerer> reading = new CompletableFuture<>();
            Thread reader = new Thread(() -> read(reading), "models");
            reader.setDaemon(true);
            reader.start();
            known = reading;
            answerer = reading;
        }
        return known;
    }

    private void read(CompletableFuture<Answerer> reading) {
        try {
            reading.complete(makeAnswerer.get());
        } catch (Throwable trouble) {
            reading.completeExceptionally(trouble);
        }
    }

    /** Begins to get ready for questions about a base, once the models are there. */
    void expectQuestions(FactBase base) {
        answerer = reading().thenApply(ready -> {
            ready.prepare(base);
            ProcessMemory.handBack();
            return ready;
        });
    }

    /** The same for every incident on record. */
    void expectQuestionsAboutAll() {
        ClaimBook open = book();
        open.incidents().forEach(incident -> open.current(incident.id()).ifPresent(this::expectQuestions));
    }

    /** The answerer, waiting for its models where they are not read yet. */
    Answerer answerer() {
        try {
            return reading().join();
        } catch (CompletionException trouble) {
            if (trouble.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            if (trouble.getCause() instanceof Error cause) {
                throw cause;
            }
            throw trouble;
        }
    }

    /** The answerer where its models are read already. */
    Optional<Answerer> readyAnswerer() {
        CompletableFuture<Answerer> reading = answerer;
        return reading == null || !reading.isDone() || reading.isCompletedExceptionally()
                ? Optional.empty()
                : Optional.of(reading.join());
    }

    @Override
    public void close() {
        if (followUps != null) {
            followUps.close();
        }
        if (store != null) {
            store.close();
        }
        awaitModels();
    }

    /** A process that ends while native code opens a model crashes, and a crash looks as if what was done had failed. */
    private void awaitModels() {
        CompletableFuture<Answerer> reading = answerer;
        if (reading != null) {
            try {
                reading.get(LONGEST_READING.toSeconds(), TimeUnit.SECONDS);
            } catch (ExecutionException | TimeoutException nobodyAsks) {
                log.debug("The models are not read, and nobody asks for them any more", nobodyAsks);
            } catch (InterruptedException ending) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
