package org.factdesk.commandline;

import java.nio.file.Path;
import java.util.Optional;
import org.factdesk.config.AuditSettings;
import org.factdesk.config.Configuration;
import org.factdesk.storage.Anchors;

/** Where the settings say that the audit log is held fast. */
final class Anchoring {
    private static final String FILE_URL = "jdbc:sqlite:";
    private static final String OTHER_URL = "jdbc:";
    private static final String IN_MEMORY = ":memory:";

    private Anchoring() {}

    /** The database's file; empty where it is none. */
    static Optional<Path> file(Configuration configuration) {
        String location = configuration.database().location();
        String file = location.startsWith(FILE_URL) ? location.substring(FILE_URL.length()) : location;
        return file.equals(IN_MEMORY) || file.startsWith(OTHER_URL) ? Optional.empty() : Optional.of(Path.of(file));
    }

    /** Empty for a database that is no file: what is gone with the program needs nothing to hold it fast. */
    static Optional<Anchors> of(Configuration configuration) {
        AuditSettings audit = configuration.audit();
        return file(configuration)
                .map(file -> Anchors.beside(file, audit.rhythm()))
                .map(usual -> new Anchors(
                        audit.key().isEmpty() ? usual.key() : Path.of(audit.key()),
                        audit.checkpoints().isEmpty() ? usual.checkpoints() : Path.of(audit.checkpoints()),
                        audit.rhythm()));
    }
}
