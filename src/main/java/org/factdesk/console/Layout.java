package org.factdesk.console;

import java.util.ArrayList;
import java.util.List;
import org.factdesk.rendering.PlainText.Line;
import org.factdesk.rendering.PlainText.Role;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;

/** Sets lines for a terminal: broken between words at its width, with colour only where that is wanted. */
final class Layout {
    private static final int NARROWEST = 20;
    private static final AttributedStyle PLAIN = AttributedStyle.DEFAULT;

    private final boolean inColour;

    Layout(boolean inColour) {
        this.inColour = inColour;
    }

    List<AttributedString> of(List<Line> lines, int width) {
        List<AttributedString> rows = new ArrayList<>();
        for (Line line : lines) {
            AttributedStyle style = inColour ? style(line.role()) : PLAIN;
            int widest = line.role() == Role.EXACT ? Integer.MAX_VALUE : width;
            rows(line.text(), widest).forEach(row -> rows.add(new AttributedString(row, style)));
        }
        return rows;
    }

    /** Meaning never hangs on these alone: what a line is, its words say too. */
    private static AttributedStyle style(Role role) {
        return switch (role) {
            case LEAD -> PLAIN.bold();
            case HEADING -> PLAIN.foreground(AttributedStyle.CYAN);
            case ATTRIBUTION, NOTE -> PLAIN.italic();
            case CITATION, FOOTER -> PLAIN.faint();
            case CLAIM, SUGGESTION, EXACT -> PLAIN;
        };
    }

    private static List<String> rows(String text, int width) {
        if (width < NARROWEST || columns(text) <= width) {
            return List.of(text);
        }
        String indent = text.startsWith("- ") ? "  " : "";
        List<String> rows = new ArrayList<>();
        StringBuilder row = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            if (row.length() > indent.length() && columns(row + " " + word) > width) {
                rows.add(row.toString());
                row = new StringBuilder(indent).append(word);
            } else {
                row.append(row.isEmpty() || row.toString().equals(indent) && !rows.isEmpty() ? "" : " ")
                        .append(word);
            }
        }
        rows.add(row.toString());
        return rows;
    }

    private static int columns(String text) {
        return new AttributedStringBuilder().append(text).columnLength();
    }
}
