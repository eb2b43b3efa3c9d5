package org.factdesk.commandline;

import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.factdesk.question.nlp.LanguageException;
import org.factdesk.storage.StorageException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The program as it is called: arguments in, exit status out. Trouble becomes one readable line, never a stack trace. */
public final class Program {
    private final Surroundings where;
    private final Entrance entrance;
    private final Map<String, Supplier<CommandLine>> commands = new LinkedHashMap<>();

    public Program(Surroundings where, Fittings fittings) {
        this.where = where;
        entrance = new Entrance(where, fittings);
        commands.put("run", () -> new CommandLine(new RunCommand(entrance)));
        commands.put("chat", () -> new CommandLine(new ChatCommand(entrance)));
        commands.put("ask", () -> new CommandLine(new AskCommand(entrance)));
        commands.put("import", () -> new CommandLine(new ImportCommand(entrance)));
        commands.put("export", () -> new CommandLine(new ExportCommand(entrance)));
        commands.put("check", () -> new CommandLine(new CheckCommand(entrance)));
        commands.put("evaluate", () -> new CommandLine(new EvaluateCommand())
                .addSubcommand(new EvaluateIntentsCommand(entrance)));
        commands.put("train", () -> new CommandLine(new TrainCommand(entrance)));
        commands.put("prepare", () -> new CommandLine(new PrepareCommand(entrance)));
        commands.put("tune", () -> new CommandLine(new TuneCommand(entrance)));
        commands.put("backup", () -> new CommandLine(new BackupCommand(entrance)));
        commands.put("restore", () -> new CommandLine(new RestoreCommand(entrance)));
        commands.put("audit", () -> AuditCommand.of(entrance));
    }

    /** Runs a command to its end and returns its exit status. */
    public int run(String... arguments) {
        try {
            int status = commandLine(List.of(arguments)).execute(arguments);
            return status == ExitCode.OK ? written() : status;
        } finally {
            where.out().flush();
            where.err().flush();
        }
    }

    /** Streams keep their trouble to themselves; nobody should take a part of the output for all of it. */
    private int written() {
        if (where.out().checkError()) {
            tell("not all of the output could be written; is the disk full, or did its reader stop?");
            return ExitCode.FAILED;
        }
        return ExitCode.OK;
    }

    /** Knows only the command that is called, where it is plain which one: to know them all would cost each start a tenth. */
    private CommandLine commandLine(List<String> arguments) {
        CommandLine line = new CommandLine(entrance);
        String first = arguments.isEmpty() ? "run" : arguments.get(0);
        commands.forEach((name, command) -> {
            if (!commands.containsKey(first) || name.equals(first)) {
                line.addSubcommand(command.get());
            }
        });
        return line.setExpandAtFiles(false)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(writer(where.out()))
                .setErr(writer(where.err()))
                .setParameterExceptionHandler((wrong, given) -> wrongUsage(wrong))
                .setExecutionExceptionHandler((trouble, command, result) -> failed(trouble));
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
    }

    private int wrongUsage(ParameterException wrong) {
        String name = wrong.getCommandLine().getCommandSpec().qualifiedName();
        tell(what(wrong) + " (see " + name + " --help)");
        return ExitCode.USAGE;
    }

    private static String what(ParameterException wrong) {
        if (!(wrong instanceof UnmatchedArgumentException unmatched) || unmatched.isUnknownOption()) {
            return String.valueOf(wrong.getMessage());
        }
        String first = unmatched.getUnmatched().get(0);
        Set<String> commands = wrong.getCommandLine().getSubcommands().keySet();
        return commands.isEmpty()
                ? "'" + first + "' is more than was expected"
                : "there is no command '" + first + "'; there are " + String.join(", ", commands);
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
