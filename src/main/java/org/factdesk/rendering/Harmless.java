package org.factdesk.rendering;

import java.util.regex.Pattern;

/**
 * Makes texts of people harmless wherever they are shown: on one line, without control characters, marks that turn the
 * direction of writing, towers of accents, and anything that Discord would take for a mention or show as an invitation
 * to another server. Markup is left to the channel, which knows what it takes for markup.
 */
final class Harmless {
    private static final Pattern LINE_ENDS = Pattern.compile("[\\s\\u0085\\u2028\\u2029]+");
    private static final Pattern INVISIBLE = Pattern.compile(
            "[\\p{Cc}\\u061C\\u200B\\u200E\\u200F\\u202A-\\u202E\\u2060-\\u206F\\uFEFF\\uFFF9-\\uFFFB\\x{E0000}-\\x{E007F}]");
    private static final Pattern TOWERS = Pattern.compile("(\\p{M}{2})\\p{M}+");
    private static final Pattern GROUP_MENTION = Pattern.compile("@(?=everyone|here)", Pattern.CASE_INSENSITIVE);
    private static final Pattern OTHER_MENTION = Pattern.compile("<(?=@|#|/|id:|a?:\\w+:\\d|t:)");
    private static final Pattern INVITATION =
            Pattern.compile("(discord(?:app)?)(?=\\.(?:gg|com/invite)/)", Pattern.CASE_INSENSITIVE);
    private static final String NOTHING_VISIBLE = "\u200B";

    private Harmless() {}

    static String text(String text) {
        String line = LINE_ENDS.matcher(text).replaceAll(" ");
        String visible = INVISIBLE.matcher(line).replaceAll("");
        String flat = TOWERS.matcher(visible).replaceAll("$1");
        String groups = GROUP_MENTION.matcher(flat).replaceAll("@" + NOTHING_VISIBLE);
        String mentionless = OTHER_MENTION.matcher(groups).replaceAll("<" + NOTHING_VISIBLE);
        return INVITATION
                .matcher(mentionless)
                .replaceAll("$1" + NOTHING_VISIBLE)
                .strip();
    }

    /** A web address as it is, but for what could end it early or be a mention; nothing where it is no web address. */
    static String url(String url) {
        boolean isWeb = url.regionMatches(true, 0, "https://", 0, 8) || url.regionMatches(true, 0, "http://", 0, 7);
        if (!isWeb || LINE_ENDS.matcher(url).find() || INVISIBLE.matcher(url).find()) {
            return "";
        }
        return url.replace("\\", "%5C")
                .replace("@", "%40")
                .replace("<", "%3C")
                .replace(">", "%3E")
                .replace("\"", "%22");
    }
}
