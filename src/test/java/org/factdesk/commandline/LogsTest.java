package org.factdesk.commandline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.factdesk.config.LogSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the world does to the log file while the desk runs. */
class LogsTest {
    private static final Logger log = LoggerFactory.getLogger(LogsTest.class);
    /** Longer than between two looks at the file. */
    private static final long LATER = 700;

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final AtomicInteger alarms = new AtomicInteger();

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void aFolderForTheLog() throws IOException {
        file = Files.createDirectory(folder.resolve("logs")).resolve("desk.log");
    }

    @AfterEach
    void toStandardErrorAgain() {
        use("");
    }

    private void use(String where) {
        Logs.use(new LogSettings(LogSettings.Level.WARN, where), new PrintStream(err, true, StandardCharsets.UTF_8));
        Logs.onTrouble(alarms::incrementAndGet);
    }

    @Test
    void isToldOnceWhereTheDiskIsFullAndItGoesOnAsSoonAsThereIsRoom() throws Exception {
        Path full = Path.of("/dev/full");
        assumeThat(full).exists();
        Files.createSymbolicLink(file, full);
        use(file.toString());

        log.warn("one");
        log.warn("two");
        Thread.sleep(LATER);
        log.warn("three");
        assertThat(told()).singleElement().asString().contains("cannot write the log file " + file + " any more");
        assertThat(alarms).hasValue(1);
        Files.delete(file);
        Thread.sleep(LATER);
        log.warn("four");

        assertThat(Files.readString(file)).contains("four");
        assertThat(told()).last().asString().isEqualTo("factdesk: the log file " + file + " is written again");
        assertThat(told()).hasSize(2);
    }

    @Test
    void isToldOnceWhereItsFolderIsGoneAndItGoesOnAsSoonAsThatIsBack() throws Exception {
        use(file.toString());
        log.warn("one");
        assertThat(Files.readString(file)).contains("one");
        assertThat(told()).isEmpty();

        Files.delete(file);
        Files.delete(file.getParent());
        for (int n = 0; n < 2; n++) {
            Thread.sleep(LATER);
            log.warn("two");
        }
        assertThat(told()).singleElement().asString().contains("its folder is gone");
        assertThat(alarms).hasValue(1);
        Files.createDirectory(file.getParent());
        Thread.sleep(LATER);
        log.warn("three");

        assertThat(Files.readString(file)).contains("three");
        assertThat(told()).last().asString().contains("is written again");
    }

    @Test
    void goesOnInANewFileWhereSomebodyMovedItAway() throws Exception {
        use(file.toString());
        log.warn("one");
        Files.move(file, file.resolveSibling("old.log"));
        Thread.sleep(LATER);
        log.warn("two");

        assertThat(Files.readString(file)).contains("two").doesNotContain("one");
        assertThat(told()).isEmpty();
        assertThat(alarms).hasValue(0);
    }

    @Test
    void whoeverIsToBeToldLaterIsToldOfTroubleThatBeganBefore() throws IOException {
        Path full = Path.of("/dev/full");
        assumeThat(full).exists();
        Files.createSymbolicLink(file, full);
        use(file.toString());
        Logs.onTrouble(() -> {});
        log.warn("one");

        Logs.onTrouble(alarms::incrementAndGet);

        assertThat(alarms).hasValue(1);
    }

    private List<String> told() {
        return err.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
