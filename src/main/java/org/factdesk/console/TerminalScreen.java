package org.factdesk.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.factdesk.rendering.PlainText.Line;
import org.jline.reader.Completer;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.reader.impl.DefaultParser;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.utils.AttributedString;

/** A screen that somebody sits at: lines can be edited, called back and completed. */
final class TerminalScreen implements Screen, AutoCloseable {
    private static final String PROMPT = "> ";
    private static final int MOST_REMEMBERED = 1_000;
    /** The file is cut back to so many lines once it has a quarter more, and so never holds more than are remembered. */
    private static final int MOST_AFTER_A_CUT = MOST_REMEMBERED * 4 / 5;

    private static final int NARROWEST = 20;

    private final Terminal terminal;
    private final LineReader reader;
    private final Layout layout;
    /** How many columns are taken by what was told last. */
    private int told;

    TerminalScreen(Terminal terminal, Completer completer, Path history, boolean mayColour) {
        this.terminal = terminal;
        this.layout = new Layout(mayColour && !terminal.getType().startsWith(Terminal.TYPE_DUMB));
        DefaultParser everyCharacterAsTyped = new DefaultParser();
        everyCharacterAsTyped.setQuoteChars(new char[0]);
        everyCharacterAsTyped.setEscapeChars(new char[0]);
        this.reader = LineReaderBuilder.builder()
                .terminal(terminal)
                .appName("factdesk")
                .parser(everyCharacterAsTyped)
                .completer(completer)
                .variable(LineReader.HISTORY_FILE, history)
                .variable(LineReader.HISTORY_SIZE, MOST_REMEMBERED)
                .variable(LineReader.HISTORY_FILE_SIZE, MOST_AFTER_A_CUT)
                .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
                .option(LineReader.Option.CASE_INSENSITIVE, true)
                .build();
    }

    /** The terminal that the program was started from. It is asked nothing, since its answers would eat what is typed. */
    static TerminalScreen open(Completer completer, Path history, Map<String, String> environment) {
        try {
            Terminal terminal = TerminalBuilder.builder()
                    .system(true)
                    .dumb(true)
                    .providers("jni,exec")
                    .graphemeCluster(false)
                    .build();
            boolean mayColour = environment.getOrDefault("NO_COLOR", "").isEmpty();
            return new TerminalScreen(terminal, completer, history, mayColour);
        } catch (IOException trouble) {
            throw new UncheckedIOException("Could not open the terminal: " + trouble.getMessage(), trouble);
        }
    }

    @Override
    public Optional<Input> read(String standing) {
        try {
            return Optional.of(Input.sent(reader.readLine(PROMPT, null, standing)));
        } catch (UserInterruptException interrupted) {
            return Optional.of(Input.interrupted(interrupted.getPartialLine()));
        } catch (EndOfFileException end) {
            return Optional.empty();
        }
    }

    @Override
    public void tell(String words) {
        int width = Math.max(NARROWEST, terminal.getSize().getColumns()) - 1;
        String line = new AttributedString(words).columnSubSequence(0, width).toString();
        over(line);
        told = new AttributedString(line).columnLength();
    }

    /** Begins the line anew, without what was told there. */
    private void over(String line) {
        terminal.writer().print("\r" + " ".repeat(told) + "\r" + line);
        terminal.flush();
    }

    @Override
    public void show(List<Line> lines) {
        if (told > 0) {
            over("");
            told = 0;
        }
        for (AttributedString row : layout.of(lines, terminal.getSize().getColumns())) {
            row.println(terminal);
        }
        terminal.writer().println();
        terminal.flush();
    }

    @Override
    public void forget() {
        try {
            reader.getHistory().purge();
        } catch (IOException trouble) {
            throw new UncheckedIOException("Could not forget what was typed: " + trouble.getMessage(), trouble);
        }
    }

    @Override
    public boolean isAttended() {
        return true;
    }

    @Override
    public void close() {
        try {
            terminal.close();
        } catch (IOException trouble) {
            throw new UncheckedIOException("Could not give the terminal back", trouble);
        }
    }
}
