package org.factdesk.question;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What was said before in a thread, oldest first.
 *
 * <p>Only the last {@value #LONGEST} turns are kept: a follow-up leans on what was said just now.
 */
public record Conversation(List<Turn> turns) {
    /** The most turns that are remembered. */
    public static final int LONGEST = 6;

    /** Nothing was said before. */
    public static final Conversation NONE = new Conversation(List.of());

    /**
     * One question and what it was answered with.
     *
     * @param question as typed
     * @param resolved the question as it was understood, with what it leaned on filled in
     * @param claims ids of the claims of the answer, the leading one first; where the desk could not answer, of the one
     *     that came nearest; empty where none did
     * @param answered whether those claims were said
     */
    public record Turn(String question, String resolved, List<String> claims, boolean answered) {
        public Turn {
            claims = List.copyOf(claims);
        }

        /** One whose claims were said. */
        public Turn(String question, String resolved, List<String> claims) {
            this(question, resolved, claims, true);
        }
    }

    public Conversation {
        turns = List.copyOf(turns.subList(Math.max(0, turns.size() - LONGEST), turns.size()));
    }

    /** The conversation after one more turn. */
    public Conversation and(Turn turn) {
        return new Conversation(Stream.concat(turns.stream(), Stream.of(turn)).toList());
    }

    public boolean isEmpty() {
        return turns.isEmpty();
    }

    /** Ids of the claims that led the turns, the latest first; a turn without a claim is left out. */
    public List<String> leads() {
        List<String> leads = turns.stream()
                .flatMap(turn -> turn.claims().stream().limit(1))
                .collect(Collectors.toCollection(ArrayList::new));
        Collections.reverse(leads);
        return leads;
    }

    /** Ids of the claims that were said just before, the leading one first; empty where the desk could not answer. */
    public List<String> lastSaid() {
        return isEmpty() || !last().answered() ? List.of() : last().claims();
    }

    /** The turn just before. */
    public Turn last() {
        return turns.get(turns.size() - 1);
    }
}
