package org.factdesk.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.factdesk.claim.Claim;
import org.factdesk.claim.FactBase;
import org.factdesk.question.Clue;
import org.factdesk.question.Conversation;
import org.factdesk.question.Intent;
import org.factdesk.question.Part;
import org.factdesk.question.QuestionReader;
import org.factdesk.question.Reading;
import org.factdesk.question.Understanding;
import org.factdesk.question.Utterance;

/** Reads an utterance, whole and in parts, and judges which claims match. Thread-safe. */
final class Judge {
    /** Scores that lie closer than this tell little of which is the better. */
    private static final double ABOUT_AS_GOOD = 2.0;
    /** The same where it is asked whether something is so: what was said once is checked, be it replaced or not. */
    private static final double AS_GOOD_A_CHECK = 1.0;

    private static final Pattern ELSE = Pattern.compile("\\belse\\b", Pattern.CASE_INSENSITIVE);

    private final QuestionReader reader;
    private final ClaimMatcher matcher;
    private final Judgement judgement;

    Judge(QuestionReader reader, Weights weights) {
        this.reader = reader;
        matcher = new ClaimMatcher(weights);
        judgement = new Judgement(weights);
    }

    /** One of several things that are asked at once. */
    record JudgedPart(Part part, Judged judged) {}

    /** An utterance that may lean on what was said before is also read as if nothing was. */
    Judged whole(Utterance utterance, FactBase base) {
        Sense sense = sense(utterance, utterance.conversation(), base);
        if (!sense.understanding().followUp()) {
            return Judged.of(sense, base);
        }
        Utterance asFirst = new Utterance(utterance.text(), Conversation.NONE, utterance.asOfDay());
        Sense alone = sense(asFirst, utterance.conversation(), base);
        double leans = alone.understanding().leaning();
        return Judged.of(sense.withLeaning(leans), alone, leans, base);
    }

    /** @param said what was said before, which an utterance read alone does not tell */
    private Sense sense(Utterance utterance, Conversation said, FactBase base) {
        Reading reading = reader.read(utterance, base);
        List<Match> matches = newestFirst(
                others(matcher.match(reading), utterance.text(), said, base), base, isCheck(reading.understanding()));
        return new Sense(
                reading.understanding(), matches, judgement.answerable(reading.understanding(), matches, base));
    }

    /**
     * Where several things are asked, each of them, as turns of one conversation: one may lean on those before it.
     *
     * @param isQuestion tells what is left out: what asks nothing of the record
     */
    List<JudgedPart> parts(Utterance utterance, FactBase base, BiPredicate<Judged, String> isQuestion) {
        List<JudgedPart> parts = new ArrayList<>();
        Conversation before = utterance.conversation();
        for (Part part : reader.parts(utterance.text())) {
            Judged judged = whole(new Utterance(part.text(), before, utterance.asOfDay()), base);
            if (isQuestion.test(judged, part.text())) {
                parts.add(new JudgedPart(part, judged));
                List<String> lead = judged.lead().map(Claim::id).toList();
                before = before.and(new Conversation.Turn(
                        part.text(), judged.understanding().resolved(), lead));
            }
        }
        return parts;
    }

    private static boolean isCheck(Understanding asked) {
        return asked.polarity() || asked.intent() == Intent.WHETHER;
    }

    /** "Who else?" wants none of what was said to the question and to every "who else?" since, unless there is no other. */
    private static List<Match> others(List<Match> matches, String text, Conversation said, FactBase base) {
        if (!ELSE.matcher(text).find()) {
            return matches;
        }
        Set<Claim> known = new HashSet<>();
        for (int turn = said.turns().size() - 1; turn >= 0; turn--) {
            Conversation.Turn before = said.turns().get(turn);
            if (before.answered()) {
                before.claims().stream()
                        .flatMap(id -> base.claim(id).stream())
                        .forEach(claim -> known.addAll(base.shownWith(claim)));
            }
            if (!ELSE.matcher(before.question()).find()) {
                break;
            }
        }
        List<Match> others =
                matches.stream().filter(match -> !known.contains(match.claim())).toList();
        return others.isEmpty() ? matches : others;
    }

    /**
     * What replaces the best match comes before it where it comes right behind and is about as good: whoever asks wants
     * to hear what holds, unless they ask for what was said first.
     */
    private static List<Match> newestFirst(List<Match> matches, FactBase base, boolean isCheck) {
        if (matches.isEmpty()) {
            return matches;
        }
        Match lead = matches.get(0);
        List<Claim> newer = base.newer(lead.claim());
        double asGood = isCheck ? AS_GOOD_A_CHECK : ABOUT_AS_GOOD;
        return matches.stream()
                .takeWhile(match -> lead.score() - match.score() < asGood
                        && (match == lead
                                || newer.contains(match.claim())
                                || base.speakOfTheSame(lead.claim(), match.claim())))
                .filter(match -> newer.contains(match.claim()) && match.value(Clue.VERSION_DIFFERS) == 0)
                .max(Comparator.comparing(
                                (Match match) -> base.successors(match.claim()).isEmpty())
                        .thenComparing(match -> base.known(match.claim()).earliest()))
                .map(newest -> Stream.concat(Stream.of(newest), matches.stream().filter(match -> match != newest))
                        .toList())
                .orElse(matches);
    }
}
