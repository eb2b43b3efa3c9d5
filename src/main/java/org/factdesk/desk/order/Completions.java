package org.factdesk.desk.order;

import java.util.List;
import java.util.Map;

/** Offers what could be said for an option, by the kind of thing that it names. Thread-safe. */
public final class Completions {
    /** What a channel shows at most. */
    public static final int MOST = 25;

    /** Offers values of one kind, the likeliest first. Quick, since somebody is typing. */
    @FunctionalInterface
    public interface Completer {
        /** @param typed what is there so far, of any content; may be empty */
        List<Completion> offer(Visitor by, Map<String, String> values, String typed);
    }

    private final Map<Option.Kind, Completer> completers;

    public Completions(Map<Option.Kind, Completer> completers) {
        this.completers = Map.copyOf(completers);
    }

    public boolean knows(Option.Kind kind) {
        return completers.containsKey(kind);
    }

    /**
     * What could be said for an option.
     *
     * @param order the command as far as it is typed
     */
    public List<Completion> of(Option option, Order order) {
        Completer completer = completers.get(option.kind());
        if (completer == null) {
            return List.of();
        }
        String typed = order.value(option.name()).orElse("");
        return completer.offer(order.by(), order.values(), typed).stream()
                .limit(MOST)
                .toList();
    }
}
