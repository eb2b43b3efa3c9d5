package org.factdesk.question.nlp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class PieceReaderTest {
    private static final PieceReader READER = new PieceReader(LanguageTools.open(Path.of("target", "test-cache")));

    @Test
    void findsThePiecesOfTellingWords() {
        PieceText text = READER.asked("Who sank the Halvorsund?");

        // [CLS] query : who sank the hal ##vors ##und ? [SEP]
        assertThat(text.words()).anySatisfy(word -> assertThat(word).containsExactly(4));
        assertThat(text.words().get(text.words().size() - 1)).startsWith(6).hasSizeGreaterThan(1);
        assertThat(text.words()).noneMatch(word -> word[0] == 5);
    }

    @Test
    void tellsTheEncoderWhatAsksAndWhatMayAnswer() {
        assertThat(READER.asked("sank").pieces()).hasSize(5);
        assertThat(READER.asked("sank").pieces()[1])
                .isNotEqualTo(READER.passage("sank").pieces()[1]);
    }
}
