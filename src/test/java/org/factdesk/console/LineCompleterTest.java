package org.factdesk.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.factdesk.desk.order.Completion;
import org.factdesk.rendering.Phrases;
import org.factdesk.testing.Harbour;
import org.factdesk.testing.OpenDesk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LineCompleterTest {
    private final OpenDesk open = OpenDesk.withHarbour();
    private final LineCompleter completer = new LineCompleter(
            new Desk(open.store().claimBook(), open.reception(), Phrases.english()),
            new Session(Harbour.INCIDENT.id()));

    @AfterEach
    void close() {
        open.close();
    }

    @Test
    void completesCommandsWordByWord() {
        assertThat(of("/wh", 0)).containsExactly("/who", "/why");
        assertThat(of("/fa", 0)).containsExactly("/fact");
        assertThat(of("/fact re", 6)).containsExactly("retract", "restore");
        assertThat(of("/", 0)).contains("/as-of", "/quit", "/incident").doesNotHaveDuplicates();
    }

    @Test
    void completesClaimsByTheirWordsAndOptionsByTheirNames() {
        assertThat(of("/fact retract gang", 14)).contains("gang-suspected");
        assertThat(of("/fact retract claim=smug", 14)).contains("claim=gang-suspected");
        assertThat(of("/fact retract gang-suspected w", 29)).contains("why=");
        assertThat(of("/fact dispute damage-final damage-first how=", 40))
                .containsExactly("how=disputes", "how=supersedes");
    }

    @Test
    void completesNamesOfParties() {
        assertThat(of("who blames in", 11)).containsExactly("Ines Falk");
        assertThat(of("/who sab", 5)).contains("Sablia");
    }

    @Test
    void completesQuestionsThatAreAnsweredWell() {
        assertThat(of("wha", 0)).contains("What burned?");
        assertThat(of("what bu", 5)).containsExactly("burned?");
        assertThat(of("/ask what bu", 10)).contains("burned?");
    }

    @Test
    void completesIncidents() {
        assertThat(of("/incident har", 10)).isEqualTo(List.of("harbour-fire-2031"));
        assertThat(of("/incident use har", 14)).contains("harbour-fire-2031");
    }

    @Test
    void offersNothingForWordsThatNothingBeginsWith() {
        assertThat(of("zzz", 0)).isEmpty();
    }

    private List<String> of(String typed, int wordStart) {
        return completer.of(typed, wordStart).stream().map(Completion::value).toList();
    }
}
