package org.factdesk.commandline;

import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.factdesk.question.nlp.LanguageException;
import org.factdesk.storage.StorageException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** The program as it is called: arguments in, exit status out. Trouble becomes one readable line, never a stack trace. */
public final class Program {
    private final Surroundings where;
    private final CommandLine commands;

    public Program(Surroundings where, Fittings fittings) {
        this.where = where;
        Entrance entrance = new Entrance(where, fittings);
        this.commands = new CommandLine(entrance)
                .addSubcommand(new RunCommand(entrance))
                .addSubcommand(new ChatCommand(entrance))
                .addSubcommand(new AskCommand(entrance))
                .addSubcommand(new ImportCommand(entrance))
                .addSubcommand(new ExportCommand(entrance))
                .addSubcommand(new CheckCommand(entrance))
                .addSubcommand(
                        new CommandLine(new EvaluateCommand()).addSubcommand(new EvaluateIntentsCommand(entrance)))
                .addSubcommand(new TrainCommand(entrance))
                .addSubcommand(new PrepareCommand(entrance))
                .addSubcommand(new BackupCommand(entrance))
                .addSubcommand(new RestoreCommand(entrance))
                .addSubcommand(AuditCommand.of(entrance))
                .setExpandAtFiles(false)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(writer(where.out()))
                .setErr(writer(where.err()))
                .setParameterExceptionHandler((wrong, arguments) -> wrongUsage(wrong))
                .setExecutionExceptionHandler((trouble, command, arguments) -> failed(trouble));
    }

    /** Runs a command to its end and returns its exit status. */
    public int run(String... arguments) {
        try {
            return commands.execute(arguments);
        } finally {
            where.out().flush();
            where.err().flush();
        }
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
    }

    private int wrongUsage(ParameterException wrong) {
        String name = wrong.getCommandLine().getCommandSpec().qualifiedName();
        tell(wrong.getMessage() + " (see " + name + " --help)");
        return ExitCode.USAGE;
    }

    private int failed(Exception trouble) {
        if (trouble instanceof CommandFailure failure) {
            failure.lines().forEach(where.err()::println);
        } else if (trouble instanceof StorageException
                || trouble instanceof UncheckedIOException
                || trouble instanceof LanguageException) {
            tell(trouble.getMessage());
        } else {
            logger().debug("A command failed", trouble);
            tell("something went wrong inside: " + trouble + "; log.level = debug tells more");
        }
        return ExitCode.FAILED;
    }

    private void tell(@Nullable String line) {
        where.err().println(CommandFailure.oneLine(String.valueOf(line)));
    }

    /** Made only when something is logged: logging takes its time to start. */
    private static Logger logger() {
        return LoggerFactory.getLogger(Program.class);
    }
}
