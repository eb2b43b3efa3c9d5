package org.factdesk.desk.gap;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.factdesk.answer.Answer;
import org.factdesk.answer.Answerer;
import org.factdesk.audit.AnswerArchive;
import org.factdesk.audit.GivenAnswer;
import org.factdesk.claim.Claim;
import org.factdesk.claim.FactBase;
import org.factdesk.desk.front.Replays;
import org.factdesk.moderation.ReviewBook;

/**
 * What was asked and is not answered by the record as it stands. A gap closes by itself once its questions are
 * answered, whatever edit brought that about. Thread-safe.
 */
public final class Gaps {
    private static final int MOST_SHOWN = 50;
    private static final int MOST_REMEMBERED = 10_000;
    private static final int MOST_NEAR = 3;
    private static final Duration LONGEST_AGO = Duration.ofDays(365);

    private final AnswerArchive archive;
    private final ReviewBook reviews;
    private final Supplier<Answerer> answerer;
    private final Clock clock;
    private final Map<Asked, Checked> checked = new ConcurrentHashMap<>();

    public Gaps(AnswerArchive archive, ReviewBook reviews, Supplier<Answerer> answerer, Clock clock) {
        this.archive = archive;
        this.reviews = reviews;
        this.answerer = answerer;
        this.clock = clock;
    }

    /**
     * What decides how a question is answered, and by which claim it was: whoever asks the same is answered the same.
     */
    private record Asked(String question, List<GivenAnswer.Turn> thread, String asOf, String lead) {
        static Asked in(GivenAnswer answer) {
            return new Asked(
                    answer.question(),
                    answer.thread().turns(),
                    answer.asOf(),
                    answer.claims().stream().findFirst().orElse(""));
        }
    }

    /** Whether a question was answered by a record. */
    private record Checked(FactBase base, boolean isAnswered) {}

    /** The gaps of an incident as a guild asked for it, most asked first; those of all guilds on a terminal. */
    public List<Gap> open(FactBase base, String guild) {
        Set<String> dismissed = reviews.dismissals(base.incident().id()).stream()
                .flatMap(dismissal -> dismissal.answers().stream())
                .collect(Collectors.toSet());
        Instant since = clock.instant().minus(LONGEST_AGO);
        String incident = base.incident().id();
        List<GivenAnswer> asked =
                guild.isEmpty() ? archive.unanswered(incident, since) : archive.unanswered(incident, guild, since);
        return new GapGrouping(answerer.get()::meaning)
                .group(asked, dismissed).stream()
                        .flatMap(gap -> unanswered(gap, base).stream())
                        .sorted(Gap.MOST_ASKED_FIRST)
                        .limit(MOST_SHOWN)
                        .toList();
    }

    /** What is left of a gap: one of its wordings may be answered and another not. */
    private Optional<Gap> unanswered(Gap gap, FactBase base) {
        List<GivenAnswer> left =
                gap.asked().stream().filter(one -> !isAnswered(one, base)).toList();
        return left.isEmpty() ? Optional.empty() : Optional.of(new Gap(left));
    }

    /** Whether a record answers what was asked; where it was answered before, by another claim than then. */
    public boolean isAnswered(GivenAnswer asked, FactBase base) {
        Asked same = Asked.in(asked);
        Checked known = checked.get(same);
        if (known != null && known.base() == base) {
            return known.isAnswered();
        }
        List<Claim> claims = again(asked, base).claims();
        boolean isAnswered = !claims.isEmpty() && !claims.get(0).id().equals(same.lead());
        if (checked.size() >= MOST_REMEMBERED) {
            checked.clear();
        }
        checked.put(same, new Checked(base, isAnswered));
        return isAnswered;
    }

    /** The claims on record that come nearest to what was asked. */
    List<Claim> near(Gap gap, FactBase base) {
        return answerer.get().near(gap.question(), base).stream()
                .filter(Answerer.Near::mayBeMeant)
                .map(Answerer.Near::claim)
                .filter(claim -> !gap.missed().contains(claim.id()))
                .limit(MOST_NEAR)
                .toList();
    }

    public Answer again(GivenAnswer asked, FactBase base) {
        return answerer.get().answer(Replays.utterance(asked), base);
    }
}
