package org.factdesk.discord;

import java.util.ArrayList;
import java.util.List;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.utils.FileUpload;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import net.dv8tion.jda.api.utils.messages.MessageEditBuilder;
import net.dv8tion.jda.api.utils.messages.MessageEditData;
import org.factdesk.desk.order.Response.Document;

/**
 * What goes out in one or more messages. None of them pings anybody or shows pictures of pages.
 *
 * @param texts one for each message, at least one
 * @param rows buttons under the last
 * @param files with the last
 */
record Post(List<String> texts, List<ActionRow> rows, List<Document> files) {
    Post {
        texts = texts.isEmpty() ? List.of("…") : List.copyOf(texts);
        rows = List.copyOf(rows);
        files = List.copyOf(files);
    }

    static Post of(String text) {
        return new Post(List.of(text), List.of(), List.of());
    }

    /** The same after a line that says what it is, in a message of its own where there is no room for it. */
    Post behind(Line line) {
        List<String> all = new ArrayList<>(texts);
        String begun = line.markdown() + "\n" + all.get(0);
        if (begun.length() <= Chunks.LONGEST) {
            all.set(0, begun);
        } else {
            all.add(0, line.markdown());
        }
        return new Post(all, rows, files);
    }

    int size() {
        return texts.size();
    }

    private boolean isLast(int index) {
        return index == texts.size() - 1;
    }

    /** One of the messages, to be sent. */
    MessageCreateData create(int index) {
        MessageCreateBuilder builder = new MessageCreateBuilder()
                .setContent(texts.get(index))
                .setAllowedMentions(List.of())
                .mentionRepliedUser(false)
                .setSuppressEmbeds(true);
        if (isLast(index)) {
            builder.setComponents(rows).setFiles(uploads());
        }
        return builder.build();
    }

    /** One of the messages, to stand where another stood. */
    MessageEditData edit(int index) {
        MessageEditBuilder builder = new MessageEditBuilder()
                .setContent(texts.get(index))
                .setAllowedMentions(List.of())
                .mentionRepliedUser(false)
                .setSuppressEmbeds(true)
                .setComponents(isLast(index) ? rows : List.of());
        if (isLast(index)) {
            builder.setFiles(uploads());
        } else {
            builder.setAttachments(List.of());
        }
        return builder.build();
    }

    private List<FileUpload> uploads() {
        return files.stream()
                .map(file -> FileUpload.fromData(file.content(), file.name()))
                .toList();
    }
}
