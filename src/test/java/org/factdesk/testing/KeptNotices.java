package org.factdesk.testing;

import java.util.ArrayList;
import java.util.List;
import org.factdesk.desk.Notices;
import org.factdesk.rendering.Listing;

/** Notices that go nowhere and are kept, each as {@code to: its lines}. */
public final class KeptNotices implements Notices {
    private final List<String> kept = new ArrayList<>();

    @Override
    public synchronized void tell(String user, Listing message) {
        kept.add("@" + user + ": " + text(message));
    }

    @Override
    public synchronized void post(String channel, Listing message) {
        kept.add("#" + channel + ": " + text(message));
    }

    public synchronized List<String> kept() {
        return List.copyOf(kept);
    }

    private static String text(Listing message) {
        return message.title() + "\n" + String.join("\n", message.lines());
    }
}
