package org.factdesk.desk.order;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A command as somebody gave it, by typing it, pressing a button or sending a form.
 *
 * @param channel where, as the channel calls it, or empty
 * @param values what was said for each option and form field, by name; whatever is empty was not said
 * @param files what was attached, by the name of the option
 * @param progress is told how far it is, where it takes long
 */
public record Order(
        Visitor by,
        String channel,
        String command,
        Map<String, String> values,
        Map<String, Attachment> files,
        Progress progress) {
    public Order {
        values = Map.copyOf(values);
        files = Map.copyOf(files);
    }

    /** An order of which nobody watches how far it is. */
    public Order(
            Visitor by, String channel, String command, Map<String, String> values, Map<String, Attachment> files) {
        this(by, channel, command, values, files, Progress.UNSEEN);
    }

    /** The same order, watched. */
    public Order watchedBy(Progress watching) {
        return new Order(by, channel, command, values, files, watching);
    }

    /** What was said for some options and fields, as it was said. */
    public Map<String, String> values(Collection<String> some) {
        Map<String, String> said = new HashMap<>(values);
        said.keySet().retainAll(some);
        return said;
    }

    /** What was said for an option, stripped; empty where nothing was. */
    public Optional<String> value(String option) {
        return Optional.ofNullable(values.get(option)).map(String::strip).filter(text -> !text.isEmpty());
    }
}
