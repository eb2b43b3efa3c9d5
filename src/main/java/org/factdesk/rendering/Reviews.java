package org.factdesk.rendering;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.factdesk.moderation.Content;
import org.factdesk.moderation.Edit;
import org.factdesk.moderation.Outcome;
import org.factdesk.moderation.Proposal;
import org.factdesk.moderation.Review;
import org.factdesk.moderation.Revision;
import org.factdesk.moderation.Subject;

/** Puts proposals before those who decide on them, and says how they were decided. */
public final class Reviews {
    private final Phrases phrases;
    private final Histories histories;
    private final Differences differences;
    private final UnaryOperator<String> name;

    /** @param name puts the id of a moderator into a name */
    public Reviews(Phrases phrases, UnaryOperator<String> name) {
        this.phrases = phrases;
        this.histories = new Histories(phrases);
        this.differences = new Differences(phrases);
        this.name = name;
    }

    /** All that wait, one line each. */
    public Listing waiting(List<Review> reviews) {
        List<String> lines = reviews.stream()
                .map(review -> phrases.say(
                        "review.line",
                        review.proposal().id(),
                        subjects(review.proposal()),
                        because("review.by", review.proposed())))
                .toList();
        String title = reviews.isEmpty() ? "review.none" : "review.title";
        return new Listing(phrases.say(title), lines, reviews.isEmpty() ? "" : phrases.say("review.footer"));
    }

    /**
     * One proposal: who asks, what it would change, and what others changed meanwhile.
     *
     * @param standing what stands on record about a subject; of what is decided, what stood when it was proposed
     */
    public Listing of(Review review, Function<Subject, Optional<Content>> standing) {
        List<String> lines = new ArrayList<>(List.of(because("review.proposed", review.proposed())));
        for (Edit edit : review.proposal().edits()) {
            lines.add(phrases.say("review.subject", edit.subject().toString()));
            differences.of(standing.apply(edit.subject()), edit.after()).forEach(line -> lines.add(item(line)));
        }
        review.clashes().forEach(clash -> addClash(clash, lines));
        review.decided().map(this::decided).ifPresent(lines::add);
        return new Listing(
                phrases.say("review.proposal", review.proposal().id()),
                lines,
                review.decided().isEmpty() ? phrases.say("review.decide") : "");
    }

    private void addClash(Outcome.Clash clash, List<String> lines) {
        lines.add(phrases.say("review.meanwhile"));
        histories.clash(clash, name).forEach(line -> lines.add(item(line)));
    }

    /** Such as {@code Approved by Ola, 2031-05-10 08:00 UTC: seen on site}. */
    public String decided(Revision decision) {
        Proposal proposal = ((Content.OfProposal) decision.after().orElseThrow()).proposal();
        return because("review." + proposal.state().word(), decision);
    }

    /** What its proposer is told of a decision. */
    public String told(Review review) {
        Proposal proposal = review.proposal();
        return phrases.say(
                "review.told",
                proposal.id(),
                subjects(proposal),
                review.decided().map(this::decided).orElse(""));
    }

    private String because(String key, Revision step) {
        Revision.Circumstances made = step.made();
        String head = phrases.say(key, histories.who(made, name), histories.moment(made.at()));
        return made.why().isEmpty() ? head : phrases.say("history.because", head, made.why());
    }

    private String item(String line) {
        return phrases.say("list.item", line);
    }

    private static String subjects(Proposal proposal) {
        return proposal.edits().stream().map(edit -> edit.subject().toString()).collect(Collectors.joining(", "));
    }
}
