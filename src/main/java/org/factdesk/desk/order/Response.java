package org.factdesk.desk.order;

import java.util.List;
import java.util.function.Function;
import org.factdesk.rendering.Listing;

/** What comes of an order. */
public sealed interface Response {
    /** The answer to a question. */
    record Answered(Given given) implements Response {}

    /**
     * Something to read, and what can be done next. A channel that cannot show it whole pages through its lines.
     *
     * @param files to take away
     */
    record Shown(Listing listing, List<Button> buttons, List<Document> files) implements Response {
        public Shown {
            buttons = List.copyOf(buttons);
            files = List.copyOf(files);
        }
    }

    /** Questions back to the one who gave the order; the filled form is a new order. */
    record Asked(Form form) implements Response {}

    /** A file to take away. */
    record Document(String name, byte[] content) {
        public Document {
            content = content.clone();
        }

        @Override
        public byte[] content() {
            return content.clone();
        }
    }

    static Response shown(Listing listing) {
        return new Shown(listing, List.of(), List.of());
    }

    /** A phrase and nothing else, in the language of whoever gave the order. */
    static Response say(Order order, String key, String... values) {
        return shown(new Listing(order.by().phrases().say(key, values), List.of(), ""));
    }

    default <T> T fold(Function<Answered, T> answered, Function<Shown, T> shown, Function<Asked, T> asked) {
        if (this instanceof Answered one) {
            return answered.apply(one);
        } else if (this instanceof Shown one) {
            return shown.apply(one);
        }
        return asked.apply((Asked) this);
    }
}
