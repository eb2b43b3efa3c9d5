package org.factdesk.storage;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A file that is written beside the place where it belongs and goes there in one step, whole and synced; whoever looks
 * there finds it, or what was there before. Only the user who runs the desk may read it. Closed before, it is gone.
 */
final class FileBeside implements AutoCloseable {
    private static final String ENDING = ".partial";

    private final Path target;
    private final Path path;
    private final String what;

    private FileBeside(Path target, Path path, String what) {
        this.target = target;
        this.path = path;
        this.what = what;
    }

    /** @param what completes "Could not" */
    static FileBeside of(Path target, String what) {
        Path place = target.toAbsolutePath();
        try {
            String start = "." + place.getFileName() + "-";
            clearAway(place.resolveSibling("."), start);
            Path path = Files.createTempFile(
                    place.getParent(), start + ProcessHandle.current().pid() + "-", ENDING);
            path.toFile().deleteOnExit();
            return new FileBeside(place, path, what);
        } catch (IOException trouble) {
            throw new StorageException(what, why(trouble, place), trouble);
        }
    }

    private static void clearAway(Path folder, String start) throws IOException {
        clearAway(folder, Pattern.compile(Pattern.quote(start) + "(\\d+)-\\d+" + Pattern.quote(ENDING) + ".*"));
    }

    /**
     * Removes what processes left that were killed while they wrote.
     *
     * @param leftOver fits their names; its first group is the number of the process
     */
    static void clearAway(Path folder, Pattern leftOver) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Matcher name = leftOver.matcher(file.getFileName().toString());
                if (name.matches()
                        && ProcessHandle.of(Long.parseLong(name.group(1))).isEmpty()) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    Path path() {
        return path;
    }

    void takePlace() {
        try {
            sync(path);
            Files.move(path, target, StandardCopyOption.ATOMIC_MOVE);
            syncFolder(target);
        } catch (IOException trouble) {
            throw new StorageException(what, why(trouble, target), trouble);
        }
    }

    /** Goes to its place unless something is there already; the one that comes first stays. */
    void takeFreePlace() throws IOException {
        sync(path);
        try {
            Files.createLink(target, path);
        } catch (UnsupportedOperationException linkless) {
            Files.copy(path, target, StandardCopyOption.COPY_ATTRIBUTES);
        }
        syncFolder(target);
    }

    static void sync(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /** A new name outlasts a power cut once its folder is synced; some systems cannot, and need not. */
    static void syncFolder(Path file) {
        try (FileChannel channel = FileChannel.open(file.resolveSibling("."), StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException unknownHere) {
            return;
        }
    }

    static String why(IOException trouble, Path file) {
        if (trouble instanceof NoSuchFileException) {
            return "there is no folder " + file.toAbsolutePath().getParent();
        }
        if (trouble instanceof AccessDeniedException) {
            return "this user may not write to " + file.toAbsolutePath().getParent();
        }
        String reason = trouble instanceof FileSystemException known ? known.getReason() : trouble.getMessage();
        return reason == null
                ? "the system failed to read or write (" + trouble.getClass().getSimpleName() + ")"
                : reason.replaceAll("\\s+", " ");
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(path);
            for (String companion : Sqlite.COMPANIONS) {
                Files.deleteIfExists(path.resolveSibling(path.getFileName() + companion));
            }
        } catch (IOException trouble) {
            throw new StorageException(what, path + " is left behind: " + why(trouble, path), trouble);
        }
    }
}
