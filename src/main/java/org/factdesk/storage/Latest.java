package org.factdesk.storage;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The things put here last, so many of them at most. Guards its state with a lock. */
final class Latest<K, V> {
    private final int most;
    private final Map<K, V> values = new LinkedHashMap<>();

    Latest(int most) {
        this.most = most;
    }

    /** Puts a value, and gives the one that it replaces, or null. */
    synchronized @Nullable V put(K key, V value) {
        V before = values.remove(key);
        values.put(key, value);
        if (values.size() > most) {
            values.remove(values.keySet().iterator().next());
        }
        return before;
    }

    synchronized Optional<V> get(K key) {
        return Optional.ofNullable(values.get(key));
    }

    synchronized void remove(K key) {
        values.remove(key);
    }

    /** Puts a value where there is none. */
    synchronized void putIfAbsent(K key, V value) {
        if (!values.containsKey(key)) {
            put(key, value);
        }
    }

    /** Removes a value unless another has taken its place. */
    synchronized void remove(K key, V value) {
        values.remove(key, value);
    }

    synchronized void retain(Predicate<K> condition) {
        values.keySet().removeIf(condition.negate());
    }

    synchronized void removeIf(Predicate<V> condition) {
        values.values().removeIf(condition);
    }
}
