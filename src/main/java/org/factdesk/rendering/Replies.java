package org.factdesk.rendering;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.factdesk.answer.Answer;
import org.factdesk.answer.Match;
import org.factdesk.claim.Claim;
import org.factdesk.claim.FactBase;
import org.factdesk.question.Utterance;
import org.factdesk.rendering.Reply.Kind;
import org.factdesk.rendering.Reply.Said;
import org.factdesk.rendering.Reply.Suggestions;

/** Puts answers into words: claims' own texts, attributions made from their fields, and fixed phrases. Thread-safe. */
public final class Replies {
    private static final int MOST_SUGGESTIONS = 3;

    private final Phrases phrases;
    private final Dates dates;
    private final Leads leads;
    private final Attributions attributions;
    private final Citations citations;
    private final Questions questions;
    private final Declining declining;
    private final Outlines outlines;

    public Replies(Phrases phrases) {
        this.phrases = phrases;
        this.dates = new Dates(phrases);
        this.leads = new Leads(phrases);
        this.attributions = new Attributions(phrases);
        this.citations = new Citations(phrases);
        this.questions = new Questions(phrases);
        this.declining = new Declining(phrases);
        this.outlines = new Outlines(phrases);
    }

    /** The answer to an utterance, in words; the base is the one that it was answered from. */
    public Reply of(Answer answer, Utterance utterance, FactBase base) {
        String footer = footer(utterance, base);
        return answer.fold(
                supported -> supported(supported, utterance, base, footer),
                disputed -> disputed(disputed, utterance, base, footer),
                abstained -> abstained(abstained, utterance, base, footer),
                clarify -> clarify(clarify, base, footer),
                overview -> overview(overview, base, footer),
                courtesy -> courtesy(courtesy, base, footer));
    }

    /** A claim as members read it where it answers, with what contradicts or replaces it, and nothing beside it. */
    public Reply of(Claim claim, FactBase base) {
        List<Said> said = new ArrayList<>(List.of(said("", claim, base)));
        base.disputing(claim).forEach(other -> add(said, "heading.against", other, base));
        addNewer(said, claim, base);
        List<String> ids = said.stream().map(Said::claim).toList();
        String first = leads.remarks(!base.disputing(claim).isEmpty(), claim, base);
        return new Reply(
                Kind.ANSWERED,
                "claim",
                first,
                said,
                List.of(),
                citations.of(ids, base),
                Suggestions.NONE,
                footer(Utterance.of(""), base));
    }

    private Reply supported(Answer.Supported answer, Utterance utterance, FactBase base, String footer) {
        Claim lead = answer.lead().claim();
        List<Said> said = new ArrayList<>(List.of(said("", lead, base)));
        addNewer(said, lead, base);
        addFurther(said, answer.further(), base);
        String first = leads.supported(answer.understanding(), answer.confidence(), lead, base);
        return answered("supported", first, lead, said, declining.open(answer.open(), utterance), base, footer);
    }

    private Reply disputed(Answer.Disputed answer, Utterance utterance, FactBase base, String footer) {
        Claim lead = answer.lead().claim();
        List<Said> said = new ArrayList<>(List.of(said("", lead, base)));
        answer.others().forEach(other -> add(said, "heading.against", other, base));
        addNewer(said, lead, base);
        addFurther(said, answer.further(), base);
        String first = leads.disputed(answer.understanding(), answer.confidence(), lead, base);
        return answered("disputed", first, lead, said, declining.open(answer.open(), utterance), base, footer);
    }

    private void addNewer(List<Said> said, Claim lead, FactBase base) {
        base.successors(lead).forEach(newer -> add(said, "heading.newer", newer, base));
    }

    private void addFurther(List<Said> said, List<Match> further, FactBase base) {
        further.forEach(match -> add(said, "heading.also", match.claim(), base));
    }

    private void add(List<Said> said, String heading, Claim claim, FactBase base) {
        if (said.stream().noneMatch(one -> one.claim().equals(claim.id()))) {
            said.add(said(phrases.say(heading), claim, base));
        }
    }

    private Said said(String heading, Claim claim, FactBase base) {
        return new Said(heading, claim.id(), claim.text(), attributions.of(claim, base));
    }

    private Reply answered(
            String reason, String first, Claim lead, List<Said> said, List<String> open, FactBase base, String footer) {
        List<String> ids = said.stream().map(Said::claim).toList();
        List<Claim> replaced = lead.supersedes().stream()
                .flatMap(older -> base.claim(older).stream())
                .filter(older -> !ids.contains(older.id()))
                .toList();
        Stream<String> replacing = replaced.stream()
                .map(older ->
                        phrases.say("replaces", phrases.say("quoted", older.text()), attributions.brief(older, base)));
        List<String> notes = Stream.concat(open.stream(), replacing).toList();
        List<String> read =
                Stream.concat(ids.stream(), replaced.stream().map(Claim::id)).toList();
        List<String> next = questions.near(lead, ids, base, MOST_SUGGESTIONS);
        Suggestions suggestions = suggestions("heading.next", next);
        return new Reply(Kind.ANSWERED, reason, first, said, notes, citations.of(read, base), suggestions, footer);
    }

    private Reply abstained(Answer.Abstained answer, Utterance utterance, FactBase base, String footer) {
        List<Claim> nearest = answer.nearest().stream().map(Match::claim).toList();
        List<String> answerable = nearest.isEmpty()
                ? questions.wellCovered(base, MOST_SUGGESTIONS)
                : questions.of(nearest, base, MOST_SUGGESTIONS);
        return new Reply(
                Kind.ABSTAINED,
                answer.reason().word(),
                declining.lead(answer, utterance, base),
                List.of(),
                declining.missing(answer, utterance),
                List.of(),
                suggestions("heading.answerable", answerable),
                footer);
    }

    private Reply clarify(Answer.Clarify answer, FactBase base, String footer) {
        List<Claim> choices = answer.choices().stream().map(Match::claim).toList();
        List<String> asked = questions.of(choices, base, choices.size());
        List<String> distinct = asked.size() == choices.size()
                ? asked
                : choices.stream().map(Claim::text).toList();
        Suggestions suggestions = new Suggestions("", distinct);
        return new Reply(
                Kind.CLARIFY, "clarify", phrases.say("clarify"), List.of(), List.of(), List.of(), suggestions, footer);
    }

    private Reply overview(Answer.Overview answer, FactBase base, String footer) {
        List<Said> said = outlines.said(answer, base);
        List<String> ids = said.stream().map(Said::claim).toList();
        List<String> next = questions.near(answer.claims().get(0), ids, base, MOST_SUGGESTIONS);
        return new Reply(
                Kind.ANSWERED,
                answer.understanding().intent().word(),
                outlines.lead(answer, base),
                said,
                outlines.notes(answer, base),
                citations.of(ids, base),
                suggestions("heading.next", next),
                footer);
    }

    private Reply courtesy(Answer.Courtesy answer, FactBase base, String footer) {
        String word = answer.intent().word();
        String lead = outlines.courtesy(answer.intent(), base);
        Suggestions suggestions = suggestions("heading.answerable", questions.wellCovered(base, MOST_SUGGESTIONS));
        return new Reply(Kind.COURTESY, word, lead, List.of(), List.of(), List.of(), suggestions, footer);
    }

    private Suggestions suggestions(String heading, List<String> list) {
        return list.isEmpty() ? Suggestions.NONE : new Suggestions(phrases.say(heading), list);
    }

    private String footer(Utterance utterance, FactBase base) {
        String title = base.incident().title();
        String revision = Long.toString(base.revision());
        LocalDate day = utterance.asOfDay();
        return day == null
                ? phrases.say("footer", title, revision)
                : phrases.say("footer.as-of", title, dates.of(day), revision);
    }
}
