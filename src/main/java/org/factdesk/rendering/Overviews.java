package org.factdesk.rendering;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.factdesk.claim.Claim;
import org.factdesk.claim.FactBase;
import org.factdesk.claim.Party;
import org.factdesk.claim.Source;

/** What the record holds, in lists: who is who, the sources, and the incident in brief. */
public final class Overviews {
    private static final int MOST_IN_BRIEF = 3;
    /** Names that a list has room for; whoever wants one party sees all. */
    private static final int MOST_NAMES = 3;

    private static final int LEAST_TO_COMPARE = 2;

    private final Phrases phrases;
    private final Citations citations;
    private final Attributions attributions;

    public Overviews(Phrases phrases) {
        this.phrases = phrases;
        this.citations = new Citations(phrases);
        this.attributions = new Attributions(phrases);
    }

    /** Everybody and everything of the incident. */
    public Listing who(FactBase base) {
        return new Listing(
                phrases.say("who.title", base.incident().title()),
                base.parties().stream().map(party -> line(party, MOST_NAMES)).toList(),
                footer(base));
    }

    /** The parties of a name or alias, each with the claims that it makes or that are about it. */
    public Listing who(String name, FactBase base) {
        List<Party> called =
                base.parties().stream().filter(party -> isCalled(party, name)).toList();
        if (called.isEmpty()) {
            return new Listing(phrases.say("who.unknown", name), near(name.strip(), base), footer(base));
        }
        List<String> lines = base.claims().stream()
                .filter(claim -> called.stream().anyMatch(party -> concerns(claim, party.id())))
                .map(claim -> line(claim, base))
                .toList();
        return new Listing(
                String.join(
                        " ",
                        called.stream()
                                .map(party -> line(party, Integer.MAX_VALUE))
                                .toList()),
                lines,
                footer(base));
    }

    /** Parties of whose names what was typed is a part. */
    private List<String> near(String typed, FactBase base) {
        String part = typed.toLowerCase(Locale.ROOT);
        List<String> names = base.parties().stream()
                .filter(party -> part.length() >= LEAST_TO_COMPARE
                        && Stream.concat(Stream.of(party.name()), party.aliases().stream())
                                .anyMatch(name -> name.toLowerCase(Locale.ROOT).contains(part)))
                .map(Party::name)
                .limit(MOST_NAMES)
                .toList();
        return names.isEmpty() ? List.of() : List.of(phrases.say("who.near", String.join(", ", names)));
    }

    public Listing sources(FactBase base) {
        List<String> lines =
                base.sources().stream().map(source -> line(source, base)).toList();
        return new Listing(phrases.say("sources.title", base.incident().title()), lines, footer(base));
    }

    /** Where each of these claims can be read. */
    public Listing sources(Collection<String> claims, FactBase base) {
        List<String> lines = claims.stream()
                .flatMap(id -> base.claim(id).stream())
                .map(claim -> readIn(claim, base))
                .toList();
        return new Listing(phrases.say(lines.isEmpty() ? "sources.none" : "sources.answer"), lines, footer(base));
    }

    private String readIn(Claim claim, FactBase base) {
        Source source = base.sourceOf(claim);
        String words = citations.words(citations.of(source, claim.provenance().locator()));
        return phrases.say(
                "sources.claim", claim.text(), words, source.reliability().name());
    }

    /** The summary, how much is on record, what was said last and where accounts differ. */
    public Listing brief(FactBase base) {
        List<String> lines = new ArrayList<>();
        if (!base.incident().summary().isEmpty()) {
            lines.add(base.incident().summary());
        }
        lines.add(counts(base));
        add(lines, "brief.newest", newest(base));
        add(lines, "brief.disputed", disputes(base));
        return new Listing(phrases.say("brief.title", base.incident().title()), lines, footer(base));
    }

    private void add(List<String> lines, String heading, List<String> more) {
        if (!more.isEmpty()) {
            lines.add(phrases.say(heading));
            lines.addAll(more);
        }
    }

    private String counts(FactBase base) {
        long speakers = base.claims().stream()
                .map(claim -> claim.attribution().claimant())
                .filter(claimant -> !claimant.isEmpty())
                .distinct()
                .count();
        long disputed = base.claims().stream()
                .filter(claim -> !base.disputing(claim).isEmpty())
                .count();
        return phrases.say(
                "brief.counts",
                String.valueOf(base.claims().size()),
                String.valueOf(speakers),
                String.valueOf(base.sources().size()),
                String.valueOf(disputed));
    }

    private List<String> newest(FactBase base) {
        return base.claims().stream()
                .sorted(Comparator.comparing((Claim claim) -> base.known(claim).earliest())
                        .reversed())
                .limit(MOST_IN_BRIEF)
                .map(claim -> line(claim, base))
                .toList();
    }

    private List<String> disputes(FactBase base) {
        List<String> lines = new ArrayList<>();
        Set<String> shown = new HashSet<>();
        for (Claim claim : base.claims()) {
            for (Claim other : base.disputing(claim)) {
                boolean isNew = !shown.contains(claim.id()) && !shown.contains(other.id());
                if (isNew && lines.size() < 2 * MOST_IN_BRIEF) {
                    lines.add(line(claim, base));
                    lines.add(phrases.say("brief.against", line(other, base)));
                    shown.addAll(List.of(claim.id(), other.id()));
                }
            }
        }
        return lines;
    }

    private String line(Claim claim, FactBase base) {
        return phrases.say("line.claim", claim.text(), attributions.of(claim, base));
    }

    private String line(Party party, int mostNames) {
        String kind = party.kind().word();
        String line = phrases.say("who.party", party.name(), party.role().isEmpty() ? kind : party.role());
        if (party.aliases().isEmpty()) {
            return line;
        }
        String names =
                String.join(", ", party.aliases().stream().limit(mostNames).toList());
        boolean isAll = party.aliases().size() <= mostNames;
        return phrases.say("who.aliases", line, isAll ? names : phrases.say("who.more", names));
    }

    private String line(Source source, FactBase base) {
        long claims = base.claims().stream()
                .filter(claim -> claim.provenance().source().equals(source.id()))
                .count();
        String words = citations.words(citations.of(source, ""));
        return phrases.say("sources.line", words, source.reliability().name(), String.valueOf(claims));
    }

    private String footer(FactBase base) {
        return phrases.say("footer", base.incident().title(), String.valueOf(base.revision()));
    }

    private static boolean isCalled(Party party, String name) {
        return Stream.concat(Stream.of(party.id(), party.name()), party.aliases().stream())
                .anyMatch(name.strip()::equalsIgnoreCase);
    }

    private static boolean concerns(Claim claim, String party) {
        return claim.statement().who().equals(party)
                || claim.statement().whom().equals(party)
                || claim.attribution().claimant().equals(party)
                || claim.attribution().citing().equals(party);
    }
}
