package org.factdesk.commandline;

import java.util.concurrent.Callable;
import org.factdesk.audit.AuditLog;
import org.factdesk.rendering.Phrases;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "proof",
        description =
                "Prints the proof that an entry is in the audit log, or with --since that the log of now goes on from"
                        + " an older one. 'audit verify --proof' verifies it.")
final class AuditProofCommand implements Callable<Integer> {
    private final Entrance entrance;
    private final Phrases phrases = Phrases.english();

    @Option(names = "--since", description = "NUMBER is the size of an older log, such as in a checkpoint.")
    private boolean since;

    @Parameters(paramLabel = "NUMBER", arity = "1", description = "The number of the entry, or the older size.")
    private long number;

    AuditProofCommand(Entrance entrance) {
        this.entrance = entrance;
    }

    @Override
    public Integer call() {
        entrance.where().out().println(AuditCommand.with(entrance, this::proof));
        return ExitCode.OK;
    }

    private String proof(AuditLog log) {
        try {
            return since ? log.consistencyProof(number) : log.inclusionProof(number);
        } catch (IllegalArgumentException beyond) {
            String key = since ? "audit.no-size" : "audit.no-entry";
            throw new CommandFailure(phrases.say(key, String.valueOf(number), String.valueOf(log.size())));
        }
    }
}
