package org.factdesk.question.nlp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LeaningTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "who says so?",
                "who said that",
                "according to whom?",
                "what's your source",
                "says who",
                "who told you?"
            })
    void asksWhoSaidIt(String question) {
        assertThat(of(question).who()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "who locked it?",
                "what did they say",
                "and when?",
                "who told the brigade?",
                "who claims the opposite?"
            })
    void asksSomethingElse(String question) {
        assertThat(of(question).who()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "what does the port say to that?",
                "did they respond",
                "and what does the union say?",
                "how did he react?",
                "and the other side?"
            })
    void asksForAReply(String question) {
        assertThat(of(question).reply()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "is that true?",
                "who disagrees",
                "does anybody doubt it?",
                "do they admit it",
                "who says it was not?",
                "who claims the opposite?",
                "does anyone see it differently"
            })
    void asksWhetherItHolds(String question) {
        assertThat(of(question).doubts()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"and at first?", "is he still in prison?", "what did they say later?", "Initially too?"})
    void asksHowItWasOrIs(String question) {
        assertThat(of(question).change()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "and when?",
                "how long did it burn?",
                "who found the key?",
                "who lives opposite?",
                "what should be done differently?"
            })
    void anyOtherFollowUpWantsNothingOfTheKind(String question) {
        assertThat(of(question)).isEqualTo(new Leaning(false, false, false, false, false, false));
    }

    @Test
    void asksTheSameOfAnother() {
        assertThat(of("and the mayor?").another()).isTrue();
        assertThat(of("and why?").another()).isFalse();
    }

    @Test
    void isBareWithoutAWordOfItsOwnUnlessOneWasFilledIn() {
        assertThat(Leaning.of("and when?", false, List.of()).bare()).isTrue();
        assertThat(Leaning.of("when did Ines Falk?", true, List.of()).bare()).isFalse();
        assertThat(Leaning.of("when did it burn?", false, terms(1)).bare()).isFalse();
    }

    @Test
    void aQuestionOfManyTermsAsksForMoreThanWhoSaidIt() {
        assertThat(Leaning.of("who said that the crane broke in the storm", false, terms(3))
                        .who())
                .isFalse();
    }

    private static Leaning of(String question) {
        return Leaning.of(question, false, terms(1));
    }

    private static List<ReadQuestion.Term> terms(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new ReadQuestion.Term("term" + i, "term" + i, false, Set.of(), 1))
                .toList();
    }
}
