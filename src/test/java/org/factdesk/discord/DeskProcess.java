package org.factdesk.discord;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.factdesk.Main;
import org.factdesk.testing.Harbour;
import org.factdesk.testing.discord.FakeDiscord;

/** The whole program in a process of its own, which can be killed in the middle of its work. */
final class DeskProcess implements StaffedDesk.Running {
    /** Where tests keep models unpacked, so that a process need not unpack them again. */
    private static final Path CACHE = Path.of("target", "test-cache").toAbsolutePath();

    private final Process process;
    private final Path link;

    private DeskProcess(Process process, Path link) {
        this.process = process;
        this.link = link;
    }

    /** A desk that knows the harbour fire and has logged in. */
    static DeskProcess at(FakeDiscord discord, Path folder) {
        int before = discord.gateway().logins();
        Path link = folder.resolve("data/cache");
        DeskProcess desk = new DeskProcess(started(discord, folder, link), link);
        discord.gateway().awaitLogins(before + 1);
        return desk;
    }

    private static Process started(FakeDiscord discord, Path folder, Path link) {
        try {
            Files.createDirectories(CACHE);
            Files.createDirectories(link.getParent());
            Files.createSymbolicLink(link, CACHE);
            ProcessBuilder builder =
                    new ProcessBuilder(Stream.concat(java(), RunningDesk.arguments(folder, "", Harbour.base()).stream())
                            .toList());
            builder.environment().putAll(RunningDesk.environment(discord, discord.token()));
            return builder.redirectErrorStream(true)
                    .redirectOutput(folder.resolve("printed.txt").toFile())
                    .start();
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }

    private static Stream<String> java() {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return List.of(java, "-cp", System.getProperty("java.class.path"), Main.class.getName()).stream();
    }

    /** Ends it as a power cut would, and waits until it is dead. */
    void kill() {
        process.toHandle().destroyForcibly();
        process.onExit().join();
    }

    /** Takes the link away as well: what is behind it outlives the test. */
    @Override
    public void close() {
        kill();
        try {
            Files.deleteIfExists(link);
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }
}
