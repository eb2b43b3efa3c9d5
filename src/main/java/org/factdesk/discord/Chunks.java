package org.factdesk.discord;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Divides lines into messages, none longer than allowed, none of a line lost: between lines, else after sentences, else
 * words. What heads a list heads it again where it goes on in the next message.
 */
final class Chunks {
    /** What one message of Discord holds. */
    static final int LONGEST = 2_000;

    /** An escape, a link with its text, or an address or a time between angles. */
    private static final Pattern WHOLE =
            Pattern.compile("\\\\.|\\[[^\\]\\\\]*+(?:\\\\.[^\\]\\\\]*+)*+\\]\\(<[^>]*+>\\)|<[^<>\\s]++>");

    private final int longest;

    Chunks(int longest) {
        this.longest = longest;
    }

    List<String> of(List<Line> lines) {
        List<String> chunks = new ArrayList<>();
        StringBuilder chunk = new StringBuilder();
        String heading = "";
        for (Line line : lines) {
            heading = line.heads() ? line.markdown() : heading;
            for (Line piece : pieces(line)) {
                String markdown = piece.markdown();
                if (!chunk.isEmpty() && chunk.length() + 1 + markdown.length() > longest) {
                    chunks.add(withoutLast(heading, chunk.toString()));
                    chunk.setLength(0);
                    boolean goesOn = line.isListed() && heading.length() + 1 + markdown.length() <= longest;
                    chunk.append(goesOn ? heading : "");
                }
                chunk.append(chunk.isEmpty() ? "" : "\n").append(markdown);
            }
        }
        if (!chunk.isEmpty()) {
            chunks.add(chunk.toString());
        }
        return chunks;
    }

    /** Nothing is headed by what stands last. */
    private static String withoutLast(String heading, String chunk) {
        return !heading.isEmpty() && chunk.endsWith("\n" + heading)
                ? chunk.substring(0, chunk.length() - heading.length() - 1)
                : chunk;
    }

    /** The line, or parts of it that fit, each with the line's markup. */
    private List<Line> pieces(Line line) {
        int room = longest - line.before().length() - line.after().length();
        List<Line> pieces = new ArrayList<>();
        String rest = line.text();
        while (rest.length() > room) {
            int cut = cut(rest, room);
            pieces.add(line.with(rest.substring(0, cut).strip()));
            rest = rest.substring(cut).strip();
        }
        if (!rest.isEmpty()) {
            pieces.add(line.with(rest));
        }
        return pieces;
    }

    private static int cut(String text, int room) {
        int sentence = last(BreakIterator.getSentenceInstance(Locale.ROOT), text, room);
        if (sentence > room / 3) {
            return whole(text, sentence, room);
        }
        int word = text.lastIndexOf(' ', room);
        return whole(
                text, word > room / 3 ? word : last(BreakIterator.getCharacterInstance(Locale.ROOT), text, room), room);
    }

    private static int last(BreakIterator breaks, String text, int room) {
        breaks.setText(text);
        int cut = breaks.preceding(Math.min(room + 1, text.length()));
        return cut == BreakIterator.DONE ? 0 : cut;
    }

    /**
     * Keeps together what is no use in parts: an escape, a link, a time; a tower of marks that fills a message is cut
     * all the same.
     */
    private static int whole(String text, int cut, int room) {
        int at = cut <= 1 ? Math.min(text.length(), 2) : cut;
        Matcher wholes = WHOLE.matcher(text);
        while (wholes.find() && wholes.start() < at) {
            if (wholes.end() > at) {
                return wholes.start() > 0 ? wholes.start() : wholes.end() <= room ? wholes.end() : at;
            }
        }
        return at;
    }
}
