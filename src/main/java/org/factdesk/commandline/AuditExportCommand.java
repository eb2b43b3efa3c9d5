package org.factdesk.commandline;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import org.factdesk.audit.Action;
import org.factdesk.audit.Happening;
import org.factdesk.moderation.Moderator;
import org.factdesk.rendering.Phrases;
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

    @Override
    public Integer call() {
        AuditCommand.requireDatabase(entrance);
        try (Premises premises = entrance.premises()) {
            long lines = file.equals(STANDARD_OUTPUT)
                    ? export(premises, premises.where().out())
                    : toFile(premises);
            premises.journal()
                    .note(new Happening(
                            Action.EXPORT,
                            "",
                            guild,
                            Moderator.operator().id(),
                            Map.of("command", "audit export", "lines", String.valueOf(lines))));
            return ExitCode.OK;
        }
    }

    private long toFile(Premises premises) {
        Path path = Path.of(file);
        try (PrintStream out = new PrintStream(
                Files.newOutputStream(path, StandardOpenOption.CREATE_NEW), false, StandardCharsets.UTF_8)) {
            long lines = export(premises, out);
            if (out.checkError()) {
                throw new CommandFailure("could not write all of " + path + "; is the disk full?");
            }
            premises.where().out().println(Phrases.english().say("audit.written", file, String.valueOf(lines)));
            return lines;
        } catch (FileAlreadyExistsException there) {
            throw new CommandFailure(path + " is there already; name another file");
        } catch (IOException trouble) {
            throw new CommandFailure("cannot write " + path + ": " + Entrance.reason(trouble));
        }
    }

    private long export(Premises premises, PrintStream out) {
        AtomicLong lines = new AtomicLong();
        premises.auditLog().export(guild, line -> {
            out.print(line);
            out.print('\n');
            lines.incrementAndGet();
        });
        out.flush();
        return lines.get();
    }
}
