package org.factdesk.commandline;

import java.util.List;
import java.util.concurrent.Callable;
import org.factdesk.audit.AuditLog;
import org.factdesk.audit.VerifyingKey;
import org.factdesk.rendering.Phrases;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "checkpoint",
        description = "Prints a signed checkpoint of the audit log as it is now, for others to keep.")
final class AuditCheckpointCommand implements Callable<Integer> {
    private final Entrance entrance;

    @Option(names = "--key", description = "Prints the public key alone.")
    private boolean key;

    AuditCheckpointCommand(Entrance entrance) {
        this.entrance = entrance;
    }

    @Override
    public Integer call() {
        Surroundings where = entrance.where();
        Phrases phrases = Phrases.english();
        return AuditCommand.with(entrance, log -> {
            if (key) {
                where.out().println(ownKey(log).text());
                return ExitCode.OK;
            }
            where.out().print(log.checkpoint().orElseThrow(() -> new CommandFailure(phrases.say("audit.empty"))));
            where.err().println(phrases.say("audit.key", ownKey(log).text()));
            return ExitCode.OK;
        });
    }

    /** The key in use; where its file is missing, it is said that there is none to sign with. */
    private static VerifyingKey ownKey(AuditLog log) {
        List<VerifyingKey> known = log.keys();
        return known.isEmpty() ? log.key() : known.get(known.size() - 1);
    }
}
