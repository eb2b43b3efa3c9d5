package org.factdesk.storage;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.factdesk.audit.GivenAnswer;
import org.factdesk.audit.Verification;

/**
 * Measures how long a large log takes to verify, how long a person takes to be erased in it, and how long a backup
 * takes. By hand: {@code LargeLog [entries]}; fills a folder on the first run, and each run erases another person.
 */
public final class LargeLog {
    private static final int PERSONS = 2_000;

    private LargeLog() {}

    public static void main(String[] arguments) {
        int entries = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
        Path file = Path.of(System.getProperty("java.io.tmpdir"), "factdesk-large-log", entries + ".db");
        if (!Files.exists(file)) {
            fill(file, entries);
        }
        long start = System.nanoTime();
        try (SqliteLog log = SqliteLog.open(file.toString(), KeySource.BESIDE, anchors(file))) {
            System.out.println("opened after " + seconds(start) + " s");
            Verification verification = log.auditLog().verify();
            System.out.println("sound: " + verification.isSound() + ", " + verification.entries() + " entries in "
                    + seconds(start) + " s, heap "
                    + (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) / 1_000_000
                    + " MB");
        }
        erase(file);
        backUp(file);
    }

    private static void erase(Path file) {
        try (SqliteStore store = SqliteStore.open(file.toString(), KeySource.BESIDE, anchors(file))) {
            for (int person = 0; person < PERSONS; person++) {
                long start = System.nanoTime();
                long erased = store.personalData().erase("member-" + person);
                if (erased > 0) {
                    System.out.println("erased the words of " + erased + " entries in " + seconds(start) + " s");
                    return;
                }
            }
        }
    }

    private static void backUp(Path file) {
        long start = System.nanoTime();
        Backups backups = new Backups(file.toString(), KeySource.BESIDE, anchors(file));
        long entries = backups.take(file.resolveSibling("backup"), true).entries();
        System.out.println("backed up and proven: " + entries + " entries in " + seconds(start) + " s");
    }

    private static void fill(Path file, int entries) {
        long start = System.nanoTime();
        try (SqliteStore store = SqliteStore.open(file.toString(), KeySource.BESIDE, anchors(file))) {
            for (int n = 0; n < entries; n++) {
                store.journal().note(answer(n));
            }
        }
        System.out.println("filled in " + seconds(start) + " s");
    }

    private static Anchors anchors(Path file) {
        return Anchors.beside(file, Duration.ofSeconds(1));
    }

    private static GivenAnswer answer(int number) {
        return new GivenAnswer(
                "answer-" + number,
                Instant.EPOCH,
                "harbour-fire-2031",
                "guild-" + number % 50,
                "channel",
                "member-" + number % PERSONS,
                "was the crane locked on the night of the fire, and who says so?",
                "",
                GivenAnswer.Thread.NONE,
                new GivenAnswer.Basis(12, 0, ""),
                "answered",
                "disputed",
                0.5,
                List.of("crane-locked"));
    }

    private static String seconds(long start) {
        return String.valueOf((System.nanoTime() - start) / 100_000_000 / 10.0);
    }
}
