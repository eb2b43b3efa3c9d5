package org.factdesk.testing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.factdesk.desk.notice.Delivery;
import org.factdesk.desk.notice.Notice;
import org.factdesk.desk.notice.Notices;
import org.factdesk.desk.notice.Place;
import org.factdesk.desk.notice.Reader;
import org.factdesk.rendering.Listing;
import org.factdesk.rendering.Phrases;

/** Notices that go nowhere and are kept, each as {@code to: its lines}. */
public final class KeptNotices implements Notices {
    private final List<String> kept = new ArrayList<>();
    private final Map<String, CompletableFuture<Delivery>> troubles = new HashMap<>();
    private final Map<String, Locale> languages = new HashMap<>();

    /** From now on notices to a person, with an at sign before their id, or to a channel, with a hash, come to this. */
    public synchronized void come(String to, Delivery delivery) {
        troubles.put(to, CompletableFuture.completedFuture(delivery));
    }

    /** From now on notices to somebody are under way, and kept by nobody, until what is returned says what becomes of them. */
    public synchronized CompletableFuture<Delivery> hold(String to) {
        CompletableFuture<Delivery> later = new CompletableFuture<>();
        troubles.put(to, later);
        return later;
    }

    /** From now on a person, a channel, or a guild by its id alone, reads a language. */
    public synchronized void speak(String to, Locale language) {
        languages.put(to, language);
    }

    @Override
    public CompletableFuture<Delivery> tell(Reader reader, Notice notice) {
        return take("@" + reader.user(), reader.guild(), notice);
    }

    @Override
    public CompletableFuture<Delivery> post(Place place, Notice notice) {
        return take("#" + place.channel(), place.guild(), notice);
    }

    private synchronized CompletableFuture<Delivery> take(String to, String guild, Notice notice) {
        Locale language = languages.getOrDefault(to, languages.getOrDefault(guild, Locale.ENGLISH));
        Listing message = notice.in(new Phrases(language));
        CompletableFuture<Delivery> delivery =
                troubles.getOrDefault(to, CompletableFuture.completedFuture(Delivery.BROUGHT));
        if (delivery.getNow(Delivery.FAILED) == Delivery.BROUGHT) {
            kept.add(to + ": " + text(message));
        }
        return delivery;
    }

    public synchronized List<String> kept() {
        return List.copyOf(kept);
    }

    /** The first notice, once it is there. */
    public String awaited() throws InterruptedException {
        return awaited(1);
    }

    /** The n-th notice, once it is there; nothing where it does not come. */
    public synchronized String awaited(int n) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (kept.size() < n && System.nanoTime() < end) {
            wait(100);
        }
        return kept.size() < n ? "" : kept.get(n - 1);
    }

    private static String text(Listing message) {
        return String.join("\n", message.title(), String.join("\n", message.lines()), message.footer());
    }
}
