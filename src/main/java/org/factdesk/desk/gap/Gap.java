package org.factdesk.desk.gap;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.factdesk.audit.GivenAnswer;
import org.factdesk.claim.Taught;

/**
 * Questions that mean the same and that the record does not answer.
 *
 * @param asked every time that somebody asked, oldest first; the first names the gap
 */
public record Gap(List<GivenAnswer> asked) {
    static final Comparator<Gap> MOST_ASKED_FIRST = Comparator.comparingLong(Gap::askers)
            .reversed()
            .thenComparing(Comparator.comparing(Gap::latest).reversed())
            .thenComparing(Gap::id);

    public Gap {
        asked = List.copyOf(asked);
        if (asked.isEmpty()) {
            throw new IllegalArgumentException("nobody asked");
        }
    }

    public String id() {
        return asked.get(0).id();
    }

    /** The question as it was asked first. */
    public String question() {
        return asked.get(0).question();
    }

    /** Every wording in which it was asked, the first one first. */
    public List<String> wordings() {
        Map<String, String> byWords = new LinkedHashMap<>();
        asked.forEach(answer -> byWords.putIfAbsent(Taught.normal(answer.question()), answer.question()));
        return List.copyOf(byWords.values());
    }

    /** How many people asked; one who asks again and again counts once. */
    public long askers() {
        return asked.stream().map(GivenAnswer::user).distinct().count();
    }

    public Instant latest() {
        return asked.get(asked.size() - 1).at();
    }

    /** The claims that were answered with, where askers said that those are not what they asked for. */
    public List<String> missed() {
        return asked.stream()
                .flatMap(answer -> answer.claims().stream().limit(1))
                .distinct()
                .toList();
    }

    /** The ids of all of its answers. */
    public List<String> answers() {
        return asked.stream().map(GivenAnswer::id).toList();
    }
}
