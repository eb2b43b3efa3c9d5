package org.factdesk.commandline;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.factdesk.rendering.Phrases;
import org.factdesk.storage.Backups;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "restore",
        description = "Puts a backup in the place of the database, once it is proven. The desk must not run meanwhile.")
final class RestoreCommand implements Callable<Integer> {
    private final Entrance entrance;

    @Option(names = "--force", description = "Replaces the database that is there.")
    private boolean force;

    @Parameters(paramLabel = "FILE", arity = "1", description = "The backup.")
    private Path file = Path.of("");

    RestoreCommand(Entrance entrance) {
        this.entrance = entrance;
    }

    @Override
    public Integer call() {
        Phrases phrases = Phrases.english();
        String location = entrance.configuration().database().location();
        Backups.Restored restored = restored(entrance.backups(), phrases);
        Backups.Proof proof = restored.proof();
        String entries = String.valueOf(proof.entries());
        entrance.where().out().println(phrases.say("restore.done", file.toString(), entries, location));
        if (proof.lost() > 0) {
            entrance.where().out().println(phrases.say("restore.lost", String.valueOf(proof.lost())));
        }
        restored.checkpoints()
                .ifPresent(aside -> entrance.where().out().println(phrases.say("restore.aside", aside.toString())));
        restored.kept().ifPresent(kept -> entrance.where().out().println(phrases.say("restore.kept", kept.toString())));
        if (!restored.areErasuresKnown()) {
            entrance.where().err().println(phrases.say("restore.erasures"));
        }
        Remarks.warn(entrance.where(), proof);
        return ExitCode.OK;
    }

    private Backups.Restored restored(Backups backups, Phrases phrases) {
        return ProgressLine.during(
                entrance.where(), phrases.say("restore.progress"), () -> backups.putBack(file, force));
    }
}
