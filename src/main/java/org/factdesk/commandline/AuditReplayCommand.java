package org.factdesk.commandline;

import java.util.concurrent.Callable;
import org.factdesk.audit.Action;
import org.factdesk.audit.GivenAnswer;
import org.factdesk.audit.LoggedEntry;
import org.factdesk.rendering.Listing;
import org.factdesk.rendering.Phrases;
import org.factdesk.rendering.Replayed;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "replay",
        description =
                "Answers a question of the audit log again, from the record as it was then, and compares. Exit 1 where"
                        + " the answer is another.")
final class AuditReplayCommand implements Callable<Integer> {
    private final Entrance entrance;
    private final Phrases phrases = Phrases.english();

    @Parameters(paramLabel = "NUMBER", arity = "1", description = "The number of the question's entry.")
    private long number;

    AuditReplayCommand(Entrance entrance) {
        this.entrance = entrance;
    }

    @Override
    public Integer call() {
        AuditCommand.requireDatabase(entrance);
        try (Premises premises = entrance.premises().looking().expectQuestions()) {
            requireQuestion(premises);
            GivenAnswer then = premises.journal().answer(number).orElseThrow(() -> failure("audit.replay.erased"));
            Replayed replayed =
                    premises.replays().of(then, phrases).orElseThrow(() -> failure("audit.replay.no-record"));
            Listing listing = replayed.listing(number, phrases);
            premises.where().out().println(listing.title());
            listing.lines().forEach(premises.where().out()::println);
            return replayed.isSame() ? ExitCode.OK : ExitCode.FAILED;
        }
    }

    private void requireQuestion(Premises premises) {
        String size = String.valueOf(premises.auditLog().size());
        LoggedEntry entry = premises.auditLog()
                .entry(number)
                .orElseThrow(() -> new CommandFailure(phrases.say("audit.no-entry", String.valueOf(number), size)));
        if (entry.entry().action() != Action.QUESTION) {
            throw failure("audit.replay.no-question");
        }
    }

    private CommandFailure failure(String key) {
        return new CommandFailure(phrases.say(key, String.valueOf(number)));
    }
}
