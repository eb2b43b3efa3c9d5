package org.factdesk.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.factdesk.answer.Answerer.Near;
import org.factdesk.claim.Claim;
import org.factdesk.testing.Harbour;
import org.factdesk.testing.RealDesk;
import org.junit.jupiter.api.Test;

/** By the real encoder, since the levels are on its scale. */
class NearTest {
    private static List<Near> near(String text) {
        return RealDesk.answerer().near(text, Harbour.base());
    }

    private static List<String> ids(List<Near> near) {
        return near.stream().map(Near::claim).map(Claim::id).toList();
    }

    @Test
    void theSameInOtherWordsIsTold() {
        List<Near> near = near("Fire destroyed the warehouse on pier 4, firefighters report.");

        assertThat(ids(near.stream().filter(Near::saysTheSame).toList())).containsExactly("warehouse-burned");
    }

    @Test
    void whatSpeaksOfTheSameNeedNotSayIt() {
        List<Near> near = near(Harbour.claim("damage-first").text());

        assertThat(ids(near.stream().filter(Near::speaksOfTheSame).toList()))
                .containsExactly("damage-first", "damage-final");
        assertThat(ids(near.stream().filter(Near::saysTheSame).toList())).containsExactly("damage-first");
    }

    @Test
    void whatSomebodyLooksForMayBeMeantInWordsOfTheirOwn() {
        List<Near> near = near("a store house went up in flames");

        assertThat(near.get(0).claim().id()).isEqualTo("warehouse-burned");
        assertThat(near.get(0).mayBeMeant()).isTrue();
        assertThat(near("the price of bread in Lisbon has doubled")).noneMatch(Near::mayBeMeant);
    }
}
