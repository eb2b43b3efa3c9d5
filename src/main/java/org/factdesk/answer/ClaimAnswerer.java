package org.factdesk.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.factdesk.claim.Claim;
import org.factdesk.claim.FactBase;
import org.factdesk.question.AnswerType;
import org.factdesk.question.Intent;
import org.factdesk.question.QuestionReader;
import org.factdesk.question.Understanding;
import org.factdesk.question.Utterance;

/**
 * Answers from claims: the best match where it is likely enough to answer, its other side where it is disputed, and an
 * honest refusal where nothing on record answers. Thread-safe.
 */
public final class ClaimAnswerer implements Answerer {
    /** Likelier than this a claim answers: where the desk cannot tell which, it asks rather than decline. */
    private static final double SURE_OF_ANY = 0.75;

    /** Less likely than this a claim answers what is about something else altogether. */
    private static final double UNLIKELY = 0.1;

    private static final int MOST_NEAREST = 3;
    /** Readings whose scores lie closer than this are equally good. */
    private static final double EQUALLY_GOOD = 0.03;

    private static final int MOST_CHOICES = 4;
    private final QuestionReader reader;
    private final Judge judge;
    private final Costs costs;
    private final Neighbours neighbours;
    private final Outline outline;

    public ClaimAnswerer(QuestionReader reader, Weights weights) {
        this.reader = reader;
        judge = new Judge(reader, weights);
        costs = weights.costs();
        neighbours = new Neighbours(reader);
        outline = new Outline(neighbours);
    }

    @Override
    public void prepare(FactBase base, Runnable claimRead) {
        reader.prepare(base, claimRead);
    }

    @Override
    public List<Near> near(String text, FactBase base) {
        return neighbours.of(text, base);
    }

    @Override
    public float[] meaning(String question) {
        return reader.meaning(question);
    }

    @Override
    public Answer answer(Utterance utterance, FactBase base) {
        FactBase then = utterance.counted(base);
        Judged whole = judge.whole(utterance, then);
        Understanding understanding = whole.understanding();
        if (Manner.isForeign(understanding)) {
            return declined(whole, Abstention.OTHER_LANGUAGE, 1);
        }
        if (Manner.isEmpty(understanding)) {
            return declined(whole, Abstention.EMPTY, 1);
        }
        if (Manner.isOrder(understanding)) {
            return declined(whole, Abstention.NOT_A_QUESTION, understanding.confidence());
        }
        if (Manner.isCourtesy(whole, utterance.text())) {
            return new Answer.Courtesy(understanding, understanding.confidence(), understanding.intent());
        }
        if (whole.matches().isEmpty()) {
            return declined(whole, Abstention.NOTHING_CLAIMED, 1);
        }
        List<Judge.JudgedPart> parts = judge.parts(utterance, then, ClaimAnswerer::isQuestion);
        return Optional.of(understanding)
                .filter(said -> Manner.isOfTheWhole(said, utterance.text())
                        && parts.stream().allMatch(ClaimAnswerer::isOfTheWhole))
                .flatMap(said -> outline.whole(said, utterance, then))
                .orElseGet(() -> orAgain(decide(whole, several(parts, then), then), utterance, then));
    }

    /**
     * Whoever doubts what was answered is told how that stands, unless another claim tells: who denies it. Where nothing
     * was answered they are told what the desk vouches for.
     */
    private Answer orAgain(Answer answer, Utterance utterance, FactBase base) {
        Understanding said = answer.understanding();
        if (!Manner.isOfDoubt(said)) {
            return answer;
        }
        List<String> before = utterance.conversation().lastSaid();
        if (before.isEmpty()) {
            return new Answer.Courtesy(said, said.confidence(), said.intent());
        }
        boolean isAnother =
                !answer.claims().isEmpty() && !answer.claims().get(0).id().equals(before.get(0));
        return isAnother ? answer : outline.again(said, utterance, base).orElse(answer);
    }

    private JudgedParts several(List<Judge.JudgedPart> parts, FactBase base) {
        return new JudgedParts(parts.size() > 1 ? parts : List.of(), costs, base);
    }

    private static boolean isQuestion(Judged part, String text) {
        Understanding said = part.understanding();
        return !Manner.isForeign(said)
                && !Manner.isEmpty(said)
                && !Manner.isOrder(said)
                && !Manner.isCourtesy(part, text);
    }

    /** Where several claims are equally good readings, it counts how likely any of them answers. */
    private Answer decide(Judged whole, JudgedParts parts, FactBase base) {
        List<Match> equals = equals(whole.matches(), base);
        List<Match> choices = equals.stream()
                .filter(match ->
                        match == equals.get(0) || !isOfTheSame(equals.get(0).claim(), match.claim()))
                .toList();
        boolean unclear = choices.size() > 1 && choices.size() <= MOST_CHOICES && parts.isEmpty();
        List<Match> meant = unclear ? equals : ofOneParty(whole, equals);
        Judgement.Odds odds = whole.odds(meant);
        if (costs.worth(odds) < 0) {
            Optional<Judged> answered =
                    whole.understanding().intent() == Intent.INJECTION ? Optional.empty() : parts.first();
            if (answered.isPresent()) {
                return answered(answered.get(), answered.get().odds(), parts, base);
            }
            List<Match> distinct = distinct(whole.matches(), base);
            if (odds.answerable() >= SURE_OF_ANY && distinct.size() > 1 && parts.isEmpty()) {
                return whichOf(distinct, whole);
            }
            boolean isOffTopic = odds.answerable() < UNLIKELY && !Manner.isOfTheRecord(whole.understanding());
            Abstention reason = isOffTopic ? Abstention.OFF_TOPIC : Abstention.NOT_ON_RECORD;
            return declined(whole, reason, 1 - odds.answerable());
        }
        return unclear
                ? new Answer.Clarify(whole.understanding(), odds.right(), choices)
                : answered(whole, odds, parts, base);
    }

    /**
     * The lead and what says it as well: of what is equally good that of the same party, and all of its words where it
     * is asked what the party says.
     */
    private static List<Match> ofOneParty(Judged whole, List<Match> equals) {
        Match lead = equals.get(0);
        boolean anyWords = whole.understanding().asked() == AnswerType.STATEMENT;
        return whole.matches().stream()
                .filter(match -> match == lead
                        || isOfTheSame(lead.claim(), match.claim()) && (anyWords || equals.contains(match)))
                .toList();
    }

    /** A claim answers for all that the desk can tell, but it cannot tell which. */
    private Answer whichOf(List<Match> choices, Judged whole) {
        Judgement.Odds odds = whole.odds(choices);
        return new Answer.Clarify(whole.understanding(), odds.right(), choices);
    }

    /** The best matches, without those that speak of the same as a better one. */
    private static List<Match> distinct(List<Match> matches, FactBase base) {
        List<Match> distinct = new ArrayList<>();
        for (Match match : matches) {
            boolean known = distinct.stream().anyMatch(better -> base.speakOfTheSame(better.claim(), match.claim()));
            if (!known && distinct.size() < MOST_CHOICES) {
                distinct.add(match);
            }
        }
        return distinct;
    }

    private Answer answered(Judged judged, Judgement.Odds odds, JudgedParts parts, FactBase base) {
        Match lead = judged.matches().get(0);
        List<Claim> others = base.disputing(lead.claim());
        List<Match> further = parts.further(lead);
        List<String> open = parts.open(lead, further);
        return others.isEmpty()
                ? new Answer.Supported(judged.understanding(), odds.right(), lead, further, open)
                : new Answer.Disputed(judged.understanding(), odds.right(), lead, others, further, open);
    }

    /** Two claims of one party's words or deeds are one reading: whoever asks what it says wants to hear either. */
    private static boolean isOfTheSame(Claim one, Claim other) {
        String claimant = one.attribution().claimant();
        String who = one.statement().who();
        return !claimant.isEmpty() && claimant.equals(other.attribution().claimant())
                || !who.isEmpty() && who.equals(other.statement().who());
    }

    /** The lead and what is as good, unless they speak of the same thing by contradicting or replacing each other. */
    private static List<Match> equals(List<Match> matches, FactBase base) {
        Match lead = matches.get(0);
        List<Match> equals = new ArrayList<>(List.of(lead));
        for (Match match : matches.subList(1, matches.size())) {
            boolean close = lead.score() - match.score() < EQUALLY_GOOD;
            if (close && !base.speakOfTheSame(lead.claim(), match.claim())) {
                equals.add(match);
            }
        }
        return equals;
    }

    /** "Just got here. What happened?" asks for nothing else. */
    private static boolean isOfTheWhole(Judge.JudgedPart part) {
        return !part.part().asks()
                || Manner.isOfTheWhole(
                        part.judged().understanding(), part.part().text());
    }

    private static Answer declined(Judged whole, Abstention reason, double confidence) {
        List<Match> nearest = reason == Abstention.NOT_ON_RECORD || reason == Abstention.OFF_TOPIC
                ? whole.matches()
                        .subList(0, Math.min(MOST_NEAREST, whole.matches().size()))
                : List.of();
        return new Answer.Abstained(
                whole.understanding(), confidence, reason, whole.understanding().uncovered(), nearest);
    }
}
