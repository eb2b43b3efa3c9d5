package org.factdesk.commandline;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.factdesk.audit.Action;
import org.factdesk.rendering.Phrases;
import org.factdesk.storage.Backups;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "backup",
        description = "Copies the database into a file, also while the desk runs, and proves the copy.")
final class BackupCommand implements Callable<Integer> {
    private final Entrance entrance;

    @Option(names = "--force", description = "Replaces a backup that is there already.")
    private boolean force;

    @Parameters(paramLabel = "FILE", arity = "1", description = "The file to write, in a folder that is there.")
    private Path file = Path.of("");

    BackupCommand(Entrance entrance) {
        this.entrance = entrance;
    }

    @Override
    public Integer call() {
        Phrases phrases = Phrases.english();
        Backups.Proof proof = taken(phrases);
        note(proof);
        String incidents = String.valueOf(proof.incidents());
        entrance.where()
                .out()
                .println(phrases.say("backup.done", file.toString(), String.valueOf(proof.entries()), incidents));
        Remarks.warn(entrance.where(), proof);
        return ExitCode.OK;
    }

    private void note(Backups.Proof proof) {
        try (Premises premises = entrance.premises()) {
            premises.note(Action.EXPORT, "", Map.of("command", "backup", "entries", String.valueOf(proof.entries())));
        }
    }

    private Backups.Proof taken(Phrases phrases) {
        Backups backups = entrance.backups();
        return Progress.during(entrance.where(), phrases.say("backup.progress"), () -> backups.take(file, force));
    }
}
