package org.factdesk.rendering;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.factdesk.claim.Claim;
import org.factdesk.claim.FactBase;
import org.factdesk.claim.When;

/** What is claimed to have happened when, in the order of the events, under the day or time that is claimed. */
public final class Timelines {
    private static final Comparator<Claim> BY_EVENT =
            Comparator.comparing((Claim claim) -> claim.statement().when(), When.BY_BEGINNING);

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
        List<String> lines = new ArrayList<>();
        String day = "";
        for (Claim claim : base.claims().stream()
                .filter(claim -> claim.statement().when().isDated())
                .sorted(BY_EVENT)
                .toList()) {
            String when =
                    phrases.say("timeline.when", dates.of(claim.statement().when()));
            if (!when.equals(day)) {
                lines.add(when);
                day = when;
            }
            lines.add(line(claim, base));
        }
        String title = base.incident().title();
        return new Listing(
                phrases.say(lines.isEmpty() ? "timeline.empty" : "timeline.title", title),
                lines,
                phrases.say("footer", title, String.valueOf(base.revision())));
    }

    private String line(Claim claim, FactBase base) {
        String line = phrases.say("line.claim", claim.text(), attributions.of(claim, base));
        return base.disputing(claim).isEmpty() ? line : phrases.say("timeline.disputed", line);
    }
}
