package org.factdesk.rendering;

import java.util.List;
import java.util.stream.Stream;

/**
 * Lines under a title, for any channel: each is one harmless line, free of markup. A line that ends with a colon heads
 * those after it, one that begins with a dash says more about the one before it, and one that begins with an angle is
 * what members read.
 *
 * @param exact lines after those that are there to be copied letter by letter, such as digests; empty ones are kept
 */
public record Listing(String title, List<String> lines, List<String> exact, String footer) {
    private static final String QUOTING = "> ";

    /** What a line is, for channels that can show it. */
    public enum Form {
        HEADING,
        ITEM,
        DETAIL,
        QUOTE
    }

    /** A line without the mark that tells what it is. */
    public record Part(Form form, String text) {}

    public Listing {
        title = Harmless.text(title);
        lines = lines.stream().map(Harmless::text).toList();
        exact = exact.stream().map(Harmless::text).toList();
        footer = Harmless.text(footer);
    }

    /** A listing of which nothing is there to be copied. */
    public Listing(String title, List<String> lines, String footer) {
        this(title, lines, List.of(), footer);
    }

    /** The same with some lines before all others. */
    public Listing withFirst(List<String> first) {
        return new Listing(title, Stream.concat(first.stream(), lines.stream()).toList(), exact, footer);
    }

    /** The same with some lines after all others. */
    public Listing withLast(List<String> last) {
        return new Listing(title, Stream.concat(lines.stream(), last.stream()).toList(), exact, footer);
    }

    /** The lines with what each of them is. */
    public List<Part> parts() {
        return lines.stream().map(Listing::part).toList();
    }

    /** A line that members read so. */
    static String quoting(String line) {
        return QUOTING + line;
    }

    private static Part part(String line) {
        if (line.startsWith(QUOTING)) {
            return new Part(Form.QUOTE, line.substring(QUOTING.length()));
        }
        if (line.startsWith("– ") || line.startsWith("- ")) {
            return new Part(Form.DETAIL, line.substring(2));
        }
        return new Part(line.endsWith(":") || line.endsWith("：") ? Form.HEADING : Form.ITEM, line);
    }
}
