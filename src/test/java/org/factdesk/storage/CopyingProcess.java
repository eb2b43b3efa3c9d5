package org.factdesk.storage;

import java.nio.file.Path;
import java.time.Duration;

/** A process that backs a database up or restores it, again and again, until it is killed. */
final class CopyingProcess {
    private CopyingProcess() {}

    /** Takes {@code backup} or {@code restore}, the database and the backup. Says {@code begins} before each time. */
    public static void main(String[] args) {
        Path database = Path.of(args[1]);
        Backups backups = new Backups(args[1], KeySource.BESIDE, Anchors.beside(database, Duration.ofDays(1)));
        while (true) {
            System.out.println("begins");
            if (args[0].equals("backup")) {
                backups.take(Path.of(args[2]), true);
            } else {
                backups.putBack(Path.of(args[2]), true);
            }
        }
    }
}
