package org.factdesk.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import org.factdesk.moderation.Unavailable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TroublesTest {
    private static final String WORDS = "was the crane locked?";

    @ParameterizedTest
    @CsvSource({
        "FULL, The disk of the desk is full",
        "BUSY, The desk cannot write down anything at the moment",
        "DAMAGED, What the desk keeps is damaged",
        "OTHER, Something went wrong here",
    })
    void saysWhatIsInTheWayAndThatNothingWasChanged(Unavailable.Reason reason, String start) {
        Unavailable trouble = new Unavailable(reason, "Could not record an edit: no room") {};

        assertThat(Troubles.said(trouble, "ab12", Phrases.english()))
                .startsWith(start)
                .contains("nothing was changed", "ab12");
        assertThat(Troubles.logged(trouble)).isEqualTo("Could not record an edit: no room");
    }

    @Test
    void logsNoWordsThatAnExceptionMayHoldOfSomebody() {
        IllegalArgumentException trouble = new IllegalArgumentException(WORDS);

        assertThat(Troubles.logged(trouble)).isEqualTo("IllegalArgumentException");
        assertThat(Troubles.said(trouble, "ab12", Phrases.english()))
                .startsWith("Something went wrong here")
                .doesNotContain(WORDS);
    }
}
