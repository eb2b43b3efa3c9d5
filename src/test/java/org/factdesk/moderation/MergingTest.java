package org.factdesk.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.factdesk.claim.Claim;
import org.factdesk.claim.Party;
import org.factdesk.claim.Reliability;
import org.factdesk.claim.Source;
import org.factdesk.claim.When;
import org.factdesk.testing.Desk;
import org.factdesk.testing.Harbour;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MergingTest {
    private static final String HARBOUR = Harbour.INCIDENT.id();
    private static final Claim CLAIM = Harbour.claim("warehouse-burned");

    private final Desk desk = Desk.withHarbour();
    private final Merging merging = new Merging(desk.ledger());

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void whatEitherChangedStandsAndOfWhatBothChangedTheOwn() {
        Claim mine = CLAIM.withAlsoAsked(List.of("mine")).withLeavesOpen(List.of("who paid"));
        Claim theirs = CLAIM.withAlsoAsked(List.of("theirs")).withSupersedes(List.of("night-shift"));

        assertThat(onTop(mine, theirs))
                .isEqualTo(CLAIM.withAlsoAsked(List.of("theirs", "mine"))
                        .withLeavesOpen(List.of("who paid"))
                        .withSupersedes(List.of("night-shift")));
    }

    @Test
    void whatBothPutInStandsOnce() {
        Claim both = CLAIM.withDisputes(List.of("night-shift"));

        assertThat(onTop(both, both)).isEqualTo(both);
    }

    @Test
    void sourcesAndPartiesArePutTogetherTheSame() {
        Source source = new Source("gazette", "Gazette", "", When.of("2031"), "", Reliability.F);
        Party party = new Party("al", "Al", Party.Kind.PERSON, "", List.of("A"));

        assertThat(onTop(
                        new Content.OfSource(source),
                        new Content.OfSource(
                                new Source("gazette", "Gazette", "Fire", When.of("2031"), "", Reliability.F)),
                        new Content.OfSource(new Source("gazette", "Gazette", "", When.of("2031"), "", Reliability.B))))
                .isEqualTo(new Content.OfSource(
                        new Source("gazette", "Gazette", "Fire", When.of("2031"), "", Reliability.B)));
        assertThat(onTop(
                        new Content.OfParty(party),
                        new Content.OfParty(new Party("al", "Al", Party.Kind.PERSON, "guard", List.of("B"))),
                        new Content.OfParty(new Party("al", "Al", Party.Kind.GROUP, "", List.of("A", "C")))))
                .isEqualTo(new Content.OfParty(new Party("al", "Al", Party.Kind.GROUP, "guard", List.of("C", "B"))));
    }

    @Test
    void whatTheyTookOffTheRecordIsPutBackAsMine() {
        Claim mine = CLAIM.withAlsoAsked(List.of("mine"));
        long basis = desk.harbour().revision();
        desk.submit(Edit.withdraw(HARBOUR, Subject.claim(CLAIM.id())));

        assertThat(merging.onTop(new Outcome.Clash(Edit.put(HARBOUR, mine), last(Subject.claim(CLAIM.id()))), basis))
                .isEqualTo(Edit.put(HARBOUR, mine));
    }

    private Claim onTop(Claim mine, Claim theirs) {
        Content merged = onTop(new Content.OfClaim(CLAIM), new Content.OfClaim(mine), new Content.OfClaim(theirs));
        return ((Content.OfClaim) merged).claim();
    }

    private Content onTop(Content before, Content mine, Content theirs) {
        desk.submit(new Edit.Put(HARBOUR, before));
        long basis = desk.harbour().revision();
        desk.submit(new Edit.Put(HARBOUR, theirs));
        Outcome.Clash clash = new Outcome.Clash(new Edit.Put(HARBOUR, mine), last(theirs.subject()));
        return merging.onTop(clash, basis).after().orElseThrow();
    }

    private Revision last(Subject subject) {
        List<Revision> steps = desk.ledger().history(HARBOUR, subject);
        return steps.get(steps.size() - 1);
    }
}
