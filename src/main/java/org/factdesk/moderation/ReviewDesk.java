package org.factdesk.moderation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where proposals are decided, each of them once: whoever comes second is told who was faster. Nobody approves their
 * own.
 */
public final class ReviewDesk {
    private final EditDesk edits;
    private final ReviewBook book;
    private final Ledger ledger;
    private final Merging merging;

    public ReviewDesk(EditDesk edits, ReviewBook book, Ledger ledger) {
        this.edits = edits;
        this.book = book;
        this.ledger = ledger;
        this.merging = new Merging(ledger);
    }

    /** The proposals of an incident that wait and that a guild made, oldest first; all of them on a terminal. */
    public List<Review> waiting(String incident, String guild) {
        return book.proposals(incident).stream()
                .filter(Proposal::isWaiting)
                .flatMap(proposal -> review(incident, proposal.id()).stream())
                .filter(review -> isOf(review, guild))
                .toList();
    }

    /** A proposal that a guild made, be it decided or not; any on a terminal. */
    public Optional<Review> find(String incident, String guild, String id) {
        return review(incident, id).filter(review -> isOf(review, guild));
    }

    private static boolean isOf(Review review, String guild) {
        return guild.isEmpty() || review.proposed().made().guild().equals(guild);
    }

    private Optional<Review> review(String incident, String id) {
        List<Revision> history = ledger.history(incident, Subject.proposal(id));
        if (history.isEmpty()) {
            return Optional.empty();
        }
        Revision first = history.get(0);
        Revision last = history.get(history.size() - 1);
        return last.after().map(content -> {
            Proposal proposal = ((Content.OfProposal) content).proposal();
            return proposal.isWaiting()
                    ? new Review(proposal, first, Optional.empty(), clashes(proposal, first))
                    : new Review(proposal, first, Optional.of(last), List.of());
        });
    }

    /**
     * The proposal as it can be put on record now: what others changed since stays, unless the proposer changed that
     * too.
     */
    public Review onTop(Review review) {
        Proposal proposal = review.proposal();
        List<Edit> edits = proposal.edits().stream()
                .map(edit -> review.clashes().stream()
                        .filter(clash -> clash.mine().equals(edit))
                        .findFirst()
                        .map(clash -> merging.onTop(clash, proposal.basis()))
                        .orElse(edit))
                .toList();
        Proposal later = new Proposal(proposal.id(), edits, proposal.basis(), proposal.state());
        return new Review(later, review.proposed(), review.decided(), review.clashes());
    }

    /** What stood about a subject when a change of it was proposed. */
    public Optional<Content> before(Review review, Subject subject) {
        return ledger.history(review.proposal().incident(), subject).stream()
                .filter(step -> step.number() < review.proposed().number())
                .reduce((earlier, later) -> later)
                .flatMap(Revision::after);
    }

    private List<Outcome.Clash> clashes(Proposal proposal, Revision proposed) {
        List<Outcome.Clash> clashes = new ArrayList<>();
        for (Edit edit : proposal.edits()) {
            List<Revision> history = ledger.history(edit.incident(), edit.subject());
            history.stream()
                    .skip(Math.max(0, history.size() - 1))
                    .filter(last -> last.number() > proposed.number())
                    .forEach(last -> clashes.add(new Outcome.Clash(edit, last)));
        }
        return clashes;
    }

    /** Puts a proposal's edits on record in the name of whoever approves. */
    public Outcome approve(Moderator by, Review review, String why) {
        return publish(by, review, Proposal.State.APPROVED, review.proposal().edits(), basis(review), why);
    }

    /**
     * Puts edits on record in place of those that were proposed.
     *
     * @param basis the revision that whoever amends looked at
     */
    public Outcome amend(Moderator by, Review review, List<Edit> amended, long basis, String why) {
        long seen = review.decided().isPresent() ? basis(review) : Math.max(basis, basis(review));
        return publish(by, review, Proposal.State.AMENDED, amended, seen, why);
    }

    private Outcome publish(
            Moderator by, Review review, Proposal.State state, List<Edit> wanted, long basis, String why) {
        List<Edit> all = new ArrayList<>(wanted);
        all.add(review.proposal().become(state));
        Submission submission = new Submission(by, Submission.Origin.COMMAND, all, basis, reason(review, why));
        return bar(by, review)
                .map(reason -> edits.refuse(
                        submission,
                        new Outcome.Refused(reason, review.proposal().id())))
                .orElseGet(() -> edits.decide(submission));
    }

    /** Once a proposer had themselves erased, anybody might be them. */
    private static Optional<Outcome.Reason> bar(Moderator by, Review review) {
        if (review.proposed().made().by().isEmpty()) {
            return Optional.of(Outcome.Reason.PROPOSER_ERASED);
        }
        return isOwn(by, review) ? Optional.of(Outcome.Reason.OWN_PROPOSAL) : Optional.empty();
    }

    /** Turns a proposal down, or takes it back where it is one's own. */
    public Outcome reject(Moderator by, Review review, String why) {
        Proposal.State state = isOwn(by, review) ? Proposal.State.WITHDRAWN : Proposal.State.REJECTED;
        return edits.decide(Submission.of(by, review.proposal().become(state), basis(review), why));
    }

    /** Whatever came after the proposal was not known to its proposer, another decision among it. */
    private static long basis(Review review) {
        return review.proposed().number();
    }

    private static boolean isOwn(Moderator by, Review review) {
        return review.proposed().made().by().equals(by.id());
    }

    /** The step of each claim names the proposal, whose history names the proposer. */
    private static String reason(Review review, String why) {
        String proposed = review.proposed().made().why();
        String words = why.isEmpty() ? proposed : why;
        return review.proposal().subject() + (words.isEmpty() ? "" : ": " + words);
    }
}
