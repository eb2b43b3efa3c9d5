package org.factdesk.rendering;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.factdesk.claim.FactBase;
import org.factdesk.claim.Source;
import org.factdesk.rendering.Reply.Citation;

/** Where claims can be read, as values and in words. */
final class Citations {
    private final Phrases phrases;
    private final Dates dates;

    Citations(Phrases phrases) {
        this.phrases = phrases;
        this.dates = new Dates(phrases);
    }

    /** One for each source, with every place in it, in the order of the claims. */
    List<Citation> of(Collection<String> claims, FactBase base) {
        Map<Source, Set<String>> places = new LinkedHashMap<>();
        for (String id : claims) {
            base.claim(id)
                    .ifPresent(claim -> places.computeIfAbsent(base.sourceOf(claim), source -> new LinkedHashSet<>())
                            .add(claim.provenance().locator()));
        }
        return places.entrySet().stream()
                .map(source -> of(source.getKey(), together(source.getValue())))
                .toList();
    }

    private static String together(Set<String> locators) {
        return locators.stream().filter(locator -> !locator.isEmpty()).collect(Collectors.joining("; "));
    }

    Citation of(Source source, String locator) {
        return new Citation(
                source.id(),
                source.publisher(),
                source.title(),
                source.published().text(),
                dates.of(source.published()),
                source.url(),
                locator);
    }

    /** Such as {@code Harbour News, “Fire at pier 4”, 7 May 2031, para 5, https://example.org/1}. */
    String words(Citation citation) {
        String title = citation.title().isEmpty() ? "" : phrases.say("quoted", citation.title());
        List<String> parts = Stream.of(citation.publisher(), title, citation.date(), citation.locator(), citation.url())
                .filter(part -> !part.isEmpty())
                .toList();
        return String.join(", ", parts);
    }
}
