package org.factdesk.rendering;

import java.util.List;

/** Lines under a title, for any channel: each is one harmless line, free of markup. */
public record Listing(String title, List<String> lines, String footer) {
    public Listing {
        title = Harmless.text(title);
        lines = lines.stream().map(Harmless::text).toList();
        footer = Harmless.text(footer);
    }
}
