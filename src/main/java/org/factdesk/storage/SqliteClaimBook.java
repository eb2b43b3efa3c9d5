package org.factdesk.storage;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.factdesk.claim.FactBase;
import org.factdesk.claim.GoldenQuestions;
import org.factdesk.claim.Incident;
import org.factdesk.moderation.ClaimBook;
import org.factdesk.moderation.Content;
import org.factdesk.moderation.Dismissal;
import org.factdesk.moderation.GuildSettings;
import org.factdesk.moderation.Outcome;
import org.factdesk.moderation.Proposal;
import org.factdesk.moderation.ReviewBook;
import org.factdesk.moderation.SettingsBook;
import org.factdesk.moderation.Submission;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The claims and settings that stand, read once and then kept up: with own edits at once, with those of other processes
 * by looking. Reading takes the snapshot that one volatile field holds; only those who show a newer one take a lock.
 */
final class SqliteClaimBook implements ClaimBook, SettingsBook, ReviewBook, AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(SqliteClaimBook.class);
    private static final long LOOK_EVERY_MILLIS = 250;

    private final Database database;
    private final ScheduledExecutorService lookout;
    private volatile Snapshot snapshot;
    private boolean troubled;

    SqliteClaimBook(Database database) {
        this.database = database;
        this.snapshot = firstLook(database);
        this.lookout = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "claim-book");
            thread.setDaemon(true);
            return thread;
        });
        lookout.scheduleWithFixedDelay(this::look, LOOK_EVERY_MILLIS, LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    private static Snapshot firstLook(Database database) {
        try {
            return database.read("read the claims", Snapshot.EMPTY::caughtUp);
        } catch (IllegalArgumentException damaged) {
            throw new StorageException(
                    "read the claims",
                    "what is on record does not add up (" + damaged.getMessage() + "); "
                            + StorageException.HOW_TO_RESTORE,
                    damaged);
        }
    }

    @Override
    public List<Incident> incidents() {
        return snapshot.dossiers().values().stream()
                .flatMap(dossier -> dossier.facts().stream())
                .map(FactBase::incident)
                .sorted(Comparator.comparing(Incident::id))
                .toList();
    }

    @Override
    public Optional<FactBase> current(String incident) {
        return snapshot.dossier(incident).facts();
    }

    @Override
    public String owner(String incident) {
        return snapshot.dossier(incident).owner();
    }

    @Override
    public GuildSettings of(String guild) {
        return snapshot.house().settings(guild);
    }

    @Override
    public long revision() {
        return snapshot.house().revision();
    }

    /** The channels that guilds set for alarms, by guild. */
    Map<String, String> alarmChannels() {
        Map<String, String> channels = new TreeMap<>();
        snapshot.house()
                .standing()
                .filter(Content.OfSettings.class::isInstance)
                .map(Content.OfSettings.class::cast)
                .filter(content -> !content.settings().notices().alarms().isEmpty())
                .forEach(content -> channels.put(
                        content.guild(), content.settings().notices().alarms()));
        return channels;
    }

    @Override
    public GoldenQuestions questions(String incident) {
        return snapshot.dossier(incident).questions();
    }

    @Override
    public List<Proposal> proposals(String incident) {
        return snapshot.dossier(incident).proposals();
    }

    @Override
    public List<Dismissal> dismissals(String incident) {
        return snapshot.dossier(incident).dismissals();
    }

    /** Why a submission would be refused by what is shown now, if it would. */
    Optional<Outcome.Refused> objectionTo(Submission submission) {
        Snapshot now = snapshot;
        return now.dossier(submission.incident()).objectionTo(submission);
    }

    /** The snapshot that holds everything in the ledger; while a transaction lasts nobody else adds to it. */
    Snapshot caughtUp(Connection connection) throws SQLException {
        return snapshot.caughtUp(connection);
    }

    /** Shows everybody a snapshot, unless a newer one is shown already. */
    synchronized void show(Snapshot newer) {
        if (newer.entry() > snapshot.entry()) {
            snapshot = newer;
        }
    }

    /** Trouble here leaves everybody with what was read before; it is told once, until looking succeeds again. */
    private void look() {
        try {
            if (database.read("look for new edits", Snapshot::lastEdit) > snapshot.entry()) {
                show(database.read("read new edits", this::caughtUp));
            }
            troubled = false;
        } catch (RuntimeException trouble) {
            if (!troubled) {
                log.warn("Answering from the claims as of entry {}", snapshot.entry(), trouble);
            }
            troubled = true;
        }
    }

    @Override
    public void close() {
        lookout.shutdown();
        try {
            lookout.awaitTermination(10, TimeUnit.SECONDS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
