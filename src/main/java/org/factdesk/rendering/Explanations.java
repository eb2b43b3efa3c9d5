package org.factdesk.rendering;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.factdesk.answer.Answer;
import org.factdesk.answer.Match;
import org.factdesk.answer.Reason;
import org.factdesk.claim.Party;
import org.factdesk.question.Clue;
import org.factdesk.question.Understanding;

/** Why an answer is what it is: what the question was taken to mean, and what makes up each score. */
public final class Explanations {
    private static final int MOST_MATCHES = 3;
    private static final int MOST_REASONS = 8;
    /** Less than this would be shown as nothing. */
    private static final double LEAST_SHOWN = 0.005;

    private final Phrases phrases;
    private final Dates dates;

    public Explanations(Phrases phrases) {
        this.phrases = phrases;
        this.dates = new Dates(phrases);
    }

    public Listing of(Answer answer) {
        List<String> lines = new ArrayList<>(understanding(answer));
        List<Match> matches = matches(answer);
        matches.stream().limit(MOST_MATCHES).forEach(match -> lines.addAll(reasons(match)));
        if (matches.isEmpty()) {
            lines.add(phrases.say(isOfTheWhole(answer) ? "why.overview" : "why.none"));
        }
        return new Listing(phrases.say("why.title"), lines, "");
    }

    private static boolean isOfTheWhole(Answer answer) {
        return answer.fold(
                supported -> false,
                disputed -> false,
                abstained -> abstained.reason().isOfTheWhole(),
                clarify -> false,
                overview -> true,
                courtesy -> false);
    }

    private static List<Match> matches(Answer answer) {
        return answer.fold(
                supported -> withLead(supported.lead(), supported.further()),
                disputed -> withLead(disputed.lead(), disputed.further()),
                Answer.Abstained::nearest,
                Answer.Clarify::choices,
                overview -> List.of(),
                courtesy -> List.of());
    }

    private static List<Match> withLead(Match lead, List<Match> further) {
        List<Match> all = new ArrayList<>(List.of(lead));
        all.addAll(further);
        return all;
    }

    private List<String> understanding(Answer answer) {
        Understanding question = answer.understanding();
        List<String> lines = new ArrayList<>();
        lines.add(phrases.say(
                "why.understood",
                phrases.say("quoted", question.resolved()),
                phrases.say("intent." + question.intent().word()),
                number(answer.confidence())));
        if (!question.parties().isEmpty()) {
            List<String> names = question.parties().stream().map(Party::name).toList();
            lines.add(phrases.say("why.parties", String.join(", ", names)));
        }
        if (question.window().isDated()) {
            lines.add(phrases.say("why.window", dates.of(question.window())));
        }
        if (question.followUp()) {
            lines.add(phrases.say("why.follow-up", number(question.leaning())));
        }
        return lines;
    }

    private List<String> reasons(Match match) {
        List<String> lines = new ArrayList<>();
        lines.add(phrases.say(
                "why.match",
                match.claim().id(),
                number(match.score()),
                match.claim().text()));
        List<Reason> heaviest = match.reasons().stream()
                .sorted(Comparator.comparingDouble((Reason reason) -> -Math.abs(reason.share())))
                .limit(MOST_REASONS)
                .toList();
        heaviest.stream()
                .map(reason ->
                        phrases.say("why.reason", words(reason.clue()), number(reason.value()), signed(reason.share())))
                .map(line -> phrases.say("list.item", line))
                .forEach(lines::add);
        double told = heaviest.stream().mapToDouble(Reason::share).sum();
        if (match.reasons().size() > heaviest.size()) {
            String others = phrases.say(
                    "why.others",
                    String.valueOf(match.reasons().size() - heaviest.size()),
                    signed(match.score() - match.together() - told));
            lines.add(phrases.say("list.item", others));
        }
        if (Math.abs(match.together()) >= LEAST_SHOWN) {
            lines.add(phrases.say("list.item", phrases.say("why.together", signed(match.together()))));
        }
        return lines;
    }

    private String words(Clue clue) {
        return phrases.find("clue." + clue.word()).orElseGet(clue::word);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    private static String signed(double value) {
        return String.format(Locale.ROOT, "%+.2f", value);
    }
}
