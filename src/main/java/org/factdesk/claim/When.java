package org.factdesk.claim;

import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.Optional;

/**
 * A time as precisely as it is known, and never more: a year stays a year.
 *
 * @param text the time as it was written, an expression of the Extended Date/Time Format (ISO 8601-2:2019, levels 0 and
 *     1), or empty where no time is known
 * @param earliest the first moment that it may mean, included
 * @param latest the last moment that it may mean, included
 * @param approximate whether it was written as approximate or uncertain
 */
public record When(String text, LocalDateTime earliest, LocalDateTime latest, boolean approximate) {
    /** No time is known. */
    public static final When UNDATED = new When("", LocalDateTime.MIN, LocalDateTime.MAX, false);

    /** By the first moment that is meant; what has no known beginning comes where it ends. */
    public static final Comparator<When> BY_BEGINNING = Comparator.comparing(
                    (When when) -> when.earliest.equals(LocalDateTime.MIN) ? when.latest : when.earliest)
            .thenComparing(When::latest);

    public When {
        if (latest.isBefore(earliest)) {
            throw new IllegalArgumentException("latest " + latest + " is before earliest " + earliest);
        }
    }

    /**
     * Reads a date, date and time, approximate date or interval such as {@code 2016}, {@code 2016-09/2017-04},
     * {@code 2021-04-20T18:20}, {@code 2016~} or {@code 2021-04/..}; empty where the text is none.
     */
    public static Optional<When> parse(String text) {
        return Edtf.parse(text);
    }

    /** The time that the text means. For texts written by programmers: a text that means none is an error. */
    public static When of(String text) {
        return parse(text).orElseThrow(() -> new IllegalArgumentException("'" + text + "' is no date"));
    }

    /** Whether any time is known. */
    public boolean isDated() {
        return !text.isEmpty();
    }

    /** Whether both may mean the same moment. What is undated may be at any time. */
    public boolean mayCoincideWith(When other) {
        return !latest.isBefore(other.earliest) && !other.latest.isBefore(earliest);
    }
}
