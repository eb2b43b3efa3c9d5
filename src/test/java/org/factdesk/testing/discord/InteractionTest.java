package org.factdesk.testing.discord;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Discord's rules for the time in which an interaction can be answered. */
class InteractionTest {
    private final World world = new World();
    private final Guild guild = world.guild("Harbour", 0, 1);
    private final Seat seat = guild.owner().at(guild.channel("general"));

    @Test
    void isAcknowledgedOnce() {
        Interaction interaction = begun(Instant.now());
        interaction.acknowledge();

        assertThatThrownBy(interaction::acknowledge).hasMessage("Interaction has already been acknowledged.");
    }

    @Test
    void isForgottenAfterThreeSeconds() {
        Interaction interaction = begun(Instant.now().minusMillis(3001));

        assertThatThrownBy(interaction::acknowledge).hasMessage("Unknown interaction");
    }

    @Test
    void isOpenOnceItIsAcknowledged() {
        Interaction interaction = begun(Instant.now());
        assertThatThrownBy(interaction::requireOpen).hasMessage("Unknown Webhook");

        interaction.acknowledge();

        interaction.requireOpen();
        assertThatThrownBy(interaction::original).hasMessage("Unknown Message");
    }

    @Test
    void isClosedWhenItsTimeIsOver() {
        Interaction interaction = begun(Instant.now());
        interaction.acknowledge();

        interaction.exchange().expires();

        assertThatThrownBy(interaction::requireOpen).hasMessage("Invalid Webhook Token");
    }

    private Interaction begun(Instant when) {
        Exchange exchange = new Exchange(world, "a test", null, when);
        return new Interaction(world.nextId(), Interaction.Kind.COMMAND, seat, exchange, null);
    }
}
