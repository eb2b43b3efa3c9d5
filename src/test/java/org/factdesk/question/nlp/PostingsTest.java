package org.factdesk.question.nlp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.factdesk.testing.ManyClaims;
import org.junit.jupiter.api.Test;

class PostingsTest {
    private final Postings postings = new Postings(
            List.of(claim(Map.of("fire", 2, "pier", 1)), claim(Map.of()), claim(Map.of("fire", 1, "crane", 4))));

    private static ReadClaim claim(Map<String, Integer> lemmas) {
        return ReadClaims.of(ManyClaims.claim(1), lemmas);
    }

    private List<String> holders(String lemma) {
        Postings.Holders holders = postings.of(lemma);
        return IntStream.range(0, holders.count())
                .mapToObj(i -> holders.claim(i) + " × " + holders.often(i))
                .toList();
    }

    @Test
    void tellsWhichClaimsHoldALemmaAndHowOften() {
        assertThat(holders("fire")).containsExactly("0 × 2", "2 × 1");
        assertThat(holders("crane")).containsExactly("2 × 4");
        assertThat(holders("flood")).isEmpty();
    }

    @Test
    void tellsHowLongClaimsAre() {
        assertThat(List.of(postings.size(0), postings.size(1), postings.size(2)))
                .containsExactly(2, 0, 2);
        assertThat(postings.meanLength()).isEqualTo(8 / 3.0);
        assertThat(new Postings(List.of()).meanLength()).isEqualTo(1);
    }
}
