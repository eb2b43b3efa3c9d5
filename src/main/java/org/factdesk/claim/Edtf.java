package org.factdesk.claim;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the Extended Date/Time Format (ISO 8601-2:2019): dates, seasons, masked digits, qualifiers and intervals. */
final class Edtf {
    private static final Pattern POINT = Pattern.compile(
            "(\\d{4}|\\d{3}X|\\d{2}XX)(?:-(\\d{2}|XX)(?:-(\\d{2}|XX)(?:T(\\d{2}):(\\d{2})(?::(\\d{2}))?Z?)?)?)?([~?%]?)");
    private static final int FIRST_SEASON = 21;
    private static final int LAST_SEASON = 24;
    private static final LocalTime LAST_MOMENT = LocalTime.of(23, 59, 59);

    private Edtf() {}

    static Optional<When> parse(String text) {
        try {
            return Optional.ofNullable(interval(text.strip()));
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    private static @Nullable When interval(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            return point(text);
        }
        When from = end(text.substring(0, slash));
        When to = end(text.substring(slash + 1));
        if (from == null || to == null || to.latest().isBefore(from.earliest()) || !from.isDated() && !to.isDated()) {
            return null;
        }
        return new When(text, from.earliest(), to.latest(), from.approximate() || to.approximate());
    }

    private static @Nullable When end(String text) {
        return text.isEmpty() || text.equals("..") ? When.UNDATED : point(text);
    }

    private static @Nullable When point(String text) {
        Matcher parts = POINT.matcher(text);
        if (!parts.matches()) {
            return null;
        }
        boolean approximate = !parts.group(7).isEmpty();
        String year = parts.group(1);
        LocalDate first = LocalDate.of(Integer.parseInt(year.replace('X', '0')), 1, 1);
        LocalDate last = LocalDate.of(Integer.parseInt(year.replace('X', '9')), 12, 31);
        String month = parts.group(2);
        String day = parts.group(3);
        if (month == null || month.equals("XX")) {
            return day == null || day.equals("XX") ? days(text, first, last, approximate) : null;
        }
        if (year.contains("X")) {
            return null;
        }
        return inMonth(text, parts, first.getYear(), Integer.parseInt(month), approximate);
    }

    private static @Nullable When inMonth(String text, Matcher parts, int year, int month, boolean approximate) {
        String day = parts.group(3);
        if (month >= FIRST_SEASON && month <= LAST_SEASON) {
            return day == null ? season(text, year, month, approximate) : null;
        }
        YearMonth whole = YearMonth.of(year, month);
        if (day == null || day.equals("XX")) {
            return days(text, whole.atDay(1), whole.atEndOfMonth(), approximate);
        }
        LocalDate date = whole.atDay(Integer.parseInt(day));
        return parts.group(4) == null ? days(text, date, date, approximate) : moment(text, parts, date, approximate);
    }

    /** Spring starts in March; winter runs into the next year. */
    private static When season(String text, int year, int season, boolean approximate) {
        YearMonth start = YearMonth.of(year, 3).plusMonths(3L * (season - FIRST_SEASON));
        return days(text, start.atDay(1), start.plusMonths(2).atEndOfMonth(), approximate);
    }

    private static When moment(String text, Matcher parts, LocalDate date, boolean approximate) {
        String second = parts.group(6);
        LocalDateTime start = date.atTime(
                Integer.parseInt(parts.group(4)),
                Integer.parseInt(parts.group(5)),
                second == null ? 0 : Integer.parseInt(second));
        return new When(text, start, second == null ? start.withSecond(59) : start, approximate);
    }

    private static When days(String text, LocalDate first, LocalDate last, boolean approximate) {
        return new When(text, first.atStartOfDay(), last.atTime(LAST_MOMENT), approximate);
    }
}
