package org.factdesk.rendering;

import java.util.Locale;
import org.factdesk.claim.Attribution;
import org.factdesk.claim.Claim;
import org.factdesk.claim.FactBase;
import org.factdesk.claim.Source;
import org.factdesk.claim.When;

/**
 * Who says so, citing whom, when, and where it was published, made from a claim's fields: "Said by Ines Falk, citing
 * the Port Authority, 7 May 2031 (Harbour News)." What the claim's own text says already is not said again.
 */
final class Attributions {
    private final Phrases phrases;
    private final Names names;
    private final Dates dates;

    Attributions(Phrases phrases) {
        this.phrases = phrases;
        this.names = new Names(phrases);
        this.dates = new Dates(phrases);
    }

    String of(Claim claim, FactBase base) {
        Source source = base.sourceOf(claim);
        if (claim.attribution().claimant().isEmpty()) {
            return reported(claim, source);
        }
        String said = textSaysIt(claim, base) ? "" : saying(claim, base);
        if (said.isEmpty()) {
            return names(claim.text(), source.publisher()) ? "" : reported(claim, source);
        }
        if (isPublisher(claim, base)) {
            return sentence(said);
        }
        String published = claim.attribution().saidOn().isDated()
                ? source.publisher()
                : phrases.say("said.dated", source.publisher(), dates.of(source.published()));
        String form = published.contains("(") ? "said.in.brackets" : "said.in";
        return sentence(phrases.say(form, said, published));
    }

    /** The same without where it was published, for use within a sentence's list. */
    String brief(Claim claim, FactBase base) {
        return claim.attribution().claimant().isEmpty()
                ? reported(claim, base.sourceOf(claim))
                : sentence(saying(claim, base));
    }

    private String reported(Claim claim, Source source) {
        When said = claim.attribution().saidOn();
        When when = said.isDated() && claim.attribution().claimant().isEmpty() ? said : source.published();
        String by = phrases.say("said.reported", names.collective(source.publisher()));
        return sentence(phrases.say("said.dated", by, dates.of(when)));
    }

    private String saying(Claim claim, FactBase base) {
        Attribution attribution = claim.attribution();
        String key = "said." + attribution.stance().word();
        String by = phrases.say(key, names.claimant(claim, base));
        String cited = base.party(attribution.citing())
                .map(party -> phrases.say("said.citing", by, names.of(party)))
                .orElse(by);
        When said = attribution.saidOn().isDated() || !isPublisher(claim, base)
                ? attribution.saidOn()
                : base.sourceOf(claim).published();
        String date = dates.of(said);
        return date.isEmpty() ? cited : phrases.say("said.dated", cited, date);
    }

    private String sentence(String words) {
        return words.endsWith(".") ? words : phrases.say("said.end", words);
    }

    /** Whether the claim's text names speaker, whom the speaker cites, and the day in words. */
    private boolean textSaysIt(Claim claim, FactBase base) {
        Attribution attribution = claim.attribution();
        return names(claim.text(), party(attribution.claimant(), base))
                && names(claim.text(), party(attribution.citing(), base))
                && names(claim.text(), dates.of(attribution.saidOn()));
    }

    private static boolean isPublisher(Claim claim, FactBase base) {
        return party(claim.attribution().claimant(), base)
                .equals(base.sourceOf(claim).publisher());
    }

    private static String party(String id, FactBase base) {
        return base.party(id).map(party -> party.name()).orElse("");
    }

    private static boolean names(String text, String name) {
        return text.toLowerCase(Locale.ROOT).contains(name.toLowerCase(Locale.ROOT));
    }
}
