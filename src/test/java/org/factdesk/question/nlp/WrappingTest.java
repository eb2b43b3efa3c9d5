package org.factdesk.question.nlp;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrappingTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    hey, who locked the crane?                                | who locked the crane?
                    Hi guys. Who locked the crane                             | Who locked the crane
                    guys, who locked the crane                                | who locked the crane
                    quick question: who locked the crane                      | who locked the crane
                    sorry if this was asked before but who locked the crane   | who locked the crane
                    hey can someone tell me who locked the crane              | who locked the crane
                    does anyone here know whether the crane was locked        | whether the crane was locked
                    Could you please tell me why the crane fell?              | why the crane fell?
                    please tell me who locked the crane                       | who locked the crane
                    who locked the crane please?? thanks                      | who locked the crane
                    who locked the crane? thank you so much!                  | who locked the crane
                    hello everyone, was the crane locked please               | was the crane locked
                    """)
    void takesAwayWhatAQuestionIsWrappedIn(String text, String question) {
        assertThat(Wrapping.unwrapped(text)).isEqualTo(question);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hello",
                "hey there",
                "thanks",
                "please",
                "hello, thanks",
                "who locked the crane",
                "did the port say thanks",
                "everyone left the port",
                "can someone tell me more about the crane",
                "high tide at the port",
                "hey there was a second blast on the pier",
                "hey everyone left the port before it fell",
                "hey all tugs sank",
                "hi-tech gear was stolen",
                "Yo-Yo Ma was on board",
                "Hello Kitty ferry sank",
                "sorry seems to be the hardest word",
                ""
            })
    void leavesTheRestAsItIs(String text) {
        assertThat(Wrapping.unwrapped(text)).isEqualTo(text);
    }

    @Test
    void looksAtATextOnceHoweverOftenItGreets() {
        String greetings = "hey ".repeat(250);

        assertThat(Wrapping.unwrapped(greetings)).isEqualTo(greetings);
        assertThat(Wrapping.unwrapped("a" + " ,;-".repeat(250))).startsWith("a");
    }
}
