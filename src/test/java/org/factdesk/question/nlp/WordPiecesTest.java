package org.factdesk.question.nlp;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordPiecesTest {
    private static final long UNKNOWN = 100;
    private static final long FIRST = 101;
    private static final long LAST = 102;
    private static final WordPieces PIECES = WordPieces.load();

    @Test
    void framesTheWordsAndTellsWhereEachBegins() {
        WordPieces.Pieces pieces = PIECES.split("The  crane fell!", 16);

        assertThat(pieces.ids()).hasSize(6).startsWith(FIRST).endsWith(LAST);
        assertThat(pieces.starts()).containsExactly(-1, 0, 5, 11, 15, -1);
    }

    @Test
    void readsLettersAlikeWhateverTheirCaseAndAccents() {
        assertThat(PIECES.split("CAFÉ Crane", 16).ids())
                .isEqualTo(PIECES.split("cafe crane", 16).ids());
    }

    @Test
    void cutsALongWordIntoPiecesThatBeginWhereItBegins() {
        WordPieces.Pieces pieces = PIECES.split("a dockworkerish pier", 16);

        assertThat(pieces.ids()).hasSizeGreaterThan(5).doesNotContain(UNKNOWN);
        assertThat(pieces.starts()).startsWith(-1, 0, 2, 2).endsWith(16, -1);
    }

    @Test
    void makesOneUnknownPieceOfAWordItCannotBuild() {
        WordPieces.Pieces pieces = PIECES.split("crane 🏗 " + "x".repeat(101), 16);

        assertThat(pieces.ids()).hasSize(5).endsWith(UNKNOWN, UNKNOWN, LAST);
        assertThat(pieces.starts()).containsExactly(-1, 0, 6, 9, -1);
    }

    @Test
    void takesEachChineseSignForAWord() {
        WordPieces.Pieces pieces = PIECES.split("港口大火", 16);

        assertThat(pieces.starts()).containsExactly(-1, 0, 1, 2, 3, -1);
    }

    @Test
    void takesPunctuationForWordsOfTheirOwn() {
        assertThat(PIECES.split("pier-4, „crane“", 16).starts()).containsExactly(-1, 0, 4, 5, 6, 8, 9, 14, -1);
    }

    @Test
    void keepsToTheLimitWithItsFrame() {
        WordPieces.Pieces pieces = PIECES.split("crane ".repeat(50), 8);

        assertThat(pieces.ids()).hasSize(8).startsWith(FIRST).endsWith(LAST);
        assertThat(pieces.starts()).hasSize(8);
    }

    @Test
    void framesNothingWhereThereAreNoWords() {
        assertThat(PIECES.split(" \n", 8).ids()).containsExactly(FIRST, LAST);
        assertThat(PIECES.split("\u200b\u0000", 8).ids()).containsExactly(FIRST, LAST);
    }

    @Test
    void aRareWordIsRarerThanACommonOne() {
        assertThat(PIECES.rarity("the")).isZero();
        assertThat(PIECES.rarity("fire")).isBetween(0.0, PIECES.rarity("warehouse"));
        assertThat(PIECES.rarity("dockworkerish")).isOne();
    }

    @Test
    void givesItsWholeWordsMostFrequentFirst() {
        assertThat(PIECES.words())
                .hasSizeGreaterThan(10_000)
                .containsSubsequence("the", "fire", "warehouse")
                .noneMatch(word -> word.startsWith("#") || word.startsWith("["));
    }
}
