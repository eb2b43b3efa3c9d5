package org.factdesk.desk.notice;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import org.factdesk.desk.order.Visitor;
import org.factdesk.moderation.Announced;
import org.factdesk.moderation.Review;
import org.factdesk.moderation.ReviewBook;
import org.factdesk.moderation.ReviewDesk;
import org.factdesk.moderation.Revision;
import org.factdesk.rendering.Listing;
import org.factdesk.rendering.Phrases;
import org.factdesk.rendering.Reviews;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells whoever proposed a change how somebody else decided on it, once: in private where they let the desk do so, else
 * with what comes of their next command. Thread-safe.
 */
public final class TellingProposers {
    private static final Logger log = LoggerFactory.getLogger(TellingProposers.class);
    /** What was decided longer ago is no news. */
    private static final Duration LONGEST_AGO = Duration.ofDays(30);

    private final ReviewBook book;
    private final ReviewDesk reviews;
    private final Announced told;
    private final Notices notices;
    private final Clock clock;
    /** Decisions that need not be looked at again. */
    private final Set<Decision> seen = ConcurrentHashMap.newKeySet();
    /** Decisions that could not be told in private. */
    private final Map<Decision, Review> kept = new ConcurrentHashMap<>();

    private volatile BinaryOperator<String> names = (guild, user) -> user;

    /** A proposal that was decided. */
    private record Decision(String incident, String proposal) {
        static Decision of(Review review) {
            return new Decision(review.proposal().incident(), review.proposal().id());
        }
    }

    public TellingProposers(ReviewBook book, ReviewDesk reviews, Announced told, Notices notices, Clock clock) {
        this.book = book;
        this.reviews = reviews;
        this.told = told;
        this.notices = notices;
        this.clock = clock;
    }

    /** @param people what somebody is called from now on, by the guild and the person’s id */
    public void call(BinaryOperator<String> people) {
        names = people;
    }

    /** Tells of the decisions of an incident that came since the last look. */
    void look(String incident) {
        book.proposals(incident).stream()
                .filter(proposal -> !proposal.isWaiting())
                .map(proposal -> new Decision(incident, proposal.id()))
                .filter(seen::add)
                .toList()
                .forEach(this::lookAt);
    }

    /** One that cannot be read now holds back no other, and is looked at again. */
    private void lookAt(Decision decision) {
        try {
            if (!told.isKnown(decision.incident(), decision.proposal())) {
                reviews.find(decision.incident(), "", decision.proposal())
                        .filter(this::isNews)
                        .ifPresent(this::tell);
            }
        } catch (RuntimeException trouble) {
            seen.remove(decision);
            log.warn("Could not tell how proposal {} was decided; it is tried again", decision.proposal(), trouble);
        }
    }

    private boolean isNews(Review review) {
        Revision.Circumstances proposed = review.proposed().made();
        Instant since = clock.instant().minus(LONGEST_AGO);
        return !proposed.by().isEmpty()
                && review.decided()
                        .map(Revision::made)
                        .filter(decided -> !decided.by().equals(proposed.by()))
                        .filter(decided -> decided.at().isAfter(since))
                        .isPresent();
    }

    private void tell(Review review) {
        Revision.Circumstances proposed = review.proposed().made();
        Reader proposer = new Reader(proposed.by(), proposed.guild());
        notices.tell(proposer, phrases -> notice(review, phrases)).thenAccept(delivery -> {
            if (delivery == Delivery.BROUGHT) {
                know(Decision.of(review));
            } else if (delivery != Delivery.ELSEWHERE) {
                kept.put(Decision.of(review), review);
            }
        });
    }

    private void know(Decision decision) {
        told.noteKnown(decision.incident(), decision.proposal());
    }

    private Listing notice(Review review, Phrases phrases) {
        return new Listing(
                line(review, phrases),
                List.of(),
                phrases.say("review.told.footer", review.proposal().id()));
    }

    private String line(Review review, Phrases phrases) {
        String guild = review.proposed().made().guild();
        return new Reviews(phrases, user -> names.apply(guild, user)).told(review);
    }

    /** What somebody is to be told now, in their language; from now on they know it. */
    public List<String> news(Visitor by) {
        if (kept.isEmpty()) {
            return List.of();
        }
        Phrases phrases = by.phrases();
        List<Decision> own = kept.entrySet().stream()
                .filter(entry -> isOf(entry.getValue(), by))
                .map(Map.Entry::getKey)
                .collect(Collectors.toList());
        return own.stream()
                .flatMap(decision -> Optional.ofNullable(kept.remove(decision)).stream())
                .map(review -> {
                    know(Decision.of(review));
                    return line(review, phrases);
                })
                .toList();
    }

    private static boolean isOf(Review review, Visitor by) {
        Revision.Circumstances proposed = review.proposed().made();
        return proposed.by().equals(by.user()) && proposed.guild().equals(by.guild());
    }
}
