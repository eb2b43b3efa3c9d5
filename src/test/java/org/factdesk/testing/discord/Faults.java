package org.factdesk.testing.discord;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** What goes wrong with the desk's requests, and how often. */
public final class Faults {
    private final World world;
    private final List<Fault> waiting = new CopyOnWriteArrayList<>();

    Faults(World world) {
        this.world = world;
    }

    /**
     * Something will go wrong with requests of this method and path, such as {@code POST /channels/}&#42;{@code /messages}
     * where a star stands for one part and two stars for all that follows. Say on the result what.
     */
    public Fault at(String method, String path) {
        return new Fault(this, method, path);
    }

    /** Waits until everything that was to go wrong has gone wrong. */
    public void awaitStrikes() {
        world.await("faults to strike", () -> Optional.of(waiting).filter(List::isEmpty));
    }

    /** From now on nothing goes wrong. */
    public void clear() {
        waiting.clear();
    }

    void wait(Fault fault) {
        waiting.add(fault);
    }

    Optional<Fault> befalling(String method, String path) {
        return world.locked(() -> {
            Optional<Fault> fault =
                    waiting.stream().filter(one -> one.befalls(method, path)).findFirst();
            fault.filter(Fault::wearsOff).ifPresent(waiting::remove);
            return fault;
        });
    }
}
