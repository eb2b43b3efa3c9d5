package org.factdesk.commandline;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.factdesk.audit.AuditLog;
import org.factdesk.rendering.Phrases;
import org.factdesk.storage.SqliteLog;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "audit",
        description = "Verifies the audit log, shows and exports its entries, and proves them to others.")
final class AuditCommand implements Runnable {
    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public void run() {
        if (spec != null) {
            throw new ParameterException(
                    spec.commandLine(),
                    "say what to do: " + String.join(", ", spec.subcommands().keySet()));
        }
    }

    static CommandLine of(Entrance entrance) {
        return new CommandLine(new AuditCommand())
                .addSubcommand(new AuditVerifyCommand(entrance))
                .addSubcommand(new AuditExportCommand(entrance))
                .addSubcommand(new AuditShowCommand(entrance))
                .addSubcommand(new AuditCheckpointCommand(entrance))
                .addSubcommand(new AuditProofCommand(entrance))
                .addSubcommand(new AuditReplayCommand(entrance))
                .addSubcommand(new AuditFormatCommand(entrance));
    }

    /** Whoever looks into a log does not make one. */
    static void requireDatabase(Entrance entrance) {
        Optional<Path> missing = Anchoring.file(entrance.configuration()).filter(file -> !Files.exists(file));
        if (missing.isPresent()) {
            throw new CommandFailure("there is no database " + missing.get());
        }
    }

    /** Does something with the log as it is, which is looked at alone. */
    static <T> T with(Entrance entrance, Function<AuditLog, T> work) {
        requireDatabase(entrance);
        try (SqliteLog log = SqliteLog.open(
                entrance.configuration().database().location(),
                Entrance.keys(entrance.configuration()),
                Anchoring.of(entrance.configuration()).orElse(null))) {
            if (log.isRestoreOpen()) {
                entrance.where().err().println(Phrases.english().say("audit.restoring"));
            }
            return work.apply(log.auditLog());
        }
    }
}
