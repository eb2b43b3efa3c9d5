package org.factdesk.desk.draft;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.factdesk.answer.Answer;
import org.factdesk.claim.FactBase;

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

    /**
     * What is known of a record, as far as its questions are still asked: what people asked is not kept longer than for as
     * long as it is looked at.
     *
     * @param asked the questions that are asked now; what is known of others is forgotten
     */
    synchronized Known of(FactBase base, Collection<Probe> asked) {
        String incident = base.incident().id();
        Set<String> questions = asked.stream().map(Probe::text).collect(Collectors.toSet());
        Known last = byIncident.remove(incident);
        Known known = last != null && last.base() == base
                ? new Known(base, last.answers(), only(questions, last.earlier()))
                : new Known(base, new ConcurrentHashMap<>(), last == null ? Map.of() : only(questions, all(last)));
        known.answers().keySet().retainAll(questions);
        byIncident.put(incident, known);
        return known;
    }

    private static Map<String, Answer> all(Known last) {
        Map<String, Answer> all = new HashMap<>(last.earlier());
        all.putAll(last.answers());
        return all;
    }

    private static Map<String, Answer> only(Set<String> questions, Map<String, Answer> answers) {
        Map<String, Answer> left = new HashMap<>(answers);
        left.keySet().retainAll(questions);
        return Map.copyOf(left);
    }
}
