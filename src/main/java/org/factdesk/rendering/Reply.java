package org.factdesk.rendering;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What the desk says, for any channel: every text in it is one harmless line, free of markup.
 *
 * @param reason a word for why it is this and not something else, such as {@code disputed} or {@code off-topic}
 * @param lead what was asked for, or the fixed phrase that says it all; may be empty where a claim speaks for itself
 * @param said the claims, the one that answers first
 * @param notes fixed phrases that belong to what is said
 * @param citations where the claims can be read, without repetition
 * @param suggestions questions that could be asked next
 * @param footer which record this is from, as of when
 */
public record Reply(
        Kind kind,
        String reason,
        String lead,
        List<Said> said,
        List<String> notes,
        List<Citation> citations,
        Suggestions suggestions,
        String footer) {
    /** What sort of reply it is. */
    public enum Kind {
        ANSWERED,
        ABSTAINED,
        CLARIFY,
        COURTESY;

        /** The word for it in JSON and logs. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One claim as it is said.
     *
     * @param heading how it stands to what came before, such as "Against that:", or empty
     * @param claim the id of the claim
     * @param text the claim's own text
     * @param attribution who says so and when, or empty where the text says all of it
     */
    public record Said(String heading, String claim, String text, String attribution) {
        public Said {
            heading = Harmless.text(heading);
            text = Harmless.text(text);
            attribution = Harmless.text(attribution);
        }
    }

    /**
     * Where a claim can be read.
     *
     * @param source the id of the source
     * @param published the day of publication as the record has it, in the Extended Date/Time Format
     * @param date the same in words
     * @param url a web address, or empty
     * @param locator the place in the source, or empty
     */
    public record Citation(
            String source, String publisher, String title, String published, String date, String url, String locator) {
        public Citation {
            publisher = Harmless.text(publisher);
            title = Harmless.text(title);
            date = Harmless.text(date);
            url = Harmless.url(url);
            locator = Harmless.text(locator);
        }
    }

    /** Questions that could be asked next, under a heading. */
    public record Suggestions(String heading, List<String> questions) {
        public static final Suggestions NONE = new Suggestions("", List.of());

        public Suggestions {
            questions = questions.stream().map(Harmless::text).toList();
        }
    }

    public Reply {
        lead = Harmless.text(lead);
        said = List.copyOf(said);
        notes = notes.stream().map(Harmless::text).toList();
        citations = List.copyOf(citations);
        footer = Harmless.text(footer);
    }

    /** The ids of the claims that it says, the one that answers first. */
    public List<String> claims() {
        Set<String> ids = new LinkedHashSet<>();
        said.forEach(one -> ids.add(one.claim()));
        return List.copyOf(ids);
    }
}
