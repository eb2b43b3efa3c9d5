package org.factdesk.commandline;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.factdesk.audit.Action;
import org.factdesk.rendering.Phrases;
import org.factdesk.storage.Backups;
import org.factdesk.storage.StorageException;
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
        String incidents = String.valueOf(proof.incidents());
        entrance.where()
                .out()
                .println(phrases.say("backup.done", file.toString(), String.valueOf(proof.entries()), incidents));
        Remarks.warn(entrance.where(), proof);
        note(proof, phrases);
        return ExitCode.OK;
    }

    /** A backup is wanted most where the database can hardly be written to; it is whole then too. */
    private void note(Backups.Proof proof, Phrases phrases) {
        try (Premises premises = entrance.premises()) {
            premises.note(Action.EXPORT, "", Map.of("command", "backup", "entries", String.valueOf(proof.entries())));
        } catch (StorageException unfit) {
            entrance.where().err().println(phrases.say("backup.not-entered", String.valueOf(unfit.getMessage())));
        }
    }

    private Backups.Proof taken(Phrases phrases) {
        Backups backups = entrance.backups();
        return ProgressLine.during(entrance.where(), phrases.say("backup.progress"), () -> backups.take(file, force));
    }
}
