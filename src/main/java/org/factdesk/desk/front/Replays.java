package org.factdesk.desk.front;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import org.factdesk.answer.Answer;
import org.factdesk.answer.Answerer;
import org.factdesk.audit.GivenAnswer;
import org.factdesk.claim.FactBase;
import org.factdesk.moderation.ClaimBook;
import org.factdesk.moderation.PastRecord;
import org.factdesk.moderation.SettingsBook;
import org.factdesk.question.Conversation;
import org.factdesk.question.Utterance;
import org.factdesk.rendering.Phrases;
import org.factdesk.rendering.Replayed;
import org.factdesk.rendering.Replies;
import org.factdesk.rendering.Reply;
import org.jspecify.annotations.Nullable;

/**
 * Computes past answers again from what they were computed from: the record as it was then, and the question, day,
 * thread and incident as the entry has them, which is how the settings of then came to bear. Thread-safe.
 */
public final class Replays {
    private final ClaimBook book;
    private final SettingsBook settings;
    private final PastRecord past;
    private final Supplier<Answerer> answerer;
    private final String makeup;

    /**
     * @param answerer may take its time when it is first asked for
     * @param makeup a fingerprint of what is answered with today
     */
    public Replays(ClaimBook book, SettingsBook settings, PastRecord past, Supplier<Answerer> answerer, String makeup) {
        this.book = book;
        this.settings = settings;
        this.past = past;
        this.answerer = answerer;
        this.makeup = makeup;
    }

    /** An answer beside the one that is computed again; empty where its record is not there. */
    public Optional<Replayed> of(GivenAnswer then, Phrases phrases) {
        return base(then).map(base -> replayed(then, base, phrases));
    }

    /** The record of then; where nothing was changed since, the very one whose claims are read already. */
    private Optional<FactBase> base(GivenAnswer then) {
        long revision = then.basis().revision();
        return book.current(then.incident())
                .filter(now -> now.revision() == revision)
                .or(() -> past.incident(then.incident(), revision));
    }

    private Replayed replayed(GivenAnswer then, FactBase base, Phrases phrases) {
        Utterance utterance = utterance(then);
        Answer answer = answerer.get().answer(utterance, base);
        FactBase asOf = utterance.counted(base);
        Reply reply = new Replies(phrases).of(answer, utterance, asOf);
        Replayed.Today today = new Replayed.Today(
                book.current(then.incident()).map(FactBase::revision).orElse(0L),
                past.settings(then.guild(), then.basis().settings()).incident(),
                settings.of(then.guild()).incident(),
                makeup);
        return new Replayed(then, reply, answer, today);
    }

    /** The question of an earlier answer as it was put. */
    public static Utterance utterance(GivenAnswer earlier) {
        return new Utterance(earlier.question(), before(earlier), day(earlier));
    }

    /** The day up to which claims counted for an earlier answer, or null. */
    static @Nullable LocalDate day(GivenAnswer earlier) {
        return earlier.asOf().isEmpty() ? null : LocalDate.parse(earlier.asOf());
    }

    /** The conversation before an earlier answer. */
    static Conversation before(GivenAnswer earlier) {
        return new Conversation(earlier.thread().turns().stream()
                .map(turn -> new Conversation.Turn(turn.question(), turn.resolved(), turn.claims(), turn.answered()))
                .toList());
    }
}
