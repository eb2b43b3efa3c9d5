package org.factdesk.discord;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Which language people have Discord in: it tells that with commands and buttons, not with messages. Kept as long as the
 * program runs; who showed theirs longest ago is forgotten first. Guards its state with a lock.
 */
final class Tongues {
    private static final int MOST = 20_000;

    private final Map<String, Locale> known = new LinkedHashMap<>();

    /** Somebody has Discord in a language. */
    synchronized void shown(String user, Locale locale) {
        known.remove(user);
        known.put(user, locale);
        if (known.size() > MOST) {
            known.remove(known.keySet().iterator().next());
        }
    }

    synchronized Optional<Locale> of(String user) {
        return Optional.ofNullable(known.get(user));
    }
}
