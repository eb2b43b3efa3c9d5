package org.factdesk.answer;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.factdesk.claim.Claim;
import org.factdesk.claim.FactBase;
import org.factdesk.claim.Taught;
import org.factdesk.question.Clue;
import org.factdesk.question.Utterance;

/**
 * Answers what people ask in the very words in which somebody taught that a claim is asked for, slips of the finger
 * aside, with that claim; declines what is asked in words that were taught for what is on record nowhere; and leaves
 * everything else to another answerer. Words that were taught for several claims decide nothing. Thread-safe.
 */
public final class TaughtAnswerer implements Answerer {
    private static final double CONFIDENCE = 0.99;
    /** More incidents than are asked about at the same time. */
    private static final int MOST_INCIDENTS = 64;

    private final Answerer other;
    /** Of each incident those of the base that was asked about last. */
    private final Map<String, Ways> ways = new ConcurrentHashMap<>();

    public TaughtAnswerer(Answerer other) {
        this.other = other;
    }

    /**
     * The claims of a base by the words that ask for them, and the words that ask for what is on record nowhere.
     *
     * @param normal those words by the wordings that were taught: from one revision to the next most are the same
     */
    private record Ways(FactBase base, Map<String, String> normal, Map<String, Claim> claims, Set<String> open) {
        boolean holds(String words) {
            return claims.containsKey(words) || open.contains(words);
        }
    }

    @Override
    public Answer answer(Utterance utterance, FactBase base) {
        Answer answer = other.answer(utterance, base);
        if (leans(utterance, answer)) {
            return answer;
        }
        FactBase then = utterance.counted(base);
        Ways known = ways(base);
        String typed = Taught.normal(utterance.text());
        String words = known.holds(typed) ? typed : mended(typed, answer);
        Claim claim = known.claims().get(words);
        if (claim == null) {
            return known.open().contains(words) ? declined(answer) : answer;
        }
        return then.claim(claim.id())
                .filter(standing -> !leads(standing, answer))
                .map(standing -> answer(answer, standing, then))
                .orElse(answer);
    }

    /** The words with their slips mended; as typed where only a part of them was read as the question. */
    private static String mended(String typed, Answer answer) {
        String read = Taught.normal(answer.understanding().resolved());
        return read.split(" ").length >= typed.split(" ").length ? read : typed;
    }

    private Ways ways(FactBase base) {
        String incident = base.incident().id();
        Ways known = ways.get(incident);
        if (known != null && known.base() == base) {
            return known;
        }
        if (known == null && ways.size() >= MOST_INCIDENTS) {
            ways.clear();
        }
        Ways taught = taughtIn(base, known == null ? Map.of() : known.normal());
        ways.put(incident, taught);
        return taught;
    }

    private static Ways taughtIn(FactBase base, Map<String, String> before) {
        Map<String, String> normal = new HashMap<>();
        Map<String, Claim> claims = new HashMap<>();
        Set<String> ambiguous = new HashSet<>();
        Set<String> open = new HashSet<>();
        for (Claim claim : base.claims()) {
            for (String wording : claim.alsoAsked()) {
                String words = normal.computeIfAbsent(wording, one -> normal(one, before));
                Claim earlier = claims.putIfAbsent(words, claim);
                if (earlier != null && earlier != claim) {
                    ambiguous.add(words);
                }
            }
            for (String wording : claim.leavesOpen()) {
                open.add(normal.computeIfAbsent(wording, one -> normal(one, before)));
            }
        }
        ambiguous.add("");
        open.removeAll(claims.keySet());
        claims.keySet().removeAll(ambiguous);
        return new Ways(base, normal, claims, open);
    }

    private static String normal(String wording, Map<String, String> before) {
        String known = before.get(wording);
        return known == null ? Taught.normal(wording) : known;
    }

    /** What would have been answered is near, and may be asked for instead. */
    private static Answer declined(Answer asked) {
        return asked instanceof Answer.Abstained
                ? asked
                : new Answer.Abstained(
                        asked.understanding(), CONFIDENCE, Abstention.NOT_ON_RECORD, List.of(), matches(asked));
    }

    private static List<Match> matches(Answer answer) {
        return answer.fold(
                supported -> List.of(supported.lead()),
                disputed -> List.of(disputed.lead()),
                Answer.Abstained::nearest,
                Answer.Clarify::choices,
                overview -> List.of(),
                courtesy -> List.of());
    }

    /** In a thread the same words may mean something else, unless they name whom they are about. */
    private static boolean leans(Utterance utterance, Answer answer) {
        return !utterance.conversation().isEmpty()
                && answer.understanding().followUp()
                && answer.understanding().parties().isEmpty();
    }

    private static boolean leads(Claim claim, Answer answer) {
        return !answer.claims().isEmpty() && answer.claims().get(0).equals(claim);
    }

    private static Answer answer(Answer asked, Claim claim, FactBase base) {
        Match lead = new Match(claim, 1, List.of(new Reason(Clue.ALSO_ASKED_SAME, 1, 1)));
        List<Claim> others = base.disputing(claim);
        return others.isEmpty()
                ? new Answer.Supported(asked.understanding(), CONFIDENCE, lead, List.of(), List.of())
                : new Answer.Disputed(asked.understanding(), CONFIDENCE, lead, others, List.of(), List.of());
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
        ways(base);
    }
}
