package org.factdesk.rendering;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.factdesk.claim.Claim;
import org.factdesk.claim.FactBase;
import org.factdesk.moderation.Correction;

/** Tells people in plain words that what the desk said does not stand, or no longer stands alone. */
public final class Corrected {
    private static final int MOST = 8;
    private static final String BETWEEN = " · ";

    private final Phrases phrases;
    private final Attributions attributions;
    private final Citations citations;

    public Corrected(Phrases phrases) {
        this.phrases = phrases;
        this.attributions = new Attributions(phrases);
        this.citations = new Citations(phrases);
    }

    /**
     * For everybody.
     *
     * @param base the record as it stands now
     */
    public Listing notice(List<Correction> corrections, FactBase base) {
        return new Listing(phrases.say("corrected.title"), lines(corrections, base), footer(base));
    }

    /**
     * For somebody who was told what does not stand.
     *
     * @param questions what they had asked
     */
    public Listing notice(List<Correction> corrections, FactBase base, List<String> questions) {
        String asked = String.join(BETWEEN, questions);
        return new Listing(phrases.say("corrected.title.own", asked), lines(corrections, base), footer(base));
    }

    private List<String> lines(List<Correction> corrections, FactBase base) {
        List<String> lines = new ArrayList<>();
        for (Correction one : corrections.subList(0, Math.min(MOST, corrections.size()))) {
            lines.add(phrases.say(
                    "corrected.said", phrases.say("quoted", one.said().text())));
            lines.add(phrases.say(
                    "corrected." + one.kind().word(),
                    one.now().map(claim -> phrases.say("quoted", claim.text())).orElse("")));
            one.now().ifPresent(claim -> lines.addAll(read(claim, base)));
        }
        if (corrections.size() > MOST) {
            lines.add(phrases.say("corrected.more", String.valueOf(corrections.size() - MOST)));
        }
        return lines;
    }

    /** Who says so, and where that can be read, as far as it still stands. */
    private List<String> read(Claim claim, FactBase base) {
        Optional<Claim> standing = base.claim(claim.id());
        List<String> lines = new ArrayList<>();
        standing.map(one -> attributions.of(one, base))
                .filter(words -> !words.isEmpty())
                .ifPresent(lines::add);
        standing.ifPresent(one -> citations
                .of(List.of(one.id()), base)
                .forEach(citation -> lines.add(phrases.say("corrected.source", citations.words(citation)))));
        return lines;
    }

    private String footer(FactBase base) {
        return phrases.say("footer", base.incident().title(), String.valueOf(base.revision()));
    }
}
