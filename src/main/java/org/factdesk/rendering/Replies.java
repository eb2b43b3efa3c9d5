package org.factdesk.rendering;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.factdesk.answer.Answer;
import org.factdesk.answer.Match;
import org.factdesk.claim.Claim;
import org.factdesk.claim.FactBase;
import org.factdesk.claim.When;
import org.factdesk.question.AnswerType;
import org.factdesk.question.Breadth;
import org.factdesk.question.Intent;
import org.factdesk.question.Understanding;
import org.factdesk.question.Utterance;
import org.factdesk.rendering.Reply.Kind;
import org.factdesk.rendering.Reply.Said;
import org.factdesk.rendering.Reply.Suggestions;

/** Puts answers into words: claims' own texts, attributions made from their fields, and fixed phrases. Thread-safe. */
public final class Replies {
    private static final int MOST_SUGGESTIONS = 3;

    private static final Pattern OF_ANOTHER =
            Pattern.compile("\\s*(?:and|what about|how about)\\s", Pattern.CASE_INSENSITIVE);

    /** To these nobody wants to be told what could be asked. */
    private static final Set<Intent> WITHOUT_MENU =
            Set.of(Intent.THANKS, Intent.REACTION, Intent.COMPLAINT, Intent.CONCERN, Intent.STANDING);

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
        Telling telling = new Telling(phrases, base).add("", claim);
        List<String> ids = telling.ids();
        String first = leads.remarks(!base.disputing(claim).isEmpty(), claim, base);
        return new Reply(
                Kind.ANSWERED,
                "claim",
                first,
                telling.said(),
                List.of(),
                citations.of(ids, base),
                Suggestions.NONE,
                footer(Utterance.of(""), base));
    }

    private Reply supported(Answer.Supported answer, Utterance utterance, FactBase base, String footer) {
        Claim lead = answer.lead().claim();
        List<Said> said = said(lead, answer.further(), base);
        String first = leads.supported(answer.understanding(), answer.confidence(), lead, base);
        List<String> open = open(answer.understanding(), answer.open(), utterance);
        return answered("supported", first, lead, said, open, base, footer);
    }

    private Reply disputed(Answer.Disputed answer, Utterance utterance, FactBase base, String footer) {
        Claim lead = answer.lead().claim();
        List<Said> said = said(lead, answer.further(), base);
        String first = leads.disputed(answer.understanding(), answer.confidence(), lead, base);
        List<String> open = open(answer.understanding(), answer.open(), utterance);
        return answered("disputed", first, lead, said, open, base, footer);
    }

    /** What was asked besides, or of whom, that nothing on record speaks of: "what did the pope say?" */
    private List<String> open(Understanding asked, List<String> parts, Utterance utterance) {
        boolean isOfAStranger = asked.parties().isEmpty()
                && (asked.intent() == Intent.SAID
                        || asked.followUp()
                                && OF_ANOTHER.matcher(utterance.text()).lookingAt());
        List<String> strangers = isOfAStranger ? declining.missing(asked.strangers(), utterance) : List.of();
        return Stream.concat(declining.open(parts, utterance).stream(), strangers.stream())
                .toList();
    }

    private List<Said> said(Claim lead, List<Match> further, FactBase base) {
        Telling telling = new Telling(phrases, base).add("", lead);
        further.forEach(match -> telling.add(phrases.say("heading.also"), match.claim()));
        return telling.said();
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
                Stream.concat(declining.missing(answer, utterance).stream(), beside(answer, utterance, base))
                        .toList(),
                List.of(),
                suggestions("heading.answerable", answerable),
                footer);
    }

    /**
     * What the record holds of what was asked though no claim answers it: who somebody is, when what was answered just before
     * was said. It is not known from when on it knew who somebody is.
     */
    private Stream<String> beside(Answer.Abstained answer, Utterance utterance, FactBase base) {
        Understanding asked = answer.understanding();
        if (!answer.reason().isOfAQuestion() || utterance.asOf().isPresent()) {
            return Stream.of();
        }
        boolean asksWhen = asked.asked() == AnswerType.TIME && asked.breadth() == Breadth.BARE && asked.followUp();
        Stream<String> said = utterance.conversation().lastSaid().stream()
                .limit(asksWhen ? 1 : 0)
                .flatMap(lead -> base.claim(lead).stream())
                .map(claim -> claim.attribution().saidOn())
                .filter(When::isDated)
                .map(when -> phrases.say("said-on", dates.of(when)));
        return Stream.concat(leads.role(asked).stream(), said);
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
        List<String> answerable =
                WITHOUT_MENU.contains(answer.intent()) ? List.of() : questions.wellCovered(base, MOST_SUGGESTIONS);
        return new Reply(
                Kind.COURTESY,
                word,
                lead,
                List.of(),
                List.of(),
                List.of(),
                suggestions("heading.answerable", answerable),
                footer);
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
