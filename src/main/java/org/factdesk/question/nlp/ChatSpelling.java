package org.factdesk.question.nlp;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes out what people shorten in chats, and takes away what carries no words: mentions, markup, invisible signs and
 * heaped accents. The list stands in the resource {@code chat-spelling.txt}, a {@code short = long} a line.
 */
final class ChatSpelling {
    private static final Pattern MENTION = Pattern.compile("<(?:@[!&]?|#|a?:\\w+:)\\d*>|@(?:everyone|here)");
    private static final Pattern MARKUP = Pattern.compile("[*_~`|>]{1,3}(?=\\S)|(?<=\\S)[*_~`|]{1,3}");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}'’]+");
    private static final Pattern STRETCHED = Pattern.compile("(\\p{L})\\1{2,}");

    private final Map<String, String> written;

    private ChatSpelling(Map<String, String> written) {
        this.written = written;
    }

    static ChatSpelling load() {
        return Models.load("org/factdesk/question/nlp/chat-spelling.txt", in -> {
            Map<String, String> written = new HashMap<>();
            for (String line : new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8).split("\n")) {
                List<String> sides = List.of(line.split(" = "));
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
                .replaceAll("[\\p{Cf}\\p{Cc}\\p{Co}\\p{Cn}]", " ");
        String bare = MARKUP.matcher(MENTION.matcher(visible).replaceAll(" ")).replaceAll("");
        Matcher words = WORD.matcher(STRETCHED.matcher(bare).replaceAll("$1$1"));
        return words.replaceAll(match -> Matcher.quoteReplacement(writtenOut(match.group())))
                .replaceAll("\\s+", " ")
                .strip();
    }

    private String writtenOut(String word) {
        return written.getOrDefault(word.toLowerCase(Locale.ROOT).replace('’', '\''), word);
    }
}
