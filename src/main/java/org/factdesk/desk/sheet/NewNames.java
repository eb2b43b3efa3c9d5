package org.factdesk.desk.sheet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.factdesk.claim.FactBase;
import org.factdesk.claim.Party;
import org.factdesk.claim.Reliability;
import org.factdesk.claim.Source;
import org.factdesk.claim.When;
import org.factdesk.claim.Wording;
import org.factdesk.desk.order.Marks;

/**
 * Finds the parties and the source that a claim names, and makes those that come on record with it. Not thread-safe.
 */
final class NewNames {
    private static final Pattern WITH_KIND = Pattern.compile(
            "(.+?)\\s*\\((person|organisation|organization|state|group|place|system)\\s*(?:[,;:]\\s*(.+))?\\)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern LINK = Pattern.compile("(?i)https?://[^\\s<>\"|]+");
    private static final String MONTH = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}";
    private static final Pattern DATE = Pattern.compile(
            "\\b(?:\\d{1,2} " + MONTH + " \\d{4}|" + MONTH + " \\d{1,2},? \\d{4}|\\d{4}(?:-\\d{2}(?:-\\d{2})?)?)\\b",
            Pattern.CASE_INSENSITIVE);
    /** The hints of the form begin so what is not on record yet. */
    private static final Pattern NEW = Pattern.compile("^\\s*new\\s*[:：]\\s*", Pattern.CASE_INSENSITIVE);

    /** Stands for what cannot be read, until it is mended. */
    private static final String FAULTY = "faulty";

    private final FactBase base;
    private final Marks marks;
    private final List<Party> parties = new ArrayList<>();
    private final List<Source> sources = new ArrayList<>();

    NewNames(FactBase base, Marks marks) {
        this.base = base;
        this.marks = marks;
    }

    /** The parties that are not on record yet. */
    List<Party> parties() {
        return List.copyOf(parties);
    }

    /** The sources that are not on record yet. */
    List<Source> sources() {
        return List.copyOf(sources);
    }

    /**
     * The id of the party that is meant, or that is made from a name with its kind in brackets; empty where none is.
     */
    String party(String field, String typed) {
        String named = NEW.matcher(typed).replaceFirst("");
        if (named.isBlank()) {
            return "";
        }
        boolean isNew = !named.equals(typed);
        Matcher parts = WITH_KIND.matcher(named);
        String name = parts.matches() ? parts.group(1) : named;
        Optional<Party> known = known(named).or(() -> known(name));
        if (known.isEmpty() && !isNew && !parts.matches()) {
            known = Lookup.party(name, base);
        }
        return known.map(Party::id).orElseGet(() -> parts.matches() ? made(field, parts) : unknown(field, name, isNew));
    }

    /** What is called exactly so, on record or in this draft. */
    private Optional<Party> known(String name) {
        return Lookup.partyNamed(name, base).or(() -> parties.stream()
                .filter(party -> party.name().equalsIgnoreCase(name))
                .findFirst());
    }

    private String unknown(String field, String name, boolean isNew) {
        List<String> several = isNew ? List.of() : Lookup.severalParties(name, base);
        if (several.isEmpty()) {
            String near = marks.near(Lookup.nearestParties(name, base));
            marks.add("party", marks.label(field), Marks.shortened(name), near);
        } else {
            marks.add("several", marks.label(field), Marks.shortened(name), String.join(", ", several));
        }
        return "";
    }

    private String made(String field, Matcher parts) {
        String name = marks.text(field, parts.group(1), Wording.NAME);
        String role = parts.group(3) == null ? "" : marks.text(field, parts.group(3), Wording.SLOT);
        Party party =
                new Party(Slugs.of(name, "party", this::isPartyTaken), name, kind(parts.group(2)), role, List.of());
        parties.add(party);
        return party.id();
    }

    private static Party.Kind kind(String word) {
        String british = word.toUpperCase(Locale.ROOT).replace("IZ", "IS");
        return Arrays.stream(Party.Kind.values())
                .filter(kind -> kind.name().equals(british))
                .findFirst()
                .orElse(Party.Kind.GROUP);
    }

    private boolean isPartyTaken(String id) {
        return base.party(id).isPresent()
                || parties.stream().anyMatch(party -> party.id().equals(id));
    }

    /** The id of the source that is meant, or that is made from a link and who published it. */
    String source(String typed, When saidOn, Slots slots) {
        String named = NEW.matcher(typed).replaceFirst("");
        if (named.isBlank()) {
            marks.add("missing", marks.label(ClaimSheet.SOURCE));
            return FAULTY;
        }
        Matcher link = LINK.matcher(named);
        if (link.find()) {
            String url = link.group().replaceAll("[,;.]+$", "");
            return base.sources().stream()
                    .filter(source -> source.url().equals(url))
                    .map(Source::id)
                    .findFirst()
                    .orElseGet(() -> made(url, named.replace(link.group(), " "), saidOn, slots));
        }
        return Lookup.source(named, base).map(Source::id).orElseGet(() -> unknown(named));
    }

    private String unknown(String name) {
        List<String> several = Lookup.severalSources(name, base);
        if (several.isEmpty()) {
            marks.add("source", Marks.shortened(name), marks.near(Lookup.nearestSources(name, base)));
        } else {
            marks.add("several", marks.label(ClaimSheet.SOURCE), Marks.shortened(name), String.join(", ", several));
        }
        return FAULTY;
    }

    private String made(String url, String rest, When saidOn, Slots slots) {
        Matcher date = DATE.matcher(rest);
        String day = date.find() ? date.group() : "";
        String publisher = (day.isEmpty() ? rest : rest.replace(day, " "))
                .replaceAll("\\s*[|·]\\s*", " ")
                .replaceAll("\\s+", " ")
                .replaceAll("^[\\s,;–-]+|[\\s,;–-]+$", "");
        if (publisher.isEmpty()) {
            marks.add("publisher");
            return FAULTY;
        }
        When said = saidOn.isDated() ? saidOn : marks.today();
        When published = marks.date("published", slots.value("published").isEmpty() ? day : slots.value("published"));
        Source source = new Source(
                Slugs.of(publisher, "source", id -> base.source(id).isPresent()),
                marks.text("publisher", publisher, Wording.NAME),
                marks.text("title", slots.value("title"), Wording.TITLE),
                published.isDated() ? published : said,
                marks.text("url", url, Wording.URL),
                marks.oneOf(
                        "reliability",
                        slots.value("reliability"),
                        List.of(Reliability.values()),
                        Reliability::name,
                        Reliability.F));
        sources.add(source);
        return source.id();
    }
}
