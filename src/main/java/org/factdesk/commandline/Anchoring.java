package org.factdesk.commandline;

import java.nio.file.Path;
import org.factdesk.config.AuditSettings;
import org.factdesk.config.Configuration;
import org.factdesk.storage.Anchors;

/** Where the settings say that the audit log is held fast. */
final class Anchoring {
    private static final String FILE_URL = "jdbc:sqlite:";
    private static final String OTHER_URL = "jdbc:";

    private Anchoring() {}

    /** The database's file, or, where it is no file, one in the data folder that stands for it. */
    static Path file(Configuration configuration) {
        String location = configuration.database().location();
        String file = location.startsWith(FILE_URL) ? location.substring(FILE_URL.length()) : location;
        return file.startsWith(OTHER_URL) ? configuration.desk().data().resolve("audit") : Path.of(file);
    }

    static Anchors of(Configuration configuration) {
        AuditSettings audit = configuration.audit();
        Anchors usual = Anchors.beside(file(configuration), audit.rhythm());
        return new Anchors(
                audit.key().isEmpty() ? usual.key() : Path.of(audit.key()),
                audit.checkpoints().isEmpty() ? usual.checkpoints() : Path.of(audit.checkpoints()),
                audit.rhythm());
    }
}
