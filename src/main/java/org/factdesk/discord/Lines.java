package org.factdesk.discord;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.factdesk.desk.member.AnswerButtons;
import org.factdesk.rendering.Listing;
import org.factdesk.rendering.Listing.Form;
import org.factdesk.rendering.Listing.Part;
import org.factdesk.rendering.Phrases;
import org.factdesk.rendering.Reply;
import org.factdesk.rendering.Reply.Citation;
import org.factdesk.rendering.Reply.Kind;
import org.factdesk.rendering.Reply.Said;

/**
 * Puts replies and listings into lines of markdown: what was asked first, then who says so, then where to read it. All
 * of it is text, so that nothing is lost where embeds are off or a screen reader reads.
 */
final class Lines {
    private Lines() {}

    static List<Line> of(Reply reply, Phrases phrases) {
        List<Line> lines = new ArrayList<>();
        boolean isAnswer = reply.kind() == Kind.ANSWERED;
        add(lines, reply.lead(), text -> isAnswer ? Line.bold(text) : Line.plain(text));
        String heading = "";
        for (Said said : reply.said()) {
            if (!said.heading().equals(heading)) {
                heading = said.heading();
                add(lines, heading, Line::heading);
            }
            add(lines, said.text(), Line::quoted);
            add(lines, said.attribution(), Line::plain);
        }
        reply.notes().forEach(note -> add(lines, note, Line::plain));
        addQuestions(lines, reply);
        addCitations(lines, reply, phrases);
        add(lines, reply.footer(), Line::small);
        return lines;
    }

    /** Where a button holds all of a question, the answer need not repeat it. */
    private static void addQuestions(List<Line> lines, Reply reply) {
        List<String> questions = reply.suggestions().questions();
        boolean fit = questions.stream().allMatch(question -> question.length() <= Rows.LONGEST_LABEL);
        if (!questions.isEmpty() && (AnswerButtons.mustListQuestions(reply) || !fit)) {
            add(lines, reply.suggestions().heading(), Line::lightHeading);
            questions.forEach(question -> add(lines, question, Line::item));
        }
    }

    private static void addCitations(List<Line> lines, Reply reply, Phrases phrases) {
        if (reply.citations().isEmpty()) {
            return;
        }
        lines.add(Line.heading(Markdown.escaped(phrases.say("heading.sources"))));
        for (Citation citation : reply.citations()) {
            String name = citation.title().isEmpty()
                    ? citation.publisher()
                    : citation.publisher() + ", " + phrases.say("quoted", citation.title());
            StringBuilder words = new StringBuilder(Markdown.link(name, citation.url()));
            for (String part : List.of(citation.date(), citation.locator())) {
                words.append(part.isEmpty() ? "" : ", " + Markdown.escaped(part));
            }
            lines.add(Line.item(words.toString()));
        }
    }

    static List<Line> of(Listing listing) {
        List<Line> lines = new ArrayList<>();
        List<Part> parts = listing.parts();
        boolean isList = !parts.isEmpty() || !listing.exact().isEmpty();
        add(lines, listing.title(), text -> isList ? Line.bold(text) : Line.plain(text));
        boolean hasHeadings = parts.stream().anyMatch(part -> part.form() == Form.HEADING);
        boolean isIntroduction = hasHeadings || parts.size() == 1;
        boolean hasItem = false;
        for (Part part : parts) {
            isIntroduction &= part.form() == Form.ITEM;
            hasItem = part.form() == Form.ITEM && !isIntroduction || part.form() == Form.DETAIL && hasItem;
            add(lines, part.text(), form(part.form(), isIntroduction, hasItem));
        }
        if (!listing.exact().isEmpty()) {
            lines.add(Line.block(Markdown.withinBlock(String.join("\n", listing.exact()))));
        }
        add(lines, listing.footer(), Line::small);
        return lines;
    }

    /**
     * @param isIntroduction whether it stands before the lists
     * @param hasItem whether there is an item that it can say more about
     */
    private static Function<String, Line> form(Form form, boolean isIntroduction, boolean hasItem) {
        return switch (form) {
            case HEADING -> Line::heading;
            case QUOTE -> Line::quoted;
            case DETAIL -> hasItem ? Line::nested : Line::item;
            case ITEM -> isIntroduction ? Line::plain : Line::item;
        };
    }

    private static void add(List<Line> lines, String text, Function<String, Line> form) {
        if (!text.isEmpty()) {
            lines.add(form.apply(Markdown.escaped(text)));
        }
    }
}
