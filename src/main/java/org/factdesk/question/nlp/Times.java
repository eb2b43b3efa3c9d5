package org.factdesk.question.nlp;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.factdesk.claim.When;
import org.jspecify.annotations.Nullable;

/**
 * Finds the time that a question names: "in april 2021", "on the 20th of April", "mid-April", "last tuesday of april",
 * "2016". A month without a year is taken in the year in which most of the incident's claims were made.
 */
final class Times {
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final String MONTH =
            "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may(?! (?:have|be|not|also|still|well)\\b)|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
                    + "|nov(?:ember)?|dec(?:ember)?)";
    private static final String DAY = "(\\d{1,2})(?:st|nd|rd|th)?";
    private static final String YEAR = "((?:19|20)\\d\\d)";
    private static final String WEEKDAY = "(mon|tues|wednes|thurs|fri|satur|sun)day";

    private static final Pattern ISO = Pattern.compile("\\b" + YEAR + "-(\\d\\d)(?:-(\\d\\d))?\\b");
    private static final Pattern DAY_MONTH =
            Pattern.compile("\\b" + DAY + "(?: of)? " + MONTH + "\\b(?:,? " + YEAR + ")?");
    private static final Pattern MONTH_DAY = Pattern.compile("\\b" + MONTH + " " + DAY + "\\b(?:,? " + YEAR + ")?");
    private static final Pattern NTH_WEEKDAY = Pattern.compile(
            "\\b(first|second|third|fourth|last) " + WEEKDAY + " (?:of|in) " + MONTH + "\\b(?:,? " + YEAR + ")?");
    private static final Pattern PART_OF_MONTH = Pattern.compile(
            "\\b(early|mid|middle of|late|end of|start of|beginning of)[ -]" + MONTH + "\\b(?:,? " + YEAR + ")?");
    private static final Pattern MONTH_ONLY =
            Pattern.compile("\\b(?:in|since|until|by|of|during|before|after|from|last|this) " + MONTH + "\\b(?:,? "
                    + YEAR + ")?|\\b" + MONTH + " " + YEAR + "\\b");
    private static final Pattern YEAR_ONLY = Pattern.compile("\\b" + YEAR + "\\b");

    private Times() {}

    /** The time that the text names, or undated; {@code year} is the one meant where only a month is named. */
    static When in(String text, int year) {
        String plain = text.toLowerCase(Locale.ROOT);
        return iso(plain)
                .or(() -> nthWeekday(plain, year))
                .or(() -> partOfMonth(plain, year))
                .or(() -> day(DAY_MONTH.matcher(plain), 2, 1, year))
                .or(() -> day(MONTH_DAY.matcher(plain), 1, 2, year))
                .or(() -> month(plain, year))
                .or(() -> year(plain))
                .orElse(When.UNDATED);
    }

    private static Optional<When> iso(String text) {
        Matcher found = ISO.matcher(text);
        return found.find() ? orUndated(When.parse(found.group())) : Optional.empty();
    }

    /** A day that is in no calendar, such as 30 February, names no time; nor does the rest of it then. */
    private static Optional<When> orUndated(Optional<When> day) {
        return Optional.of(day.orElse(When.UNDATED));
    }

    private static Optional<When> day(Matcher found, int month, int day, int year) {
        if (!found.find()) {
            return Optional.empty();
        }
        return orUndated(When.parse(String.format(
                Locale.ROOT,
                "%04d-%02d-%02d",
                year(found.group(3), year),
                month(found.group(month)),
                Integer.parseInt(found.group(day)))));
    }

    private static Optional<When> nthWeekday(String text, int year) {
        Matcher found = NTH_WEEKDAY.matcher(text);
        if (!found.find()) {
            return Optional.empty();
        }
        int nth = List.of("first", "second", "third", "fourth").indexOf(found.group(1)) + 1;
        DayOfWeek weekday = Arrays.stream(DayOfWeek.values())
                .filter(day -> day.name().toLowerCase(Locale.ROOT).startsWith(found.group(2)))
                .findFirst()
                .orElseThrow();
        LocalDate date = YearMonth.of(year(found.group(4), year), month(found.group(3)))
                .atDay(1)
                .with(TemporalAdjusters.dayOfWeekInMonth(nth == 0 ? -1 : nth, weekday));
        return When.parse(date.toString());
    }

    private static Optional<When> partOfMonth(String text, int year) {
        Matcher found = PART_OF_MONTH.matcher(text);
        if (!found.find()) {
            return Optional.empty();
        }
        YearMonth month = YearMonth.of(year(found.group(3), year), month(found.group(2)));
        return switch (found.group(1)) {
            case "early", "start of", "beginning of" -> span(month.atDay(1), month.atDay(10));
            case "late", "end of" -> span(month.atDay(20), month.atEndOfMonth());
            default -> span(month.atDay(10), month.atDay(20));
        };
    }

    private static Optional<When> span(LocalDate first, LocalDate last) {
        return When.parse(first + "/" + last);
    }

    private static Optional<When> month(String text, int year) {
        Matcher found = MONTH_ONLY.matcher(text);
        if (!found.find()) {
            return Optional.empty();
        }
        String name = found.group(1) == null ? found.group(3) : found.group(1);
        String named = found.group(2) == null ? found.group(4) : found.group(2);
        return When.parse(String.format(Locale.ROOT, "%04d-%02d", year(named, year), month(name)));
    }

    private static Optional<When> year(String text) {
        Matcher found = YEAR_ONLY.matcher(text);
        return found.find() ? When.parse(found.group()) : Optional.empty();
    }

    private static int year(@Nullable String named, int otherwise) {
        return named == null ? otherwise : Integer.parseInt(named);
    }

    private static int month(String name) {
        return MONTHS.indexOf(name.substring(0, 3)) + 1;
    }
}
