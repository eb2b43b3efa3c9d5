package org.factdesk.discord;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import org.factdesk.desk.member.AnswerButtons;
import org.factdesk.desk.order.Given;
import org.factdesk.desk.order.Response;
import org.factdesk.desk.order.Response.Document;
import org.factdesk.desk.order.Visitor;
import org.factdesk.rendering.Listing;
import org.factdesk.rendering.Phrases;
import org.factdesk.rendering.PlainText;

/** Puts responses into messages within every limit of Discord; what is too long for messages goes along as a file. */
final class Posts {
    private static final int MOST_MESSAGES = 5;
    /** Of an answer that is longer: the claim, and where the other side begins. */
    private static final int BEGINNING = 2;

    private static final int MOST_FILES = 10;
    private static final long MOST_BYTES = 10 * 1024 * 1024 - 64 * 1024;

    private final AnswerButtons buttons;
    private final Rows rows;
    private final Pages pages;
    private final Chunks chunks = new Chunks(Chunks.LONGEST);

    Posts(AnswerButtons buttons, Rows rows, Pages pages) {
        this.buttons = buttons;
        this.rows = rows;
        this.pages = pages;
    }

    /**
     * An answer, continued in further messages where it is long.
     *
     * @param by who asked for it
     */
    Post answer(Given given, Visitor by) {
        Phrases phrases = by.phrases();
        List<Line> lines = Lines.of(given.reply(), phrases);
        List<String> texts = chunks.of(lines);
        List<ActionRow> under = rows.of(buttons.of(given, phrases), by);
        return texts.size() <= MOST_MESSAGES
                ? new Post(texts, under, List.of())
                : withFile(texts.subList(0, BEGINNING), new PlainText(phrases).lines(given.reply()), under, phrases);
    }

    /**
     * Something to read, paged where it is long.
     *
     * @param by who asked for it
     */
    Post shown(Response.Shown shown, Visitor by) {
        Phrases phrases = by.phrases();
        List<String> tooLarge = new ArrayList<>();
        List<Document> files = new ArrayList<>();
        for (Document file : shown.files()) {
            boolean fits = files.size() < MOST_FILES && bytes(files) + file.content().length <= MOST_BYTES;
            if (fits) {
                files.add(file);
            } else {
                tooLarge.add(phrases.say("file.too-large", file.name()));
            }
        }
        return shown(shown.listing().withLast(tooLarge), rows.of(shown.buttons(), by), files, by);
    }

    private Post shown(Listing listing, List<ActionRow> under, List<Document> files, Visitor by) {
        List<String> texts = new Chunks(Pages.ROOM).of(Lines.of(listing));
        if (texts.size() == 1) {
            return new Post(texts, under, files);
        }
        if (texts.size() > Pages.MOST) {
            Phrases phrases = by.phrases();
            Post first = withFile(texts.subList(0, 1), new PlainText(phrases).lines(listing), under, phrases);
            files.addAll(first.files());
            return new Post(first.texts(), first.rows(), files);
        }
        Post first = pages.first(texts, under, by);
        return new Post(first.texts(), first.rows(), files);
    }

    /** @param lines all of it, for the file: in plain words, since nothing makes markup of what is in a file */
    private static Post withFile(
            List<String> beginning, List<PlainText.Line> lines, List<ActionRow> rows, Phrases phrases) {
        String note = Line.small(Markdown.escaped(phrases.say("file.whole"))).markdown();
        List<String> texts = new ArrayList<>(beginning);
        String last = texts.get(texts.size() - 1);
        if (last.length() + 1 + note.length() <= Chunks.LONGEST) {
            texts.set(texts.size() - 1, last + "\n" + note);
        } else {
            texts.add(note);
        }
        String whole =
                String.join("\n", lines.stream().map(PlainText.Line::text).toList());
        return new Post(texts, rows, List.of(new Document("whole.txt", whole.getBytes(StandardCharsets.UTF_8))));
    }

    private static long bytes(List<Document> files) {
        return files.stream().mapToLong(file -> file.content().length).sum();
    }
}
