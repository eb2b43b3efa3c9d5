package org.factdesk.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Holds the words that are gone against the erasures that account for them. An erasure's deed says whose words it erased,
 * {@code {"person": pseudonym}}, or until when those of a guild, {@code {"guild": id, "until": time}}. Remembers one
 * summary for each erasure, however many words it took.
 */
final class Erasures {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Map<Long, Gone> awaited = new HashMap<>();

    /** What one erasure took: the first entry of it, and what all have in common. */
    private record Gone(Entry first, boolean sameActor, boolean sameGuild, Instant latest) {
        private Gone with(Entry entry) {
            return new Gone(
                    first,
                    sameActor && entry.actor().equals(first.actor()),
                    sameGuild && entry.guild().equals(first.guild()),
                    entry.at().isAfter(latest) ? entry.at() : latest);
        }
    }

    /** Notes that the words of an entry are gone. */
    void gone(Entry entry, long erasedBy) {
        Gone known = awaited.get(erasedBy);
        awaited.put(erasedBy, known == null ? new Gone(entry, true, true, entry.at()) : known.with(entry));
    }

    /** Looks at an entry that may be an erasure. */
    void meet(LoggedEntry logged, Consumer<Fault> faults) {
        long number = logged.entry().number();
        Gone gone = awaited.remove(number);
        if (gone != null && !accountsFor(logged, gone)) {
            faults.accept(unaccounted(gone, number));
        }
    }

    /** Once all entries were met: what no erasure accounts for. */
    void end(Consumer<Fault> faults) {
        awaited.forEach((number, gone) -> faults.accept(unaccounted(gone, number)));
    }

    private static Fault unaccounted(Gone gone, long erasure) {
        return new Fault(Fault.Kind.NOT_ERASED, gone.first().number(), String.valueOf(erasure));
    }

    private static boolean accountsFor(LoggedEntry logged, Gone gone) {
        Payload deed = logged.deed();
        if (logged.entry().action() != Action.ERASURE || deed == null) {
            return false;
        }
        try {
            JsonNode json = MAPPER.readTree(deed.text());
            boolean isPerson = gone.sameActor()
                    && json.path("person").asText().equals(gone.first().actor());
            return isPerson
                    || json.has("guild")
                            && gone.sameGuild()
                            && json.path("guild").asText().equals(gone.first().guild())
                            && !gone.latest()
                                    .isAfter(Instant.parse(json.path("until").asText()));
        } catch (JsonProcessingException | DateTimeException unreadable) {
            return false;
        }
    }
}
