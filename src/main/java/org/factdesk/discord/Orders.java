package org.factdesk.discord;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletionException;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.interactions.Interaction;
import net.dv8tion.jda.api.interactions.commands.CommandInteractionPayload;
import net.dv8tion.jda.api.interactions.commands.OptionMapping;
import org.factdesk.desk.order.Attachment;
import org.factdesk.desk.order.Order;
import org.factdesk.desk.order.Visitor;

/** Reads orders out of what Discord says that somebody did. */
final class Orders {
    private Orders() {}

    static Order of(Visitor by, Interaction where, String command, Map<String, String> values) {
        return new Order(by, channel(where), command, values, Map.of());
    }

    /** A command as it was typed, or as far as it is typed. */
    static Order of(Visitor by, CommandInteractionPayload typed) {
        Map<String, String> values = new TreeMap<>();
        Map<String, Attachment> files = new HashMap<>();
        for (OptionMapping option : typed.getOptions()) {
            switch (option.getType()) {
                case ATTACHMENT -> files.put(option.getName(), attachment(option.getAsAttachment()));
                case BOOLEAN -> values.put(option.getName(), option.getAsBoolean() ? "yes" : "no");
                default -> values.put(option.getName(), option.getAsString());
            }
        }
        return new Order(by, channel(typed), typed.getFullCommandName(), values, files);
    }

    private static Attachment attachment(Message.Attachment file) {
        return new Attachment(file.getFileName(), file.getSize(), () -> content(file));
    }

    private static InputStream content(Message.Attachment file) throws IOException {
        try {
            return file.getProxy().download().join();
        } catch (CompletionException lost) {
            throw new IOException("Could not get a file from Discord: " + Sending.reason(lost), lost);
        }
    }

    static String channel(Interaction where) {
        String id = where.getChannelId();
        return id == null ? "" : id;
    }
}
