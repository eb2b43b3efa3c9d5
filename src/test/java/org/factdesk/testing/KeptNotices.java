package org.factdesk.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.factdesk.desk.notice.Notices;
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

    /** The first notice, once it is there. */
    public synchronized String awaited() throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (kept.isEmpty() && System.nanoTime() < end) {
            wait(100);
        }
        return kept.isEmpty() ? "" : kept.get(0);
    }

    private static String text(Listing message) {
        return message.title() + "\n" + String.join("\n", message.lines());
    }
}
