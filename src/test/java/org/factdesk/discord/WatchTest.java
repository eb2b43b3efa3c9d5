package org.factdesk.discord;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WatchTest {
    @Test
    void invitesWithTheSmallestPermissionsOnly() {
        long view = 1L << 10;
        long send = 1L << 11;
        long attach = 1L << 15;
        long history = 1L << 16;
        long sendInThreads = 1L << 38;

        assertThat(Watch.invite("42"))
                .isEqualTo(
                        "https://discord.com/oauth2/authorize?client_id=42&scope=bot%20applications.commands&permissions="
                                + (view + send + attach + history + sendInThreads) + "&integration_type=0");
    }
}
