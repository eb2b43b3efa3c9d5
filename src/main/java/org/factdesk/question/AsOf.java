package org.factdesk.question;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.factdesk.claim.When;

/** The day up to which claims count, as people write it: 2021-04-20, 2021-04 (up to its end), 20 April 2021. */
public final class AsOf {
    private static final List<DateTimeFormatter> IN_WORDS =
            List.of(inWords("d MMMM uuuu"), inWords("d MMM uuuu"), inWords("MMMM d, uuuu"), inWords("MMMM d uuuu"));

    private AsOf() {}

    /** The day that is meant; empty where the text is no date. */
    public static Optional<LocalDate> parse(String text) {
        String date = text.strip();
        Optional<LocalDate> day = When.parse(date)
                .filter(when -> when.latest().getYear() < LocalDate.MAX.getYear())
                .map(when -> when.latest().toLocalDate());
        return day.isPresent()
                ? day
                : IN_WORDS.stream()
                        .flatMap(format -> parse(date, format).stream())
                        .findFirst();
    }

    private static Optional<LocalDate> parse(String text, DateTimeFormatter format) {
        try {
            return Optional.of(LocalDate.parse(text, format));
        } catch (DateTimeParseException other) {
            return Optional.empty();
        }
    }

    private static DateTimeFormatter inWords(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT);
    }
}
