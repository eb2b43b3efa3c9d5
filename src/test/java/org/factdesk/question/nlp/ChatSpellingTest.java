package org.factdesk.question.nlp;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChatSpellingTest {
    private static final ChatSpelling SPELLING = ChatSpelling.load();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    wat did u see b4 the fire   | what did you see before the fire
                    whos the foreman            | who is the foreman
                    WHERE R U                   | WHERE are you
                    Y did it burn pls           | why did it burn please
                    who locked the crane        | who locked the crane
                    whoooooo did it             | whoo did it
                    omg who locked it lol       | who locked it
                    what did the pm say         | what did the prime minister say
                    who ran w/o a permit        | who ran without a permit
                    """)
    void writesOutWhatPeopleShorten(String typed, String written) {
        assertThat(SPELLING.writeOut(typed)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({"did the U.S. send a tug", "who is R. Falk", "what did N. Brandt say", "was it at 5 pm"})
    void leavesInitialsAndHoursAlone(String typed) {
        assertThat(SPELLING.writeOut(typed)).isEqualTo(typed);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    <@123> who locked it                 | who locked it
                    <@!123> <@&45> who locked it         | who locked it
                    was it said in <#99> or not          | was it said in or not
                    who locked it <:crane:77>            | who locked it
                    who <a:spin:77> locked it            | who locked it
                    @everyone who locked it @here        | who locked it
                    **who** _locked_ ~~the~~ `crane`     | who locked the crane
                    who locked it? https://a.example/b?c | who locked it?
                    <https://a.example/b> who locked it  | who locked it
                    see www.a.example/b who locked it    | see who locked it
                    is [this](https://a.example/b) true  | is this true
                    who locked it 😭😭 ⚠️                  | who locked it
                    > who locked the crane               | who locked the crane
                    >who locked the crane                | who locked the crane
                    """)
    void takesAwayMentionsAndMarkup(String typed, String written) {
        assertThat(SPELLING.writeOut(typed)).isEqualTo(written);
    }

    @Test
    void readsWhatHidesBehindSpoilerBars() {
        assertThat(SPELLING.writeOut("||who|| ***locked*** the crane")).isEqualTo("who locked the crane");
    }

    @Test
    void takesAwayHeapedAccentsButKeepsSingleOnes() {
        assertThat(SPELLING.writeOut("wh\u0334\u0321\u0352o was at the café")).isEqualTo("who was at the café");
    }

    @Test
    void joinsWordsThatInvisibleSignsCut() {
        assertThat(SPELLING.writeOut("ware\u00adhouse cr\u200bane \u202Etug\uFEFF"))
                .isEqualTo("warehouse crane tug");
    }

    @Test
    void readsFullWidthLettersAndBreaksLikeOthers() {
        assertThat(SPELLING.writeOut("ｗｈｏ\tlocked\nthe\u0000crane")).isEqualTo("who locked the crane");
    }

    @ParameterizedTest
    @CsvSource({"''", "'   '", "<@1>", "***", "\u200b", "😭", "https://a.example/b"})
    void leavesNothingOfWhatHoldsNoWords(String typed) {
        assertThat(SPELLING.writeOut(typed)).isEmpty();
    }
}
