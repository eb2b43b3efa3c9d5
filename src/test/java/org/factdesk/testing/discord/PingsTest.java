package org.factdesk.testing.discord;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a message says, it pings nobody where it says so, and somebody where it does not. */
class PingsTest {
    private static final Person ASKER = new World().person("ada");

    @ParameterizedTest
    @ValueSource(strings = {"@everyone", "hey @here!", "<@42>", "<@!42>", "<@&42>"})
    void findsEveryMentionThatNothingForbids(String content) {
        assertThat(Pings.ofMessage(message(content), Optional.empty())).hasSize(2);
        assertThat(Pings.ofMessage(silent(content), Optional.empty())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"`@everyone`", "```\n<@42>\n```", "nobody", "<#42>", "someone@everything"})
    void findsNoMentionWhereNoneIs(String content) {
        assertThat(Pings.ofMessage(message(content), Optional.empty()))
                .singleElement()
                .asString()
                .startsWith("allowed_mentions not empty");
    }

    @Test
    void answersToInteractionsPingUsersAlone() {
        assertThat(Pings.ofInteraction(message("@everyone <@&42>"))).hasSize(1);
        assertThat(Pings.ofInteraction(message("@everyone <@42>"))).hasSize(2);
    }

    @Test
    void findsWhoIsAllowedByNumberOrByKind() {
        ObjectNode some = message("<@42> <@43> @everyone").set("allowed_mentions", Json.object("users", List.of("43")));
        ObjectNode all = message("<@42> @everyone").set("allowed_mentions", Json.object("parse", List.of("everyone")));

        assertThat(Pings.ofMessage(some, Optional.empty())).hasSize(2).anyMatch(it -> it.startsWith("pings <@43>"));
        assertThat(Pings.ofMessage(all, Optional.empty())).hasSize(2).anyMatch(it -> it.startsWith("pings @everyone"));
    }

    @Test
    void findsTheAuthorOfTheQuestion() {
        ObjectNode reply = message("hello").set("allowed_mentions", Json.object("replied_user", true));

        assertThat(Pings.ofMessage(reply, Optional.of(ASKER))).contains("pings the author of the question, ada");
        assertThat(Pings.ofMessage(message("hello"), Optional.of(ASKER)))
                .contains("pings the author of the question, ada");
        assertThat(Pings.ofMessage(silent("hello"), Optional.of(ASKER))).isEmpty();
    }

    @Test
    void anEditSaysItTooWhereItChangesTheText() {
        assertThat(Pings.ofChange(message("hello"))).hasSize(1);
        assertThat(Pings.ofChange(silent("hello"))).isEmpty();
        assertThat(Pings.ofChange(Json.object("components", List.of()))).isEmpty();
    }

    private static ObjectNode message(String content) {
        return Json.object("content", content);
    }

    private static ObjectNode silent(String content) {
        return message(content).set("allowed_mentions", Json.object("parse", List.of()));
    }
}
