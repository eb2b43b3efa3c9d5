package org.factdesk.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.factdesk.rendering.Phrases;
import org.factdesk.rendering.Questions;
import org.factdesk.testing.Books;
import org.factdesk.testing.Harbour;
import org.junit.jupiter.api.Test;

class CompletionsTest {
    private final Completions completions = new Completions(
            Books.of(Harbour.base()), () -> Optional.of(Harbour.base()), new Questions(Phrases.english()));

    @Test
    void completesCommands() {
        assertThat(completions.of("/wh", 0)).containsExactly("/who", "/why");
        assertThat(completions.of("/", 0)).hasSize(ChatCommand.values().length);
    }

    @Test
    void completesNamesOfParties() {
        assertThat(completions.of("what did in", 9)).containsExactly("Ines Falk");
        assertThat(completions.of("/who sab", 5)).containsExactly("Sablia");
    }

    @Test
    void completesQuestionsThatAreAnsweredWell() {
        assertThat(completions.of("wha", 0)).contains("What burned?");
        assertThat(completions.of("what bu", 5)).containsExactly("burned?");
        assertThat(completions.of("/ask what bu", 10)).containsExactly("burned?");
    }

    @Test
    void completesIncidents() {
        assertThat(completions.of("/incident har", 10)).isEqualTo(List.of("harbour-fire-2031"));
    }

    @Test
    void offersNothingForWordsThatNothingBeginsWith() {
        assertThat(completions.of("zzz", 0)).isEmpty();
    }
}
