package org.factdesk.question.nlp;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes out what people shorten in chats, and takes away what carries no words: mentions, links, emoji, markup,
 * invisible signs and heaped accents. The list stands in the resource {@code chat-spelling.txt}, a {@code short = long} a line.
 */
final class ChatSpelling {
    private static final Pattern MENTION = Pattern.compile("<(?:@[!&]?|#|a?:\\w+:)\\d*>|@(?:everyone|here)");
    /** Of a link with words of its own these stay. */
    private static final Pattern LINK = Pattern.compile(
            "\\[([^\\[\\]]*)\\]\\(<?https?://[^)\\s]*\\)|<?\\b(?:https?://\\S+|www\\.\\S+/\\S*)",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern EMOJI = Pattern.compile(
            "[\\x{1F000}-\\x{1FAFF}\\x{2600}-\\x{27BF}\\x{2B00}-\\x{2BFF}\\x{FE00}-\\x{FE0F}\\x{20E3}]+");
    private static final Pattern MARKUP = Pattern.compile("^\\s*>+\\s|[*_~`|>]{1,3}(?=\\S)|(?<=\\S)[*_~`|]{1,3}");
    private static final Pattern WORD = Pattern.compile("\\b[wW]/[oO]\\b|[\\p{L}\\p{M}\\p{N}'’]+");
    /** "U.S.", "R. Falk", "at 5 pm": short, but not for what the list says. */
    private static final Pattern INITIAL_OR_HOUR = Pattern.compile(
            "(?<![\\p{L}\\p{N}])\\p{Lu}(?=\\.[ \\p{L}])|(?<=\\d )[ap]m\\b", Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern STRETCHED = Pattern.compile("(\\p{L})\\1{2,}");

    private final Map<String, String> written;

    private ChatSpelling(Map<String, String> written) {
        this.written = written;
    }

    static ChatSpelling load() {
        return Models.load("org/factdesk/question/nlp/chat-spelling.txt", in -> {
            Map<String, String> written = new HashMap<>();
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                List<String> sides = List.of(line.split(" = ", 2));
                if (sides.size() == 2) {
                    written.put(sides.get(0).strip(), sides.get(1).strip());
                }
            }
            return new ChatSpelling(written);
        });
    }

    /** The text as somebody with time would have written it. */
    String writeOut(String text) {
        String visible = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("\\p{M}{2,}", "")
                .replaceAll("\\p{Cf}", "")
                .replaceAll("[\\p{Cc}\\p{Co}\\p{Cn}]", " ");
        String said = EMOJI.matcher(
                        LINK.matcher(MENTION.matcher(visible).replaceAll(" ")).replaceAll(" $1 "))
                .replaceAll(" ");
        String bare = MARKUP.matcher(said).replaceAll("");
        String calm = STRETCHED.matcher(bare).replaceAll("$1$1");
        Matcher kept = INITIAL_OR_HOUR.matcher(calm).useTransparentBounds(true);
        return WORD.matcher(calm)
                .replaceAll(match -> Matcher.quoteReplacement(
                        kept.region(match.start(), match.end()).matches() ? match.group() : writtenOut(match.group())))
                .replaceAll("\\s+", " ")
                .strip();
    }

    private String writtenOut(String word) {
        return written.getOrDefault(word.toLowerCase(Locale.ROOT).replace('’', '\''), word);
    }
}
