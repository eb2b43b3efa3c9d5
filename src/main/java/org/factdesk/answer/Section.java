package org.factdesk.answer;

import java.util.List;
import java.util.Locale;
import org.factdesk.claim.Claim;

/**
 * Claims of the record that are shown together, each with what contradicts or replaces it.
 *
 * @param claims one at least
 */
public record Section(Topic topic, List<Claim> claims) {
    /** Why claims are shown together. */
    public enum Topic {
        /** They tell what the incident is about. */
        GIST,
        /** They contradict each other. */
        DISPUTED,
        /** They were said last, the last first. */
        NEWEST,
        /** They say when something happened, in the order of the events. */
        IN_ORDER,
        /** They come near what was answered before. */
        MORE,
        /** What was answered before, once more, for whoever doubts it. */
        STANDING
    }

    /** The word for the topic in the names of phrases. */
    public String word() {
        return topic.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public Section {
        if (claims.isEmpty()) {
            throw new IllegalArgumentException("a section shows claims");
        }
        claims = List.copyOf(claims);
    }
}
