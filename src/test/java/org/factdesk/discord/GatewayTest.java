package org.factdesk.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class GatewayTest {
    @Test
    void waitsEverLongerBeforeEachTryToConnect() {
        List<Long> pauses = new ArrayList<>();
        Gateway gateway = new Gateway("ws://localhost", pauses::add);

        for (int tries = 0; tries < 9; tries++) {
            assertThat(gateway.getGateway()).isEqualTo("ws://localhost");
        }

        assertThat(pauses).isSorted().startsWith(1_000L, 2_000L, 4_000L).endsWith(60_000L);
    }

    @Test
    void beginsAnewAfterAQuietTime() {
        Gateway gateway = new Gateway("ws://localhost", pause -> {});
        gateway.next(1_000_000);
        assertThat(gateway.next(1_001_000)).isEqualTo(2_000);

        assertThat(gateway.next(2_000_000)).isEqualTo(1_000);
    }
}
