package org.factdesk.rendering;

import java.util.ArrayList;
import java.util.List;
import org.factdesk.rendering.Reply.Said;

/** A reply as lines of plain text, for terminals and files. */
public final class PlainText {
    private final Phrases phrases;
    private final Citations citations;

    /** One line, and what it is, so that a terminal can set it off. */
    public record Line(Role role, String text) {}

    /** What a line is. */
    public enum Role {
        LEAD,
        CLAIM,
        ATTRIBUTION,
        HEADING,
        NOTE,
        CITATION,
        SUGGESTION,
        /** Never broken, so that it can be copied. */
        EXACT,
        FOOTER
    }

    public PlainText(Phrases phrases) {
        this.phrases = phrases;
        this.citations = new Citations(phrases);
    }

    /**
     * The answer itself: what was asked for, the claims with their attributions, and what else could be asked instead.
     */
    public String answer(Reply reply) {
        return text(answerLines(reply));
    }

    /** The answer with where to read it and which record it is from. */
    public String full(Reply reply) {
        return text(lines(reply));
    }

    /** The whole reply, line by line. */
    public List<Line> lines(Reply reply) {
        List<Line> lines = new ArrayList<>(answerLines(reply));
        lines.addAll(citationLines(reply));
        if (reply.kind() == Reply.Kind.ANSWERED) {
            addSuggestions(lines, reply);
        }
        lines.add(new Line(Role.FOOTER, reply.footer()));
        return List.copyOf(lines);
    }

    /** The answer itself as part of a listing. */
    public List<String> quoted(Reply reply) {
        return answerLines(reply).stream()
                .map(line -> Listing.quoting(line.text()))
                .toList();
    }

    /** Where to read what a reply says, as part of a listing; nothing where it stands on nothing. */
    public List<String> sources(Reply reply) {
        return citationLines(reply).stream().map(Line::text).toList();
    }

    private List<Line> citationLines(Reply reply) {
        List<Line> lines = new ArrayList<>();
        if (!reply.citations().isEmpty()) {
            lines.add(new Line(Role.HEADING, phrases.say("heading.sources")));
            reply.citations().forEach(citation -> lines.add(new Line(Role.CITATION, "- " + citations.words(citation))));
        }
        return lines;
    }

    /** A listing, line by line. */
    public List<Line> lines(Listing listing) {
        List<Line> lines = new ArrayList<>();
        add(lines, Role.LEAD, listing.title());
        List<Listing.Part> parts = listing.parts();
        for (int i = 0; i < parts.size(); i++) {
            boolean isHeading = parts.get(i).form() == Listing.Form.HEADING;
            add(lines, isHeading ? Role.HEADING : Role.CLAIM, listing.lines().get(i));
        }
        listing.exact().forEach(text -> lines.add(new Line(Role.EXACT, text)));
        add(lines, Role.FOOTER, listing.footer());
        return List.copyOf(lines);
    }

    private static String text(List<Line> lines) {
        return String.join("\n", lines.stream().map(Line::text).toList());
    }

    private static List<Line> answerLines(Reply reply) {
        List<Line> lines = new ArrayList<>();
        add(lines, Role.LEAD, reply.lead());
        String heading = "";
        for (Said said : reply.said()) {
            if (!said.heading().equals(heading)) {
                heading = said.heading();
                add(lines, Role.HEADING, heading);
            }
            add(lines, Role.CLAIM, said.text());
            add(lines, Role.ATTRIBUTION, said.attribution());
        }
        reply.notes().forEach(note -> add(lines, Role.NOTE, note));
        if (reply.kind() != Reply.Kind.ANSWERED) {
            addSuggestions(lines, reply);
        }
        return lines;
    }

    private static void addSuggestions(List<Line> lines, Reply reply) {
        add(lines, Role.HEADING, reply.suggestions().heading());
        reply.suggestions().questions().forEach(question -> add(lines, Role.SUGGESTION, "- " + question));
    }

    private static void add(List<Line> lines, Role role, String text) {
        if (!text.isEmpty()) {
            lines.add(new Line(role, text));
        }
    }
}
