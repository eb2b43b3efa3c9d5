package org.factdesk.commandline;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.recovery.RecoveryListener;
import ch.qos.logback.core.recovery.ResilientOutputStreamBase;
import ch.qos.logback.core.rolling.RollingFileAppender;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The file that the desk logs to. What the world does to it while the desk runs is told, and it is written again as soon as
 * it can be: after a disk was full, after its folder was gone, after somebody moved it away. Guards what it knows of its file
 * with a lock.
 */
final class LogFile extends RollingFileAppender<ILoggingEvent> {
    /** Where it lies is not looked at with each line. */
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

    private final Path file;
    private final LogTrouble trouble;
    private @Nullable Object key;
    private long lookedAt;
    private @Nullable String failed;

    LogFile(Path file, LogTrouble trouble) {
        this.file = file.toAbsolutePath();
        this.trouble = trouble;
        setFile(file.toString());
    }

    LogTrouble trouble() {
        return trouble;
    }

    @Override
    public void start() {
        super.start();
        key = keyOfFile();
    }

    @Override
    public void setOutputStream(OutputStream stream) {
        if (stream instanceof ResilientOutputStreamBase resilient) {
            resilient.addRecoveryListener(new RecoveryListener() {
                @Override
                public void newFailure(IOException failure) {
                    failed = String.valueOf(failure.getMessage());
                }

                /** Comes also where nothing but an empty flush succeeded. */
                @Override
                public void recoveryOccured() {}
            });
        }
        super.setOutputStream(stream);
    }

    @Override
    protected void subAppend(ILoggingEvent event) {
        streamWriteLock.lock();
        try {
            failed = null;
            standWhereItShould();
            long before = trouble.isThere() ? size() : 0;
            super.subAppend(event);
            String why = failed;
            if (why != null) {
                trouble.begins(why);
            } else if (trouble.isThere() && size() > before) {
                trouble.ends();
            }
        } finally {
            streamWriteLock.unlock();
        }
    }

    private long size() {
        return file.toFile().length();
    }

    /** Whoever has a file open writes on where nobody finds it any more, and no write fails. */
    private void standWhereItShould() {
        long now = System.nanoTime();
        if (isStarted() && now - lookedAt >= BETWEEN_LOOKS.toNanos()) {
            lookedAt = now;
            Object found = keyOfFile();
            if (found == null || !found.equals(key)) {
                openAnew();
            }
        }
    }

    /** A folder that is gone is not made again: it may be where a disk belongs. */
    private void openAnew() {
        try {
            if (!Files.isDirectory(file.resolveSibling(""))) {
                throw new IOException("its folder is gone");
            }
            openFile(getFile());
            key = keyOfFile();
        } catch (IOException failure) {
            failed = String.valueOf(failure.getMessage());
        }
    }

    /** By which a file is told from another of its name; null where there is none. */
    private @Nullable Object keyOfFile() {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return attributes.fileKey() == null ? file : attributes.fileKey();
        } catch (IOException gone) {
            return null;
        }
    }
}
