package org.factdesk.question.nlp;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IntentCategorizerTest {
    /** Where this fails, run {@code train} and put its intents.bin in place of the old. */
    @Test
    void comesWithWhatWasTrainedFromTheExamplesAsTheyAre() {
        assertThat(IntentCategorizer.isCurrent()).isTrue();
    }
}
