package org.factdesk.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.factdesk.moderation.Content;
import org.factdesk.testing.ClaimDraft;
import org.junit.jupiter.api.Test;

class DifferencesTest {
    private final Differences differences = new Differences(Phrases.english());

    @Test
    void ofAListOnlyWhatCameAndWentIsTold() {
        Content before = claim("what burned", "death, of the warehouse");
        Content after = claim("what burned", "who did it");

        assertThat(differences.of(Optional.of(before), Optional.of(after)))
                .containsExactly(
                        "also_asked: now also “who did it”", "also_asked: no longer “death, of the warehouse”");
    }

    @Test
    void ofALongListThatIsNewTheBeginningIsToldUnlessAllIsWanted() {
        Content many = claim("a", "b", "c", "d", "e", "f", "g", "h");

        assertThat(differences.of(Optional.empty(), Optional.of(many)))
                .contains("also_asked: a, b, c, d, e, f and 2 more");
        assertThat(differences.all(many)).contains("also_asked: a, b, c, d, e, f, g, h");
    }

    @Test
    void anotherOrderIsToldAsItWasAndIs() {
        assertThat(differences.of(Optional.of(claim("a", "b")), Optional.of(claim("b", "a"))))
                .containsExactly("also_asked: “a, b” → “b, a”");
    }

    private static Content claim(String... asked) {
        return new Content.OfClaim(ClaimDraft.of("fire", "Fire destroyed the warehouse.")
                .alsoAsked(asked)
                .claim());
    }
}
