package org.factdesk.desk.front;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.factdesk.answer.Answer;
import org.factdesk.answer.Answerer;
import org.factdesk.audit.GivenAnswer;
import org.factdesk.audit.Journal;
import org.factdesk.claim.FactBase;
import org.factdesk.claim.Incident;
import org.factdesk.desk.order.Given;
import org.factdesk.desk.order.Visitor;
import org.factdesk.moderation.ClaimBook;
import org.factdesk.moderation.SettingsBook;
import org.factdesk.question.Conversation;
import org.factdesk.question.Utterance;
import org.factdesk.rendering.Listing;
import org.factdesk.rendering.Phrases;
import org.factdesk.rendering.Replies;
import org.factdesk.rendering.Reply;

/** Answers questions, whichever channel they come through, and notes each answer in the journal. Thread-safe. */
public final class FrontDesk {
    private final ClaimBook book;
    private final SettingsBook settings;
    private final GuildIncidents incidents;
    private final Supplier<Answerer> answerer;
    private final Journal journal;
    private final Clock clock;
    private final RecentAnswers recent;

    /**
     * @param answerer may take its time when it is first asked for
     * @param usual the incident that is meant where neither question nor guild names one, or empty
     */
    public FrontDesk(
            ClaimBook book,
            SettingsBook settings,
            Supplier<Answerer> answerer,
            Journal journal,
            Clock clock,
            String usual) {
        this.book = book;
        this.settings = settings;
        this.incidents = new GuildIncidents(book, settings, usual);
        this.answerer = answerer;
        this.journal = journal;
        this.clock = clock;
        this.recent = new RecentAnswers(clock);
    }

    /** The last answers of this run, by whom and where they were asked for. */
    public RecentAnswers recent() {
        return recent;
    }

    /** The incidents that a visitor may ask about: those of everybody and those of their guild. */
    public List<Incident> incidents(Visitor visitor) {
        return visitor.isOperator() ? book.incidents() : incidents.open(visitor.guild());
    }

    /** The incident that a visitor means; empty where there is none, or several and none is chosen. */
    public Optional<FactBase> base(Visitor visitor, String named) {
        String wanted = named.isEmpty() ? incidents.chosen(visitor.guild()) : named;
        if (!wanted.isEmpty()) {
            return book.current(wanted)
                    .filter(base -> visitor.isOperator() || incidents.isOpen(wanted, visitor.guild()));
        }
        List<Incident> open = incidents(visitor);
        return open.size() == 1 ? book.current(open.get(0).id()) : Optional.empty();
    }

    /** How to choose an incident, for somebody who named none or one that there is not. */
    public Listing howToChoose(Visitor visitor, String named) {
        Phrases phrases = visitor.phrases();
        List<String> ids = incidents(visitor).stream().map(Incident::id).toList();
        String all = String.join(", ", ids);
        String words = ids.isEmpty()
                ? phrases.say("choose.none")
                : named.isEmpty() ? phrases.say("choose.incident", all) : phrases.say("choose.unknown", named, all);
        return new Listing(words, List.of(), "");
    }

    /** The answer to a question; empty where it is not known which incident it is about. */
    public Optional<Given> answer(Visitor visitor, Question question) {
        return base(visitor, question.incident()).map(base -> answer(visitor, question, base));
    }

    private Given answer(Visitor visitor, Question question, FactBase base) {
        Utterance utterance = new Utterance(question.text(), question.before(), question.asOf());
        long known = settings.revision();
        Given given = given(AnswerIds.next(), utterance, base, visitor);
        journal.note(given.noted(
                visitor, new Given.Circumstances(question.channel(), question.others(), clock.instant(), known)));
        recent.note(visitor, question.channel(), given.id());
        return given;
    }

    private Given given(String id, Utterance utterance, FactBase base, Visitor visitor) {
        Answer answer = answerer.get().answer(utterance, base);
        FactBase then = utterance.counted(base);
        Reply reply = new Replies(visitor.phrases()).of(answer, utterance, then);
        return new Given(id, utterance, answer, reply, base);
    }

    /** What an earlier question is answered with by the record as it stands now, without noting it again. */
    public Optional<Given> again(Visitor visitor, GivenAnswer earlier) {
        return base(visitor, earlier.incident())
                .map(base -> given(earlier.id(), Replays.utterance(earlier), base, visitor));
    }

    /** A question that goes on from an earlier answer: about the same incident, up to the same day. */
    public Question after(GivenAnswer earlier, Visitor visitor, String text, String channel) {
        Conversation said = again(visitor, earlier)
                .map(given -> given.answer().continued(given.utterance()))
                .orElse(Conversation.NONE);
        return new Question(text, said, others(earlier, visitor), channel, earlier.incident(), Replays.day(earlier));
    }

    /**
     * A question about what somebody else wrote, which whoever asks puts to the desk as words of their own: it goes on
     * from what the desk would answer to that. Without one more word it asks whether that is so.
     */
    public Question about(String said, Visitor visitor, String text, String channel) {
        if (text.isEmpty()) {
            return Question.first(said, channel, "", null);
        }
        Utterance quoted = Utterance.of(said);
        Conversation before = base(visitor, "")
                .map(base -> answerer.get().answer(quoted, base).continued(quoted))
                .orElse(Conversation.NONE);
        return new Question(text, before, Set.of(), channel, "", null);
    }

    /** Anybody may go on from what another was answered. */
    private static Set<String> others(GivenAnswer earlier, Visitor visitor) {
        Set<String> all = new HashSet<>(earlier.thread().others());
        all.add(earlier.user());
        all.remove(visitor.user());
        return all;
    }

    /** The question of an earlier answer in other words. */
    public Question instead(GivenAnswer earlier, String text, String channel) {
        return new Question(
                text,
                Replays.before(earlier),
                earlier.thread().others(),
                channel,
                earlier.incident(),
                Replays.day(earlier));
    }
}
