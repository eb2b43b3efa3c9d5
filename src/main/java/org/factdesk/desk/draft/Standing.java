package org.factdesk.desk.draft;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.factdesk.answer.Answer;
import org.factdesk.claim.FactBase;
import org.jspecify.annotations.Nullable;

/**
 * How records answer as they stand, as far as that is known: moderators who mend a draft ask for it again and again.
 * Guards its state with a lock.
 */
final class Standing {
    private static final int MOST_INCIDENTS = 16;

    private final Map<String, Known> byIncident = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Known> eldest) {
            return size() > MOST_INCIDENTS;
        }
    };

    /**
     * What is known of one record.
     *
     * @param answers its own answers, by question
     * @param earlier answers of the same incident before its last changes
     */
    record Known(FactBase base, Map<String, Answer> answers, Map<String, Answer> earlier) {
        /** The answer now, or else before: enough to tell what a question comes near. */
        Optional<Answer> about(String question) {
            return Optional.ofNullable(answers.get(question)).or(() -> Optional.ofNullable(earlier.get(question)));
        }
    }

    synchronized Known of(FactBase base) {
        String incident = base.incident().id();
        Known last = byIncident.remove(incident);
        Known known =
                last != null && last.base() == base ? last : new Known(base, new ConcurrentHashMap<>(), all(last));
        byIncident.put(incident, known);
        return known;
    }

    private static Map<String, Answer> all(@Nullable Known last) {
        if (last == null) {
            return Map.of();
        }
        Map<String, Answer> all = new HashMap<>(last.earlier());
        all.putAll(last.answers());
        return Map.copyOf(all);
    }
}
