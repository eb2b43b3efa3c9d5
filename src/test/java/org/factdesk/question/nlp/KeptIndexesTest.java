package org.factdesk.question.nlp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.factdesk.claim.Claim;
import org.factdesk.claim.FactBase;
import org.factdesk.claim.Incident;
import org.factdesk.testing.Harbour;
import org.junit.jupiter.api.Test;

class KeptIndexesTest {
    private final KeptIndexes indexes = new KeptIndexes();

    private static FactBase base(String incident, long revision, int claims) {
        return new FactBase(
                new Incident(incident, "Title", ""),
                revision,
                Harbour.parties(),
                Harbour.sources(),
                List.<Claim>copyOf(Harbour.base().claims()).subList(0, claims));
    }

    private FactBase kept(String incident, long revision, int claims) {
        FactBase base = base(incident, revision, claims);
        indexes.keep(Indexes.of(base, List.of()));
        return base;
    }

    private boolean has(FactBase base) {
        return indexes.of(base) != null;
    }

    @Test
    void forgetsEarlierRevisions() {
        FactBase first = kept("fire", 1, 3);
        FactBase other = kept("flood", 1, 3);
        FactBase second = kept("fire", 2, 3);

        assertThat(has(first)).isFalse();
        assertThat(has(second)).isTrue();
        assertThat(has(other)).isTrue();
    }

    @Test
    void keepsWholeIncidentsHoweverManyViewsAreAskedAbout() {
        FactBase whole = kept("fire", 1, 5);
        FactBase other = kept("flood", 1, 3);
        FactBase first = kept("fire", 1, 1);
        FactBase last = first;
        for (int view = 0; view < KeptIndexes.MOST_VIEWS; view++) {
            last = kept("fire", 1, 2);
        }

        assertThat(has(whole)).isTrue();
        assertThat(has(other)).isTrue();
        assertThat(has(first)).isFalse();
        assertThat(has(last)).isTrue();
    }

    @Test
    void forgetsTheIncidentAskedAboutFirstWithItsViews() {
        FactBase whole = kept("fire", 1, 5);
        FactBase view = kept("fire", 1, 2);
        for (int other = 1; other < KeptIndexes.MOST_INCIDENTS; other++) {
            kept("other-" + other, 1, 1);
        }
        assertThat(has(whole)).isTrue();
        assertThat(has(view)).isTrue();

        kept("one-too-many", 1, 1);

        assertThat(has(whole)).isFalse();
        assertThat(has(view)).isFalse();
    }

    @Test
    void findsTheLastOneWhereNamesMeanTheSame() {
        kept("flood", 1, 3);
        FactBase fire = kept("fire", 1, 3);

        assertThat(indexes.like(base("fire", 2, 4))).map(ClaimIndex::base).containsSame(fire);
        assertThat(indexes.like(base("storm", 1, 1))).isEmpty();
        assertThat(indexes.like(new FactBase(fire.incident(), 2, List.of(), List.of(), List.of())))
                .isEmpty();
    }
}
