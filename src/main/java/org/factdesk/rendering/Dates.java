package org.factdesk.rendering;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.factdesk.claim.When;

/** Times in words, as precisely as they are known: "20 April 2021", "September 2016 to April 2017", "about 2016". */
public final class Dates {
    private static final List<String> SEASONS = List.of("spring", "summer", "autumn", "winter");
    private static final int FIRST_SEASON = 21;

    /** As channels recognise an exact time, to show it on each reader's own clock. */
    static final DateTimeFormatter INSTANT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT);

    private final Phrases phrases;

    public Dates(Phrases phrases) {
        this.phrases = phrases;
    }

    /** The time in words, or nothing where none is known. */
    public String of(When when) {
        String text = when.text();
        int slash = text.indexOf('/');
        return slash < 0 ? single(text) : interval(text.substring(0, slash), text.substring(slash + 1));
    }

    /** The time in words, no finer than was asked, and with the hour first where that was asked. */
    String of(When when, Grain grain) {
        String text = when.text();
        if (grain == Grain.TIME && isMoment(text)) {
            return phrases.say("date.time-on", format("date.time", when), format("date.day", when));
        }
        int slash = text.indexOf('/');
        if (slash < 0) {
            return single(grain.of(text));
        }
        String from = grain.of(text.substring(0, slash));
        String to = grain.of(text.substring(slash + 1));
        return from.equals(to) ? single(from) : interval(from, to);
    }

    private static boolean isMoment(String text) {
        return text.indexOf('/') < 0 && !text.isEmpty() && !isQualified(text) && Form.of(text) == Form.MOMENT;
    }

    public String of(LocalDate day) {
        return format("date.day", When.of(day.toString()));
    }

    private String interval(String from, String to) {
        if (isOpen(from)) {
            return phrases.say("date.until", single(to));
        }
        return isOpen(to)
                ? phrases.say("date.since", single(from))
                : phrases.say("date.range", start(from, to), end(from, to));
    }

    private static boolean isOpen(String end) {
        return end.isEmpty() || end.equals("..");
    }

    /** The first end without what the second says again: "8" of "8 to 15 September 2029". */
    private String start(String from, String to) {
        Form form = Form.of(from);
        if (isQualified(from) || form != Form.of(to) || (form != Form.DAY && form != Form.MONTH)) {
            return single(from);
        }
        boolean sameYear = from.regionMatches(0, to, 0, 4);
        if (form == Form.MONTH) {
            return sameYear ? format("date.month-of-year", When.of(from)) : single(from);
        }
        boolean sameMonth = from.regionMatches(0, to, 0, 7);
        return sameMonth
                ? format("date.day-of-month", When.of(from))
                : sameYear ? format("date.day-of-year", When.of(from)) : single(from);
    }

    private static boolean isQualified(String text) {
        return !Character.isLetterOrDigit(text.charAt(text.length() - 1));
    }

    private String end(String from, String to) {
        boolean sameDay = !isQualified(to)
                && Form.of(from) == Form.MOMENT
                && Form.of(to) == Form.MOMENT
                && from.regionMatches(0, to, 0, 10);
        return sameDay ? format("date.time", When.of(to)) : single(to);
    }

    private String single(String text) {
        if (text.isEmpty()) {
            return "";
        }
        char last = text.charAt(text.length() - 1);
        return switch (last) {
            case '~' -> phrases.say("date.about", certain(without(text)));
            case '?' -> phrases.say("date.possibly", certain(without(text)));
            case '%' -> phrases.say("date.possibly-about", certain(without(text)));
            default -> certain(text);
        };
    }

    private static String without(String qualified) {
        return qualified.substring(0, qualified.length() - 1);
    }

    private String certain(String text) {
        return switch (Form.of(text)) {
            case DAY -> format("date.day", When.of(text));
            case MOMENT -> format("date.moment", When.of(text));
            case INSTANT -> INSTANT.format(When.of(text).earliest());
            case MONTH -> format("date.month", When.of(text.substring(0, 7)));
            case SEASON -> season(text);
            case YEAR -> text.substring(0, 4);
            case DECADE -> phrases.say("date.decade", text.substring(0, 3) + "0");
            case CENTURY -> phrases.say("date.century", text.substring(0, 2) + "00");
        };
    }

    private String season(String text) {
        String season = SEASONS.get(Integer.parseInt(text.substring(5, 7)) - FIRST_SEASON);
        return phrases.say("date.season", phrases.say("date." + season), text.substring(0, 4));
    }

    private String format(String pattern, When when) {
        return DateTimeFormatter.ofPattern(phrases.say(pattern), phrases.locale())
                .format(when.earliest());
    }

    /** How fine a time is wanted. */
    enum Grain {
        ANY(Integer.MAX_VALUE),
        TIME(Integer.MAX_VALUE),
        DAY("2031-05-07".length()),
        MONTH("2031-05".length()),
        YEAR("2031".length());

        private final int letters;

        Grain(int letters) {
            this.letters = letters;
        }

        /** A point in time cut to this grain; what makes it uncertain stays. */
        private String of(String text) {
            if (text.isEmpty() || isOpen(text) || text.length() <= letters) {
                return text;
            }
            String qualifier = isQualified(text) ? text.substring(text.length() - 1) : "";
            return text.substring(0, letters) + qualifier;
        }
    }

    /** How precise a point in time was written. */
    private enum Form {
        CENTURY,
        DECADE,
        YEAR,
        SEASON,
        MONTH,
        DAY,
        /** By a clock that is not known. */
        MOMENT,
        /** The same for all. */
        INSTANT;

        static Form of(String text) {
            if (text.startsWith("XX", 2)) {
                return CENTURY;
            }
            if (text.startsWith("X", 3)) {
                return DECADE;
            }
            if (text.length() < 7 || text.startsWith("XX", 5)) {
                return YEAR;
            }
            if (Integer.parseInt(text.substring(5, 7)) >= FIRST_SEASON) {
                return SEASON;
            }
            if (text.length() < 10 || text.startsWith("XX", 8)) {
                return MONTH;
            }
            if (text.length() == 10 || text.charAt(10) != 'T') {
                return DAY;
            }
            return text.endsWith("Z") ? INSTANT : MOMENT;
        }
    }
}
