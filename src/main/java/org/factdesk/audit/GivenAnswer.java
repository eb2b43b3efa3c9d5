package org.factdesk.audit;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * A question with the answer that it was given: enough to find it again, to explain it and to answer it anew.
 *
 * @param id names it in buttons and messages: random, never guessable
 * @param guild where it was asked, or empty on a terminal
 * @param channel where it was asked, as the channel calls it, or empty
 * @param user who asked, as the channel calls them
 * @param question as typed
 * @param asOf the day up to which claims counted, as ISO 8601, or empty
 * @param thread what was said before and was leant on
 * @param basis what the answer was computed from
 * @param outcome answered, abstained, clarify or courtesy
 * @param reason why it was that, such as {@code disputed} or {@code off-topic}
 * @param claims ids of the claims that the answer rests on, the one that answers first
 */
public record GivenAnswer(
        String id,
        Instant at,
        String incident,
        String guild,
        String channel,
        String user,
        String question,
        String asOf,
        Thread thread,
        Basis basis,
        String outcome,
        String reason,
        double confidence,
        List<String> claims) {
    /**
     * What an answer was computed from, besides the question: whoever has the same gets the same answer.
     *
     * @param revision the number of the last edit of the incident that was known
     * @param settings the number of the last change of settings that was known
     * @param makeup a fingerprint of the program's rules, weights and models, or empty until it is on record
     */
    public record Basis(long revision, long settings, String makeup) {}

    /**
     * One earlier question of the thread, as typed and as understood, and the claims that it was answered with.
     *
     * @param answered whether it was answered with them; else they only came nearest
     */
    public record Turn(String question, String resolved, List<String> claims, boolean answered) {
        public Turn {
            claims = List.copyOf(claims);
        }

        /** One that was answered. */
        public Turn(String question, String resolved, List<String> claims) {
            this(question, resolved, claims, true);
        }
    }

    /**
     * What was said before. Where others than the asker said some of it, it is theirs too: it is kept only as long as what
     * each of them said is.
     *
     * @param turns the oldest first
     * @param others who asked some of it beside the asker, as the channel calls them
     */
    public record Thread(List<Turn> turns, Set<String> others) {
        /** Nothing was said before. */
        public static final Thread NONE = new Thread(List.of(), Set.of());

        public Thread {
            turns = List.copyOf(turns);
            others = Set.copyOf(others);
        }

        public boolean isEmpty() {
            return turns.isEmpty();
        }
    }

    public GivenAnswer {
        claims = List.copyOf(claims);
    }

    /** The same answer with what it was made with. */
    public GivenAnswer madeWith(String makeup) {
        return new GivenAnswer(
                id,
                at,
                incident,
                guild,
                channel,
                user,
                question,
                asOf,
                thread,
                new Basis(basis.revision(), basis.settings(), makeup),
                outcome,
                reason,
                confidence,
                claims);
    }
}
