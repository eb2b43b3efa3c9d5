package org.factdesk.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.factdesk.desk.order.Drafts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CustomIdsTest {
    private final Map<String, String> kept = new HashMap<>();
    private final CustomIds ids = new CustomIds(drafts(kept));

    @ParameterizedTest
    @ValueSource(strings = {"who?", "a=b&c=d%3D", "~tilde", "多い", "", "%7E", "x y  z"})
    void meansTheSameWhenItIsReadAgain(String value) {
        Map<String, String> values = Map.of("question", value, "as-of", "2031-05-08");

        String id = ids.of("7", "ask", values);

        assertThat(ids.meaning(id)).contains(new CustomIds.Meaning("ask", values));
        assertThat(kept).isEmpty();
    }

    @Test
    void keepsWhatIsTooLongUnderAShortId() {
        Map<String, String> values = Map.of("text", "The crane fell. ".repeat(100));

        String id = ids.of("7", "fact:confirm", values);

        assertThat(id).hasSizeLessThanOrEqualTo(100);
        assertThat(ids.meaning(id)).contains(new CustomIds.Meaning("fact:confirm", values));
        kept.clear();
        assertThat(ids.meaning(id)).isEmpty();
    }

    @Test
    void knowsACommandWithoutValues() {
        assertThat(ids.meaning(ids.of("7", "help", Map.of()))).contains(new CustomIds.Meaning("help", Map.of()));
    }

    static Drafts drafts(Map<String, String> kept) {
        return new Drafts() {
            @Override
            public String keep(String owner, String text) {
                String id = "d" + owner + text.hashCode();
                kept.put(id, text);
                return id;
            }

            @Override
            public Optional<String> kept(String id) {
                return Optional.ofNullable(kept.get(id));
            }
        };
    }
}
