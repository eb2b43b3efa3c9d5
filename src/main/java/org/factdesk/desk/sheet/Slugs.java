package org.factdesk.desk.sheet;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.factdesk.claim.Slug;

/** Makes ids from what people wrote, so that nobody has to think of one. */
final class Slugs {
    private static final int LONGEST = 48;
    private static final int MOST_WORDS = 7;
    private static final Set<String> SMALL = Set.of(
            "a", "an", "the", "of", "in", "on", "at", "to", "for", "by", "and", "or", "that", "this", "it", "its", "is",
            "was", "were", "are", "be", "been", "has", "had", "have", "with", "from", "as", "he", "she", "they", "his",
            "her", "their");

    private Slugs() {}

    /** The id of what a draft is about: what it has already or was given, else a new one from the words of its name. */
    static String of(Draft draft, String name, Predicate<String> isTaken) {
        String given = draft.isOfKnown() ? draft.value(Draft.SUBJECT) : draft.value(Draft.NEW_ID);
        return given.isEmpty() ? of(name, draft.value(Draft.SHEET), isTaken) : given;
    }

    /**
     * An id from the words of a text.
     *
     * @param otherwise the id's beginning where the text has no letters that ids know
     */
    static String of(String text, String otherwise, Predicate<String> isTaken) {
        List<String> words = words(text).toList();
        List<String> telling =
                words.stream().filter(word -> !SMALL.contains(word)).toList();
        StringBuilder slug = new StringBuilder();
        for (String word : telling.isEmpty() ? words : telling) {
            int length = slug.length() + word.length() + 1;
            if (length > LONGEST && !slug.isEmpty()
                    || slug.chars().filter(c -> c == '-').count() >= MOST_WORDS - 1) {
                break;
            }
            slug.append(slug.isEmpty() ? "" : "-").append(word, 0, Math.min(word.length(), LONGEST));
        }
        return free(Slug.fits(slug.toString()) ? slug.toString() : otherwise, isTaken);
    }

    private static String free(String slug, Predicate<String> isTaken) {
        String free = slug;
        for (int number = 2; isTaken.test(free); number++) {
            free = slug + "-" + number;
        }
        return free;
    }

    private static Stream<String> words(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("['’]", "")
                .toLowerCase(Locale.ROOT);
        return Stream.of(plain.split("[^a-z0-9]+")).filter(word -> !word.isEmpty());
    }
}
