package org.factdesk.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Consumer;

/**
 * Holds the words that are gone against the erasures that account for them. An erasure's deed says whose words it erased,
 * {@code {"person": pseudonym}}, or until when those of a guild and how many, {@code {"guild": id, "until": time, "count":
 * number}}. Remembers one summary for each erasure, however many words it took.
 */
final class Erasures {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Map<Long, Gone> awaited = new HashMap<>();

    /** What one erasure took: the first entry of it, and what all have in common. */
    private record Gone(Entry first, long count, boolean sameActor, boolean sameGuild, Instant latest) {
        private Gone with(Entry entry) {
            return new Gone(
                    first,
                    count + 1,
                    sameActor && entry.actor().equals(first.actor()),
                    sameGuild && entry.guild().equals(first.guild()),
                    entry.at().isAfter(latest) ? entry.at() : latest);
        }
    }

    /** Notes that the words of an entry are gone. */
    void gone(Entry entry, long erasedBy) {
        Gone known = awaited.get(erasedBy);
        awaited.put(erasedBy, known == null ? new Gone(entry, 1, true, true, entry.at()) : known.with(entry));
    }

    /**
     * Looks at an entry that may be an erasure.
     *
     * @param isAllShown whether no entry before it was withheld, so that all it took was seen; what a guild may see of its
     *     own erasures it always sees whole
     */
    void meet(LoggedEntry logged, boolean isAllShown, Consumer<LogFault> faults) {
        long number = logged.entry().number();
        Gone gone = awaited.remove(number);
        if (gone != null && !accountsFor(logged, gone)) {
            faults.accept(unaccounted(gone, number));
        } else if (logged.entry().action() == Action.ERASURE && logged.deed() != null) {
            long found = gone == null ? 0 : gone.count();
            OptionalLong said = countIn(logged.deed());
            boolean isSeen = isAllShown || !logged.entry().guild().isEmpty();
            if (isSeen && said.isPresent() && said.getAsLong() != found) {
                faults.accept(new LogFault(LogFault.Kind.MISCOUNTED, number, found + " / " + said.getAsLong()));
            }
        }
    }

    private static OptionalLong countIn(Payload deed) {
        try {
            JsonNode count = MAPPER.readTree(deed.text()).path("count");
            return count.isIntegralNumber() ? OptionalLong.of(count.asLong()) : OptionalLong.empty();
        } catch (JsonProcessingException unreadable) {
            return OptionalLong.empty();
        }
    }

    /** Once all entries were met: what no erasure accounts for. */
    void end(Consumer<LogFault> faults) {
        awaited.forEach((number, gone) -> faults.accept(unaccounted(gone, number)));
    }

    private static LogFault unaccounted(Gone gone, long erasure) {
        return new LogFault(LogFault.Kind.NOT_ERASED, gone.first().number(), String.valueOf(erasure));
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
