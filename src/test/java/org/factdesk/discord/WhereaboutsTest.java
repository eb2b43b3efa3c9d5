package org.factdesk.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class WhereaboutsTest {
    private static final int MOST = 500;

    private final Whereabouts whereabouts = new Whereabouts();

    @Test
    void knowTheLastThatWasSaidWhereTheDeskWasAsked() {
        whereabouts.asked(1, 0, 10);
        whereabouts.heard(1, 12);
        whereabouts.heard(2, 13);
        whereabouts.asked(1, 0, 11);

        assertThat(whereabouts.all()).containsOnlyKeys(1L);
        assertThat(whereabouts.all().get(1L).last()).isEqualTo(12);
    }

    @Test
    void knowWithWhomTheDeskSpeaksInPrivate() {
        whereabouts.asked(1, 7, 10);
        whereabouts.heard(1, 11);

        assertThat(whereabouts.all().get(1L)).isEqualTo(new Whereabouts.Spot(1, 7, 11));
        assertThat(whereabouts.all().get(1L).isPrivate()).isTrue();
    }

    @Test
    void forgetFirstWhatLiesLongestBack() {
        LongStream.rangeClosed(1, MOST).forEach(channel -> whereabouts.asked(channel, 0, channel));
        whereabouts.heard(1, MOST + 1);
        whereabouts.asked(MOST + 1, 0, MOST + 2);

        assertThat(whereabouts.all()).hasSize(MOST).containsKeys(1L, MOST + 1L).doesNotContainKey(2L);
    }
}
