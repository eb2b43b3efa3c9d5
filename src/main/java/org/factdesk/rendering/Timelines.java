package org.factdesk.rendering;

import java.util.Comparator;
import java.util.List;
import org.factdesk.claim.Claim;
import org.factdesk.claim.FactBase;
import org.factdesk.claim.When;

/** What is claimed to have happened when, in the order of the events. */
public final class Timelines {
    private static final Comparator<Claim> BY_EVENT = Comparator.comparing(
                    (Claim claim) -> claim.statement().when().earliest())
            .thenComparing(claim -> claim.statement().when().latest());

    private final Phrases phrases;
    private final Dates dates;
    private final Attributions attributions;

    public Timelines(Phrases phrases) {
        this.phrases = phrases;
        this.dates = new Dates(phrases);
        this.attributions = new Attributions(phrases);
    }

    /** Every claim that dates its event; what contradicts another says so. */
    public Listing of(FactBase base) {
        List<String> lines = base.claims().stream()
                .filter(claim -> claim.statement().when().isDated())
                .sorted(BY_EVENT)
                .map(claim -> line(claim, base))
                .toList();
        String title = base.incident().title();
        return new Listing(
                phrases.say(lines.isEmpty() ? "timeline.empty" : "timeline.title", title),
                lines,
                phrases.say("footer", title, String.valueOf(base.revision())));
    }

    private String line(Claim claim, FactBase base) {
        When when = claim.statement().when();
        String said = phrases.say("line.claim", claim.text(), attributions.of(claim, base));
        String line = phrases.say("timeline.line", dates.of(when), said);
        return base.disputing(claim).isEmpty() ? line : phrases.say("timeline.disputed", line);
    }
}
