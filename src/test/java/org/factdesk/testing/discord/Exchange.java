package org.factdesk.testing.discord;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** What came of one thing that a person did: messages, a form, proposals. Asking for one waits until it is there. */
public final class Exchange {
    private static final Set<String> WRITING =
            Set.of("message", "reply", "update", "followup", "edit_original", "edit_followup");

    private final World world;
    private final String cause;
    private final @Nullable Message question;
    private final Instant began;
    private final List<Message> replies = new CopyOnWriteArrayList<>();
    private final List<Deed> deeds = new CopyOnWriteArrayList<>();
    private volatile @Nullable Modal modal;
    private volatile @Nullable List<String> choices;
    private volatile boolean expired;

    Exchange(World world, String cause, @Nullable Message question, Instant began) {
        this.world = world;
        this.cause = cause;
        this.question = question;
        this.began = began;
    }

    /** What the person wrote; only where it was a message. */
    public Message question() {
        return Optional.ofNullable(question).orElseThrow(() -> new IllegalStateException("no message: " + cause));
    }

    /** The first message that came of it. */
    public Message reply() {
        return reply(1);
    }

    /** The n-th message that came of it. */
    public Message reply(int n) {
        return world.await(
                "reply " + n + " to " + cause,
                () -> replies().stream().skip(n - 1L).findFirst());
    }

    /** What the first reply says. */
    public String text() {
        return reply().text();
    }

    /** The messages that have come of it until now. */
    public List<Message> replies() {
        return replies.stream().filter(reply -> !reply.isThinking()).toList();
    }

    /** The form that opened. */
    public Modal modal() {
        return world.await("a form after " + cause, () -> Optional.ofNullable(modal));
    }

    /** What was proposed while typing. */
    public List<String> choices() {
        return world.await("proposals after " + cause, () -> Optional.ofNullable(choices));
    }

    /** What the desk did about it until now. */
    public List<Deed> deeds() {
        return List.copyOf(deeds);
    }

    /** How long it took until the desk wrote something to read. */
    public Duration untilReply() {
        return deeds.stream()
                .filter(deed -> WRITING.contains(deed.kind()))
                .map(Deed::since)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no reply to " + cause));
    }

    /** Waits until the desk has done something of a kind about it, such as {@code defer} or {@code delete}. */
    public Deed awaitDeed(String kind) {
        return world.await(
                kind + " after " + cause,
                () -> deeds.stream().filter(deed -> deed.kind().equals(kind)).findFirst());
    }

    /** The fifteen minutes in which the desk may still write to it are over. */
    public Exchange expires() {
        expired = true;
        return this;
    }

    Instant began() {
        return began;
    }

    boolean isUnknown() {
        return Duration.between(began, Instant.now()).compareTo(world.timeToAcknowledge()) > 0;
    }

    boolean isExpired() {
        return expired;
    }

    void led(Deed deed) {
        deeds.add(deed);
    }

    void answeredBy(Message message) {
        if (!replies.contains(message)) {
            replies.add(message);
        }
    }

    void opened(Modal form) {
        modal = form;
    }

    void proposed(List<String> names) {
        choices = names;
    }

    @Override
    public String toString() {
        return cause;
    }
}
