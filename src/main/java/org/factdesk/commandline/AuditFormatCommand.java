package org.factdesk.commandline;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.factdesk.audit.AuditLog;
import picocli.CommandLine.Command;

@Command(name = "format", description = "Prints how the audit log is written: enough to write a verifier of one's own.")
final class AuditFormatCommand implements Callable<Integer> {
    private static final String DOCUMENT = "FORMAT.md";

    private final Entrance entrance;

    AuditFormatCommand(Entrance entrance) {
        this.entrance = entrance;
    }

    @Override
    public Integer call() {
        try (InputStream in = Objects.requireNonNull(AuditLog.class.getResourceAsStream(DOCUMENT))) {
            entrance.where().out().print(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            return ExitCode.OK;
        } catch (IOException damaged) {
            throw new UncheckedIOException("Could not read " + DOCUMENT, damaged);
        }
    }
}
