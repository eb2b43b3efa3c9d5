package org.factdesk.answer;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.factdesk.claim.Claim;
import org.factdesk.claim.FactBase;
import org.factdesk.claim.Taught;
import org.factdesk.question.Clue;
import org.factdesk.question.Utterance;
import org.jspecify.annotations.Nullable;

/**
 * Answers what is asked word for word as somebody taught that people ask for a claim with that claim, and everything else
 * as another answerer does. Words that were taught for several claims decide nothing. Thread-safe.
 */
public final class TaughtAnswerer implements Answerer {
    private static final double CONFIDENCE = 0.99;

    private final Answerer other;
    private final Map<String, String> normal = new ConcurrentHashMap<>();
    private volatile Lessons lessons = new Lessons(null, Map.of());

    public TaughtAnswerer(Answerer other) {
        this.other = other;
    }

    /** The claims of a base by the words that ask for them. */
    private record Lessons(@Nullable FactBase base, Map<String, Claim> claims) {}

    @Override
    public Answer answer(Utterance utterance, FactBase base) {
        Answer answer = other.answer(utterance, base);
        FactBase then = utterance.asOf().map(base::asOf).orElse(base);
        return taught(utterance, base)
                .flatMap(claim -> then.claim(claim.id()))
                .filter(claim -> !leans(utterance, answer) && !leads(claim, answer))
                .map(claim -> answer(answer, claim, then))
                .orElse(answer);
    }

    private Optional<Claim> taught(Utterance utterance, FactBase base) {
        Map<String, Claim> claims = lessons(base);
        return claims.isEmpty() ? Optional.empty() : Optional.ofNullable(claims.get(Taught.normal(utterance.text())));
    }

    private Map<String, Claim> lessons(FactBase base) {
        Lessons known = lessons;
        if (known.base() != base) {
            known = new Lessons(base, learned(base));
            lessons = known;
        }
        return known.claims();
    }

    private Map<String, Claim> learned(FactBase base) {
        Map<String, Claim> claims = new HashMap<>();
        Set<String> ambiguous = new HashSet<>();
        for (Claim claim : base.claims()) {
            for (String wording : claim.alsoAsked()) {
                String words = normal.computeIfAbsent(wording, Taught::normal);
                Claim earlier = claims.putIfAbsent(words, claim);
                if (earlier != null && earlier != claim) {
                    ambiguous.add(words);
                }
            }
        }
        ambiguous.add("");
        claims.keySet().removeAll(ambiguous);
        return claims;
    }

    /** In a thread the same words may mean something else. */
    private static boolean leans(Utterance utterance, Answer answer) {
        return !utterance.conversation().isEmpty() && answer.understanding().followUp();
    }

    private static boolean leads(Claim claim, Answer answer) {
        return !answer.claims().isEmpty() && answer.claims().get(0).equals(claim);
    }

    private static Answer answer(Answer asked, Claim claim, FactBase base) {
        Match lead = new Match(claim, 1, List.of(new Reason(Clue.ALSO_ASKED, 1, 1)));
        List<Claim> others = base.disputing(claim);
        return others.isEmpty()
                ? new Answer.Supported(asked.understanding(), CONFIDENCE, lead, List.of())
                : new Answer.Disputed(asked.understanding(), CONFIDENCE, lead, others, List.of());
    }

    @Override
    public List<Near> near(String text, FactBase base) {
        return other.near(text, base);
    }

    @Override
    public float[] meaning(String question) {
        return other.meaning(question);
    }

    @Override
    public void prepare(FactBase base, Runnable claimRead) {
        other.prepare(base, claimRead);
        lessons(base);
    }
}
