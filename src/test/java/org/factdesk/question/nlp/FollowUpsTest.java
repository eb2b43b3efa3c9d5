package org.factdesk.question.nlp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FollowUpsTest {
    private static final int MANY = 5;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "And who paid the port for the burned warehouse",
                "but who paid the port for the burned warehouse",
                "did he lock the crane before the storm",
                "did the inspector accuse Them before the storm",
                "what did the foreman say about that crane",
                "did somebody else lock the crane",
                "what about the crane of the harbour port",
                "has he/she paid the port for the burned warehouse"
            })
    void aQuestionLeansThatOpensLikeAReplyOrPointsBack(String question) {
        assertThat(FollowUps.mayLean(question, words(question), terms(MANY))).isTrue();
    }

    @Test
    void aQuestionOfManyWordsThatPointsNowhereStandsAlone() {
        assertThat(FollowUps.mayLean(
                        "which crew locked the harbour crane before the storm",
                        words("which crew locked the harbour crane before the storm"),
                        terms(MANY)))
                .isFalse();
    }

    @Test
    void aQuestionOfFewTermsLeans() {
        assertThat(FollowUps.mayLean("which crew locked", words("which crew locked"), terms(2)))
                .isTrue();
        assertThat(FollowUps.mayLean("which crew locked cranes", words("which crew locked cranes"), terms(3)))
                .isFalse();
    }

    @Test
    void aQuestionWithoutWordsLeans() {
        assertThat(FollowUps.mayLean("", List.of(), terms(MANY))).isTrue();
    }

    private static List<Word> words(String text) {
        return Arrays.stream(text.split(" "))
                .map(word -> new Word(word, word, "X", text.indexOf(word)))
                .toList();
    }

    private static List<ReadQuestion.Term> terms(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new ReadQuestion.Term("term" + i, "term" + i, false, Set.of(), 1))
                .toList();
    }
}
