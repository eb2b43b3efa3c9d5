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

/** Finds the parties and the source that a claim names, and makes those that come on record with it. Not thread-safe. */
final class NewNames {
    private static final Pattern WITH_KIND = Pattern.compile(
            "(.+?)\\s*\\((person|organisation|organization|state|group|place|system)\\s*(?:[,;:]\\s*(.+))?\\)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern LINK = Pattern.compile("(?i)https?://[^\\s<>\"|]+");
    private static final Pattern DATE = Pattern.compile("\\b\\d{4}(?:-\\d{2}(?:-\\d{2})?)?\\b");

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

    /** The id of the party that is meant, or that is made from a name with its kind in brackets; empty where none is. */
    String party(String field, String typed) {
        if (typed.isBlank()) {
            return "";
        }
        Optional<Party> known = Lookup.party(typed, base).or(() -> parties.stream()
                .filter(party -> party.name().equalsIgnoreCase(nameOf(typed)))
                .findFirst());
        if (known.isPresent()) {
            return known.get().id();
        }
        Matcher parts = WITH_KIND.matcher(typed);
        if (!parts.matches()) {
            marks.add(
                    "party",
                    marks.label(field),
                    Marks.shortened(typed),
                    marks.near(Lookup.nearestParties(typed, base)));
            return "";
        }
        return made(field, parts);
    }

    private static String nameOf(String typed) {
        Matcher parts = WITH_KIND.matcher(typed);
        return parts.matches() ? parts.group(1) : typed;
    }

    private String made(String field, Matcher parts) {
        String name = marks.text(field, parts.group(1), Wording.NAME);
        Optional<Party> known = Lookup.party(name, base);
        if (known.isPresent()) {
            return known.get().id();
        }
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
        if (typed.isBlank()) {
            marks.add("missing", marks.label(ClaimSheet.SOURCE));
            return "faulty";
        }
        Matcher link = LINK.matcher(typed);
        if (link.find()) {
            String url = link.group().replaceAll("[,;.]+$", "");
            return base.sources().stream()
                    .filter(source -> source.url().equals(url))
                    .map(Source::id)
                    .findFirst()
                    .orElseGet(() -> made(url, typed.replace(link.group(), " "), saidOn, slots));
        }
        return Lookup.source(typed, base).map(Source::id).orElseGet(() -> {
            marks.add("source", Marks.shortened(typed), marks.near(Lookup.nearestSources(typed, base)));
            return "faulty";
        });
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
            return "faulty";
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
