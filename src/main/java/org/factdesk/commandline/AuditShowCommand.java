package org.factdesk.commandline;

import java.util.concurrent.Callable;
import org.factdesk.rendering.AuditWords;
import org.factdesk.rendering.Listing;
import org.factdesk.rendering.Phrases;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "show", description = "Shows an entry of the audit log, or the last ones.")
final class AuditShowCommand implements Callable<Integer> {
    private final Entrance entrance;
    private final Phrases phrases = Phrases.english();

    @Option(names = "--last", paramLabel = "COUNT", description = "How many are shown where no number is given (20).")
    private int last = 20;

    @Parameters(paramLabel = "NUMBER", arity = "0..1", description = "The number of the entry.")
    private long number;

    AuditShowCommand(Entrance entrance) {
        this.entrance = entrance;
    }

    @Override
    public Integer call() {
        AuditWords words = new AuditWords(phrases);
        Listing listing = AuditCommand.with(
                entrance,
                log -> number == 0
                        ? words.recent(log.recent("", Math.max(1, last)))
                        : words.show(log.entry(number)
                                .orElseThrow(() -> new CommandFailure(phrases.say(
                                        "audit.no-entry", String.valueOf(number), String.valueOf(log.size()))))));
        entrance.where().out().println(listing.title());
        listing.lines().forEach(entrance.where().out()::println);
        return ExitCode.OK;
    }
}
