package org.factdesk.commandline;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.factdesk.console.Chat;
import org.factdesk.console.Desk;
import org.factdesk.desk.guild.Directory;
import org.factdesk.desk.notice.Courier;
import org.factdesk.moderation.ClaimBook;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "chat",
        description =
                "Talks on the terminal; /help there lists its commands. Input from a file is answered line by line.")
final class ChatCommand implements Callable<Integer> {
    private static final String HISTORY = "history";

    private final Entrance entrance;

    @Option(names = "--incident", paramLabel = "ID", description = "The incident to talk about first.")
    private String incident = "";

    ChatCommand(Entrance entrance) {
        this.entrance = entrance;
    }

    @Override
    public Integer call() {
        try (Premises premises = entrance.premises().requireRecord().expectQuestions()) {
            ClaimBook book = premises.book();
            try (OpeningHours open = OpeningHours.begin(premises, new Courier(), Directory.NONE)) {
                open.watch();
                return talk(premises, book);
            }
        }
    }

    private int talk(Premises premises, ClaimBook book) {
        IncidentChoice choice =
                new IncidentChoice(book, premises.configuration().desk().incident());
        String first =
                choice.idOf(incident).map(id -> choice.of(id).incident().id()).orElse("");
        book.current(first).ifPresent(premises::expectQuestions);
        Chat chat = new Chat(
                new Desk(book, Receptions.of(premises, Directory.NONE), premises.phrases()), first, Path.of(""));
        Surroundings where = premises.where();
        if (where.isAttended()) {
            Path history = premises.configuration().desk().data().resolve(HISTORY);
            chat.onTerminal(history, where.environment());
        } else {
            chat.piped(where.in(), where.out());
        }
        return ExitCode.OK;
    }
}
