package org.factdesk.console;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.factdesk.rendering.PlainText.Line;

/** The desk as a chat on a terminal, or, where input is a file, as one reply to each of its lines. */
public final class Chat {
    private final Talk talk;
    private final LineCompleter completer;

    /**
     * @param incident the id of the incident to talk about first, or empty where it is to be chosen
     * @param folder where files are read and written
     */
    public Chat(Desk desk, String incident, Path folder) {
        Session session = new Session(incident);
        this.talk = new Talk(desk, session, new Papers(folder));
        this.completer = new LineCompleter(desk, session);
    }

    /** Talks with whoever sits at the terminal until they leave. */
    public void onTerminal(Path history, Map<String, String> environment) {
        try (TerminalScreen screen = TerminalScreen.open(completer, history, environment)) {
            over(screen);
        }
    }

    /** Replies to each line of the input. */
    public void piped(InputStream in, PrintStream out) {
        over(new PlainScreen(in, out));
    }

    void over(Screen screen) {
        if (screen.isAttended()) {
            screen.show(talk.welcome());
        }
        Optional<Input> input = screen.read("");
        while (input.isPresent() && !talk.isOverWith(input.get())) {
            List<Line> reply = input.get().isInterrupt()
                    ? talk.leaveForm()
                    : talk.replyTo(input.get().line(), new ScreenProgress(screen, System::nanoTime));
            if (!reply.isEmpty()) {
                screen.show(reply);
            }
            if (talk.isErasedNow()) {
                screen.forget();
            }
            input = screen.read(talk.standing());
        }
    }
}
