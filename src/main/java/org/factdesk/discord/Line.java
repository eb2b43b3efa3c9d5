package org.factdesk.discord;

/**
 * One line of markdown, or one block of lines.
 *
 * @param before markup that begins it, as in {@code "> "}
 * @param text what is read, already escaped
 * @param after markup that ends it
 * @param heads whether it heads the list that follows
 */
record Line(String before, String text, String after, boolean heads) {
    Line(String before, String text, String after) {
        this(before, text, after, false);
    }

    static Line plain(String text) {
        return new Line("", text, "");
    }

    static Line bold(String text) {
        return new Line("**", text, "**");
    }

    static Line heading(String text) {
        return new Line("**", text, "**", true);
    }

    /** A heading that stands back behind what is said. */
    static Line lightHeading(String text) {
        return new Line("", text, "", true);
    }

    static Line quoted(String text) {
        return new Line("> ", text, "");
    }

    static Line item(String text) {
        return new Line("- ", text, "");
    }

    /** An item below the one before. */
    static Line nested(String text) {
        return new Line("  - ", text, "");
    }

    static Line small(String text) {
        return new Line("-# ", text, "");
    }

    /** Several lines as they are, to be copied. */
    static Line block(String text) {
        return new Line("```\n", text, "\n```");
    }

    /** Whether it belongs to a list. */
    boolean isListed() {
        return before.endsWith("- ") || before.equals("> ");
    }

    /** The line as Discord reads it. */
    String markdown() {
        return before + text + after;
    }

    Line with(String other) {
        return new Line(before, other, after, heads);
    }
}
