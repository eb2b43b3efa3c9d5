package org.factdesk.commandline;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import org.factdesk.audit.Action;
import org.factdesk.audit.AuditLog;
import org.factdesk.audit.Happening;
import org.factdesk.moderation.Moderator;
import org.factdesk.rendering.Phrases;
import org.factdesk.storage.SqliteStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "export",
        description = "Writes the audit log as lines of JSON, which others can verify with nothing but the public key;"
                + " 'audit format' tells how.")
final class AuditExportCommand implements Callable<Integer> {
    private static final String STANDARD_OUTPUT = "-";

    private final Entrance entrance;

    @Option(
            names = "--guild",
            paramLabel = "ID",
            description = "Shows the entries of one guild and of the desk itself; of all others, digests alone.")
    private String guild = "";

    @Parameters(paramLabel = "FILE|-", arity = "1", description = "The file to write, which must not be there yet.")
    private String file = "";

    AuditExportCommand(Entrance entrance) {
        this.entrance = entrance;
    }

    /**
     * The entry that tells of it comes first, and is in the export itself: nothing leaves the desk without it. A copy that
     * may not be written is no desk's any more.
     */
    @Override
    public Integer call() {
        AuditCommand.requireDatabase(entrance);
        if (!SqliteStore.isWritable(entrance.configuration().database().location())) {
            entrance.where().err().println(Phrases.english().say("audit.export.not-entered"));
            return AuditCommand.with(entrance, this::export);
        }
        try (Premises premises = entrance.premises()) {
            premises.journal()
                    .note(new Happening(
                            Action.EXPORT, "", guild, Moderator.operator().id(), Map.of("command", "audit export")));
            return export(premises.auditLog());
        }
    }

    private int export(AuditLog log) {
        if (file.equals(STANDARD_OUTPUT)) {
            export(log, entrance.where().out(), "all lines");
        } else {
            long lines = toFile(log);
            entrance.where().out().println(Phrases.english().say("audit.written", file, String.valueOf(lines)));
        }
        return ExitCode.OK;
    }

    /**
     * Written beside its place, where it comes once it is whole: what broke off is not taken for an export. Nobody else
     * has a file of the name that it has until then.
     */
    private long toFile(AuditLog log) {
        Path path = Path.of(file).toAbsolutePath();
        Path beside = path.resolveSibling("." + path.getFileName() + "-" + UUID.randomUUID() + ".partial");
        if (Files.exists(path)) {
            throw isThere();
        }
        try {
            long lines;
            try (PrintStream out = new PrintStream(
                    Files.newOutputStream(beside, StandardOpenOption.CREATE_NEW), false, StandardCharsets.UTF_8)) {
                lines = export(log, out, file);
            }
            Files.move(beside, path);
            return lines;
        } catch (FileAlreadyExistsException meanwhile) {
            throw isThere();
        } catch (IOException trouble) {
            throw new CommandFailure("cannot write " + file + ": " + CommandFailure.reason(trouble));
        } finally {
            clearAway(beside);
        }
    }

    private CommandFailure isThere() {
        return new CommandFailure(file + " is there already; name another file");
    }

    private static void clearAway(Path beside) {
        try {
            Files.deleteIfExists(beside);
        } catch (IOException trouble) {
            throw new CommandFailure(beside + " is left behind: " + CommandFailure.reason(trouble));
        }
    }

    private long export(AuditLog log, PrintStream out, String what) {
        AtomicLong lines = new AtomicLong();
        log.export(guild, line -> {
            out.print(line);
            out.print('\n');
            lines.incrementAndGet();
        });
        if (out.checkError()) {
            throw new CommandFailure("could not write " + what + "; is the disk full?");
        }
        return lines.get();
    }
}
