package org.factdesk.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.factdesk.rendering.Phrases;
import org.factdesk.testing.Harbour;
import org.factdesk.testing.OpenDesk;
import org.jline.reader.Completer;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.ExternalTerminal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Types as a member would, into a terminal that is no device but reads and writes like one. */
@Timeout(30)
class TerminalScreenTest {
    private static final String TAB = "\t";
    private static final String CONTROL_C = "\u0003";
    private static final String CONTROL_D = "\u0004";
    private static final String CONTROL_P = "\u0010";
    private static final String KEYPAD = "\u001B=";

    @TempDir
    Path folder;

    private final PipedOutputStream keys = new PipedOutputStream();
    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
    private final OpenDesk open = OpenDesk.withHarbour();
    private final Desk desk = new Desk(open.store().claimBook(), open.reception(), Phrases.english());

    private final Session session = new Session(Harbour.INCIDENT.id());

    private Terminal terminal;

    @AfterEach
    void close() {
        open.close();
    }

    @BeforeEach
    void plugIn() throws IOException {
        terminal = new ExternalTerminal(
                "test", "xterm", new PipedInputStream(keys, 10_000), shown, StandardCharsets.UTF_8);
    }

    @Test
    void greetsAnswersAndLeavesAtTheEndOfInput() throws IOException {
        talk("what destroyed the warehouse\r", CONTROL_D);

        assertThat(text()).contains("/help lists the commands", "fire destroyed the warehouse on pier 4.");
    }

    @Test
    void leavesOnInterruptOfAnEmptyLineAndDropsOneHalfTyped() throws IOException {
        talk("half a line", CONTROL_C, CONTROL_C, "what destroyed the warehouse\r");

        assertThat(text()).doesNotContain("fire destroyed");
    }

    @Test
    void leavesAFormOnInterruptWhateverStandsInItsLineAndGoesOn() throws IOException {
        talk(
                "/fact edit night-shift\r",
                CONTROL_C,
                "what destroyed the warehouse\r",
                "/fact add\r",
                CONTROL_C,
                CONTROL_C);

        assertThat(text()).containsSubsequence("Change a claim", "Let be.", "fire destroyed", "New claim", "Let be.");
    }

    @Test
    void completesWhatIsTyped() throws IOException {
        talk("/bri" + TAB + "\r", "what bu" + TAB + "\r", CONTROL_D);

        assertThat(text()).contains("Said last:", "burned?");
    }

    @Test
    void putsWhatStandsInAFormIntoTheLine() throws IOException {
        talk("/fact edit night-shift\r", " Or somebody.\r", "\r", "\r", "\r", "\r", CONTROL_D);

        assertThat(text()).contains("“Nobody was at work on pier 4 that night. Or somebody.”");
    }

    @Test
    void takesEveryCharacterAsTyped() throws IOException {
        talk("don't \"unlock !1 \\ it\r", "/why\r", CONTROL_D);

        assertThat(text()).contains("don't \"unlock !1 \\ it”");
    }

    @Test
    void remembersLinesFromOneSessionToTheNext() throws IOException {
        Path history = folder.resolve("data").resolve("history");
        talk("/brief\r", CONTROL_D);
        assertThat(Files.readString(history)).contains("/brief");

        shown.reset();
        PipedOutputStream again = new PipedOutputStream();
        terminal = new ExternalTerminal(
                "again", "xterm", new PipedInputStream(again, 10_000), shown, StandardCharsets.UTF_8);
        again.write((CONTROL_P + "\r" + CONTROL_D).getBytes(StandardCharsets.UTF_8));
        over(history);

        assertThat(text()).contains("Said last:");
    }

    @Test
    void remembersNoMoreThanAThousandLines() throws IOException {
        Path history = folder.resolve("data").resolve("history");
        Files.createDirectories(history.getParent());
        Files.write(
                history,
                IntStream.range(0, 1_000).mapToObj(n -> n + ":question " + n).toList());

        talk("/brief\r", CONTROL_D);

        assertThat(Files.readAllLines(history))
                .hasSizeBetween(500, 1_000)
                .noneMatch(line -> line.endsWith("question 0"))
                .anyMatch(line -> line.endsWith("question 999"))
                .anyMatch(line -> line.endsWith("/brief"));
    }

    @Test
    void forgetsWhatWasTypedByWhoeverHasThemselvesErased() throws IOException {
        Path history = folder.resolve("data").resolve("history");
        talk("what destroyed the warehouse\r", "/privacy\r", "2\r", "1\r", "/brief\r", CONTROL_D);

        assertThat(text()).contains("Erase what is kept of you?", "Said last:");
        assertThat(Files.readString(history)).contains("/brief").doesNotContain("warehouse", "/privacy");
    }

    @Test
    void showsHowFarALongCommandIsAndThenWhatCameOfItInItsPlace() throws IOException {
        Files.writeString(folder.resolve("pack.yaml"), "incident: other");

        talk("/incident import pack.yaml\r", CONTROL_D);

        String reading = "Reading pack.yaml …";
        assertThat(shown.toString(StandardCharsets.UTF_8))
                .containsSubsequence(reading, "\r" + " ".repeat(reading.length()) + "\r", "Nothing was imported");
    }

    @Test
    void tellsNoMoreThanALineHolds() throws IOException {
        terminal.setSize(new Size(80, 24));
        Completer none = (reader, line, candidates) -> {};
        try (TerminalScreen screen = new TerminalScreen(terminal, none, folder.resolve("history"), false)) {
            screen.tell("x".repeat(500));
        }

        assertThat(shown.toString(StandardCharsets.UTF_8)).contains("xxx").doesNotContain("x".repeat(80));
    }

    @Test
    void coloursUnlessToldNotTo() throws IOException {
        Completer none = (reader, line, candidates) -> {};
        try (TerminalScreen screen = new TerminalScreen(terminal, none, folder.resolve("history"), false)) {
            screen.show(new Talk(desk, session, new Papers(folder)).welcome());
        }

        assertThat(shown.toString(StandardCharsets.UTF_8))
                .contains("Fire at pier 4")
                .doesNotContain("\u001B[1m");
    }

    /** Each line is typed once the desk waits for it, since a key pressed before means something else to a terminal. */
    private void talk(String... typed) {
        Thread typist = new Thread(() -> type(List.of(typed)), "typist");
        typist.setDaemon(true);
        typist.start();
        over(folder.resolve("data").resolve("history"));
        typist.interrupt();
    }

    private void type(List<String> typed) {
        int lines = 0;
        try {
            for (String part : typed) {
                while (waits() <= lines) {
                    Thread.sleep(1);
                }
                keys.write(part.getBytes(StandardCharsets.UTF_8));
                keys.flush();
                lines += part.endsWith("\r") || part.equals(CONTROL_C) ? 1 : 0;
            }
        } catch (InterruptedException | IOException e) {
            // The desk was left before everything was typed.
        }
    }

    /** How often a line was waited for: each time the keypad is switched over. */
    private int waits() {
        return shown.toString(StandardCharsets.UTF_8).split(KEYPAD, -1).length - 1;
    }

    private void over(Path history) {
        LineCompleter completer = new LineCompleter(desk, session);
        try (TerminalScreen screen = new TerminalScreen(terminal, completer, history, true)) {
            new Chat(desk, Harbour.INCIDENT.id(), folder).over(screen);
        }
    }

    private String text() {
        return shown.toString(StandardCharsets.UTF_8)
                .replaceAll("\u001B\\[[0-9;?]*[A-Za-z]", "")
                .replaceAll("\\s+", " ");
    }
}
