package org.factdesk.discord;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes texts so that Discord shows them letter by letter, and web addresses without pictures of their pages. */
final class Markdown {
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>]*[^\\s<>.,;:!?)'\"”’]");
    private static final Pattern MARKUP = Pattern.compile("[\\\\*_~`|\\[\\]<>]");
    private static final Pattern AT_THE_START = Pattern.compile("^(\\s*)(#{1,3}|-#|[-+]|\\d{1,9}(?=[.)])|>{1,3})");
    private static final Pattern EMOJI = Pattern.compile(":(?=\\w+:)");

    private Markdown() {}

    static String escaped(String text) {
        StringBuilder result = new StringBuilder();
        Matcher addresses = ADDRESS.matcher(text);
        int end = 0;
        while (addresses.find()) {
            result.append(words(text.substring(end, addresses.start()), end == 0));
            result.append('<').append(addresses.group()).append('>');
            end = addresses.end();
        }
        return result.append(words(text.substring(end), end == 0)).toString();
    }

    private static String words(String text, boolean isStart) {
        String escaped = MARKUP.matcher(text).replaceAll("\\\\$0");
        String flat = EMOJI.matcher(escaped).replaceAll("\\\\:");
        return isStart ? start(flat) : flat;
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

    /** A text that leads to an address, without a picture of the page; just the text where there is no address. */
    static String link(String text, String url) {
        return url.isEmpty() ? escaped(text) : "[" + withoutAddresses(text) + "](<" + url + ">)";
    }

    /** Discord shows no link whose text looks like another address. */
    private static String withoutAddresses(String text) {
        return words(text.replaceAll("(?i)(https?):(?=//)", "$1\u2236"), false);
    }
}
