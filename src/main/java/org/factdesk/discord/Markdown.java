package org.factdesk.discord;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes texts so that Discord shows them letter by letter, web addresses without pictures of their pages, exact times
 * on each reader's own clock, and words that are read from the right without drawing dates and brackets beside them
 * along.
 */
final class Markdown {
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>]*[^\\s<>.,;:!?)'\"”’]");
    private static final Pattern MARKUP = Pattern.compile("[\\\\*_~`|\\[\\]<>]");
    private static final Pattern AT_THE_START = Pattern.compile("^(\\s*)(#{1,3}|-#|[-+]|\\d{1,9}(?=[.)])|>{1,3})");
    private static final Pattern INSTANT =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}[T ]\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?(?:Z| UTC)");
    private static final Pattern WHOLE = Pattern.compile(ADDRESS.pattern() + "|" + INSTANT.pattern());

    private static final String FROM_THE_RIGHT =
            "\\p{IsHebrew}\\p{IsArabic}\\p{IsSyriac}\\p{IsThaana}\\p{IsNko}\\p{IsAdlam}";
    private static final String WORD_FROM_THE_RIGHT = "[" + FROM_THE_RIGHT + "][" + FROM_THE_RIGHT + "\\p{M}]*+";
    private static final String BETWEEN_THEM = "[\\s\\d.,:;،؛؟!?'’\"“”«»–—/%-]*+";
    private static final String IN_BRACKETS = "\\(" + BETWEEN_THEM + WORD_FROM_THE_RIGHT + "(?:" + BETWEEN_THEM
            + WORD_FROM_THE_RIGHT + ")*+" + BETWEEN_THEM + "\\)";
    /** From the first of such words to the last before another letter, and a number that belongs to the last. */
    private static final Pattern WORDS_FROM_THE_RIGHT = Pattern.compile(WORD_FROM_THE_RIGHT + "(?:" + BETWEEN_THEM
            + "(?:" + WORD_FROM_THE_RIGHT + "|" + IN_BRACKETS + "))*+(?:\\s\\d++)?");

    private static final String ISOLATED = "\u2068$0\u2069";

    /** More than this fills several lines of a phone. */
    private static final int LONGEST_ADDRESS = 60;

    /** A link that is longer would hardly fit into a message with what stands before it. */
    private static final int LONGEST_LINK = 1_500;

    private Markdown() {}

    static String escaped(String text) {
        StringBuilder result = new StringBuilder();
        Matcher wholes = WHOLE.matcher(text);
        int end = 0;
        while (wholes.find()) {
            result.append(words(text.substring(end, wholes.start()), end == 0));
            result.append(shown(wholes.group()));
            end = wholes.end();
        }
        return result.append(words(text.substring(end), end == 0)).toString();
    }

    /** An address as it is, or by its server where it is long; an exact time as everybody's own clock shows it. */
    private static String shown(String whole) {
        if (!INSTANT.matcher(whole).matches()) {
            return whole.length() <= LONGEST_ADDRESS
                    ? "<" + whole + ">"
                    : linked(words(server(whole), false), whole, "");
        }
        try {
            String time = whole.replace(" UTC", "Z").replace(' ', 'T');
            String exact = time.length() == "2031-05-10T08:00Z".length() ? time.replace("Z", ":00Z") : time;
            return "<t:" + Instant.parse(exact).getEpochSecond() + ":f>";
        } catch (DateTimeParseException none) {
            return words(whole, false);
        }
    }

    private static String server(String address) {
        String server = address.replaceFirst("^https?://(?:www\\.)?", "").replaceFirst("[/?#].*$", "");
        return server.length() <= LONGEST_ADDRESS ? server + "/…" : Cut.atWord(server, LONGEST_ADDRESS);
    }

    private static String words(String text, boolean isStart) {
        String isolated = WORDS_FROM_THE_RIGHT.matcher(text).replaceAll(ISOLATED);
        String escaped = MARKUP.matcher(isolated).replaceAll("\\\\$0");
        return isStart ? start(escaped) : escaped;
    }

    /** What would make a heading, a list or a quotation of a line. */
    private static String start(String text) {
        Matcher start = AT_THE_START.matcher(text);
        if (!start.find()) {
            return text;
        }
        boolean isNumber = Character.isDigit(start.group(2).charAt(0));
        int cut = isNumber ? start.end() : start.end(1);
        return text.substring(0, cut) + "\\" + text.substring(cut);
    }

    /** A text that nothing but its own end ends a block. */
    static String withinBlock(String text) {
        return text.replace("```", "`\u200B`\u200B`");
    }

    /** A text that leads to an address, without a picture of the page; just the text where there is no address. */
    static String link(String text, String url) {
        return url.isEmpty() ? escaped(text) : linked(withoutAddresses(text), url, ", " + words(server(url), false));
    }

    /** An address that is too long for a link is named by its server, since half of it leads nowhere. */
    private static String linked(String escaped, String url, String server) {
        String link = "[" + escaped + "](<" + url + ">)";
        return link.length() <= LONGEST_LINK ? link : escaped + server;
    }

    /** Discord shows no link whose text looks like another address. */
    private static String withoutAddresses(String text) {
        return words(text.replaceAll("(?i)(https?):(?=//)", "$1\u2236"), false);
    }
}
