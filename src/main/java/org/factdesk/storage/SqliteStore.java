package org.factdesk.storage;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.factdesk.audit.AnswerArchive;
import org.factdesk.audit.AnswerMarks;
import org.factdesk.audit.AuditLog;
import org.factdesk.audit.Journal;
import org.factdesk.audit.PersonalData;
import org.factdesk.desk.front.Exchanges;
import org.factdesk.desk.order.Drafts;
import org.factdesk.desk.order.Tongues;
import org.factdesk.desk.order.WaitingFiles;
import org.factdesk.moderation.Announced;
import org.factdesk.moderation.ClaimBook;
import org.factdesk.moderation.Ledger;
import org.factdesk.moderation.PastRecord;
import org.factdesk.moderation.ReviewBook;
import org.factdesk.moderation.SettingsBook;
import org.jspecify.annotations.Nullable;

/** An open database with the chain: its ledger, its journal, and the claims that the ledger adds up to. */
public final class SqliteStore implements AutoCloseable {
    private final Clock clock = Clock.systemUTC();
    private final Database database;
    private final Notary notary;
    private final SqliteClaimBook book;
    private final SqliteLedger ledger;
    private final SqliteTongues tongues;
    private final SqliteJournal journal;
    private final SqliteArchive archive;
    private final StoredLog log;
    private final SqlitePast past;
    private @Nullable ChannelMemory messages;
    private @Nullable Upkeep upkeep;

    private SqliteStore(Database database, @Nullable Anchors anchors) {
        this.database = database;
        this.notary = new Notary(anchors);
        try {
            notary.lookAfter(database);
            notary.takeUp(database);
            this.book = new SqliteClaimBook(database);
        } catch (RuntimeException unreadable) {
            database.close();
            throw unreadable;
        }
        Persons persons = database.persons();
        this.ledger = new SqliteLedger(database, book, persons, notary);
        this.tongues = new SqliteTongues(database);
        this.journal = new SqliteJournal(database, tongues, notary, clock);
        this.archive = new SqliteArchive(database, persons, journal, clock);
        this.log = new StoredLog(database, persons, notary, clock, journal::settle);
        this.past = new SqlitePast(database);
    }

    /**
     * Opens a database file, which is made where it is missing, together with its folder.
     *
     * @throws StorageException where it is not fit for use; it is then left as it is
     */
    public static SqliteStore open(Path file) {
        return open(Sqlite.URL + file);
    }

    /**
     * Opens a database by its JDBC address or its file name.
     *
     * @throws StorageException where it is not fit for use; it is then left as it is
     */
    public static SqliteStore open(String address) {
        return open(address, KeySource.BESIDE);
    }

    /**
     * Opens a database by its JDBC address or its file name.
     *
     * @param keys where the key is that seals what people said
     * @throws StorageException where it is not fit for use or that key does not open it; it is then left as it is
     */
    public static SqliteStore open(String address, KeySource keys) {
        return new SqliteStore(database(address, keys, null), null);
    }

    /**
     * Opens a database whose log is held fast outside of it.
     *
     * @param anchors null where nothing holds it
     */
    public static SqliteStore open(String address, KeySource keys, @Nullable Anchors anchors) {
        return new SqliteStore(database(address, keys, anchors), anchors);
    }

    /**
     * Opens a database to look at what stands and stood in it: nothing is written, and whoever tries to is refused.
     *
     * @throws StorageException where it cannot be read, is not of this version, or its key is missing
     */
    public static SqliteStore look(String address, KeySource keys) {
        Database database = Database.look(url(address), keys);
        try {
            database.requireKey(KeyPlace.of(url(address), keys), "open the database " + address);
        } catch (RuntimeException trouble) {
            database.close();
            throw trouble;
        }
        return new SqliteStore(database, null);
    }

    /** Whether this user may write to a database and beside it. */
    public static boolean isWritable(String address) {
        String url = url(address);
        return url.equals(Sqlite.IN_MEMORY) || Sqlite.isWritable(Path.of(url.substring(Sqlite.URL.length())));
    }

    /** The address of a database that is given by it or by its file name. */
    static String url(String address) {
        return address.startsWith("jdbc:") ? address : Sqlite.URL + address;
    }

    /**
     * Looks whether a database could be opened, without opening it.
     *
     * @throws StorageException where its place is not fit for one, or something else is there
     */
    public static void requireUsable(String address) {
        String url = url(address);
        Database.requireKnown(url);
        if (!url.equals(Sqlite.IN_MEMORY)) {
            Sqlite.requireUsable(Path.of(url.substring(Sqlite.URL.length())));
        }
    }

    /** An open database; a restore of it that was interrupted is done. */
    static Database database(String address, KeySource keys, @Nullable Anchors anchors) {
        String url = url(address);
        Database database = Database.open(url, keys);
        try {
            new Handover(anchors, new Notary(anchors)).finish(database);
            return database;
        } catch (RuntimeException trouble) {
            database.close();
            throw trouble;
        }
    }

    /** A database that lasts as long as the store is open. */
    public static SqliteStore inMemory() {
        return open(Sqlite.IN_MEMORY);
    }

    public Ledger ledger() {
        return ledger;
    }

    public ClaimBook claimBook() {
        return book;
    }

    public SettingsBook settingsBook() {
        return book;
    }

    public ReviewBook reviewBook() {
        return book;
    }

    /** The journal; what is noted in it is written by the time the store is closed. */
    public Journal journal() {
        return journal;
    }

    /** The channels that guilds set for alarms, by guild. */
    public Map<String, String> alarmChannels() {
        return book.alarmChannels();
    }

    /** The chain of entries, for those who look into it. */
    public AuditLog auditLog() {
        return log;
    }

    /** Names what answers are made with, for the entries of answers from now on. */
    public void answersWith(String fingerprint) {
        journal.answersWith(fingerprint);
    }

    /** What stood earlier. */
    public PastRecord pastRecord() {
        return past;
    }

    /** Of which changes people were told. */
    public Announced announced() {
        return new SqliteAnnounced(database);
    }

    /** What was written in the journal, found again. */
    public AnswerArchive archive() {
        return archive;
    }

    public AnswerMarks marks() {
        return archive;
    }

    /** Texts that are too long for buttons. */
    public Drafts drafts() {
        return messages().drafts();
    }

    /** Files that somebody has not yet decided on. */
    public WaitingFiles waitingFiles() {
        return messages().waitingFiles();
    }

    /** Which messages answer which. */
    public Exchanges exchanges() {
        return messages().exchanges();
    }

    /** Which languages people have, those of earlier runs too. */
    public Tongues tongues() {
        tongues.recall();
        return tongues;
    }

    /** What is kept of single people. */
    public PersonalData personalData() {
        return new SqlitePersonalData(database, journal, messages(), notary, clock);
    }

    /**
     * Begins to erase what is kept longer than it may be: now, and then every day; and what an erasure left, every
     * minute.
     */
    public synchronized void keepUp() {
        if (upkeep == null) {
            Retention retention = new Retention(database, book, messages(), notary, clock);
            upkeep = new Upkeep(retention::carryOut, Duration.ofDays(1), database::wipeRest, Duration.ofMinutes(1));
        }
    }

    private synchronized ChannelMemory messages() {
        ChannelMemory open = messages;
        if (open == null) {
            open = new ChannelMemory(database, tongues, clock);
            messages = open;
        }
        return open;
    }

    @Override
    public void close() {
        synchronized (this) {
            if (upkeep != null) {
                upkeep.close();
            }
        }
        journal.close();
        synchronized (this) {
            if (messages != null) {
                messages.close();
            }
        }
        notary.close();
        book.close();
        database.close();
    }
}
