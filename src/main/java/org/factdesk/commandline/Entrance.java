package org.factdesk.commandline;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.factdesk.config.ConfigLoader;
import org.factdesk.config.ConfigReading;
import org.factdesk.config.Configuration;
import org.factdesk.config.DatabaseSettings;
import org.factdesk.storage.Backups;
import org.factdesk.storage.KeySource;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The program itself, with the options that every command has; without a command it runs the desk. */
@Command(
        name = "factdesk",
        description = "Answers a community's questions about an incident from a record of sourced claims.",
        synopsisSubcommandLabel = "COMMAND",
        versionProvider = Version.class,
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        footer = {"", Entrance.EXIT_STATUS})
final class Entrance implements Callable<Integer> {
    static final String EXIT_STATUS =
            "Ends with 0 where all went well, 1 where it failed, 2 where it was asked for wrongly.";

    private final Surroundings where;
    private final Fittings fittings;

    private @Nullable Configuration configuration;

    @Option(
            names = "--config",
            paramLabel = "FILE",
            scope = ScopeType.INHERIT,
            description = "The settings; otherwise config/factdesk.properties where it is there, else the defaults.")
    private @Nullable Path config;

    @Option(
            names = "--database",
            paramLabel = "FILE|JDBC-URL",
            scope = ScopeType.INHERIT,
            description = "Where the record is kept; otherwise as the settings say, data/factdesk.db by default.")
    private @Nullable String database;

    Entrance(Surroundings where, Fittings fittings) {
        this.where = where;
        this.fittings = fittings;
    }

    Surroundings where() {
        return where;
    }

    Fittings fittings() {
        return fittings;
    }

    @Override
    public Integer call() {
        return new RunCommand(this).call();
    }

    /** The settings, read once; where anything is wrong with them, all of it is told. */
    Configuration configuration() {
        Configuration known = configuration;
        if (known == null) {
            known = load();
            configuration = known;
            Logs.use(known.log(), where.err());
        }
        return known;
    }

    Premises premises() {
        Configuration known = configuration();
        return new Premises(where, known, () -> fittings.answerer().apply(known));
    }

    Backups backups() {
        Configuration known = configuration();
        return new Backups(
                known.database().location(), keys(known), Anchoring.of(known).orElse(null));
    }

    /** Where the key is that seals what people said. */
    static KeySource keys(Configuration configuration) {
        return new KeySource(
                configuration.database().masterKey(),
                Optional.of(configuration.desk().data()));
    }

    private Configuration load() {
        ConfigReading reading = config == null
                ? ConfigLoader.load(where.environment())
                : ConfigLoader.load(config, where.environment());
        if (!reading.isSound()) {
            throw new CommandFailure(reading.faults());
        }
        Configuration read = reading.configuration();
        return database == null
                ? read
                : new Configuration(
                        read.desk(),
                        new DatabaseSettings(database, read.database().masterKey()),
                        read.log(),
                        read.discord(),
                        read.audit());
    }
}
