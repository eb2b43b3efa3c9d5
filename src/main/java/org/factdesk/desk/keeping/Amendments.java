package org.factdesk.desk.keeping;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.factdesk.claim.FactBase;
import org.factdesk.claim.Wording;
import org.factdesk.desk.draft.Drafting;
import org.factdesk.desk.gap.GapCommands;
import org.factdesk.desk.order.Order;
import org.factdesk.desk.order.Response;
import org.factdesk.desk.sheet.ClaimSheet;
import org.factdesk.desk.sheet.Contents;
import org.factdesk.desk.sheet.Draft;
import org.factdesk.desk.sheet.Teaching;
import org.factdesk.moderation.Content;
import org.factdesk.moderation.Review;
import org.factdesk.moderation.Subject;

/** Opens forms that begin with what others said: a proposal to be put into other words, a question without an answer. */
public final class Amendments implements GapCommands.Ways, ReviewCommands.Amending {
    private final Drafting drafting;

    public Amendments(Drafting drafting) {
        this.drafting = drafting;
    }

    @Override
    public Response newClaim(Order order, FactBase base, String question) {
        Draft draft = Draft.begun(ClaimSheet.WORD, base).with(ClaimSheet.MORE, "also_asked: " + phrase(question));
        return drafting.form(order, draft);
    }

    @Override
    public Response knownClaim(Order order, FactBase base, List<String> wordings, String claim) {
        return taught(order, base, wordings, Map.of(Teaching.CLAIM, claim));
    }

    @Override
    public Response leftOpen(Order order, FactBase base, List<String> wordings, String claim) {
        return taught(order, base, wordings, Map.of(Teaching.CLAIM, claim, Teaching.INTENT, Teaching.UNANSWERED));
    }

    private Response taught(Order order, FactBase base, List<String> wordings, Map<String, String> what) {
        String lines = wordings.stream().map(Amendments::phrase).collect(Collectors.joining("\n"));
        return drafting.review(
                order, Draft.begun(Teaching.WORD, base).with(what).with(Teaching.WORDING, lines));
    }

    private static String phrase(String question) {
        String oneLine = question.replaceAll("\\s+", " ").strip();
        return oneLine.length() <= Wording.SLOT ? oneLine : oneLine.substring(0, Wording.SLOT);
    }

    @Override
    public List<String> consequences(Order order, Review review, FactBase base) {
        return drafting.consequences(order, review.proposal().edits(), base);
    }

    @Override
    public boolean knows(Review review) {
        return typed(proposed(review)).isPresent();
    }

    private static Map<Subject, Content> proposed(Review review) {
        return review.proposal().edits().stream()
                .flatMap(edit -> edit.after().stream())
                .collect(Collectors.toMap(Content::subject, content -> content));
    }

    /** What there is a form for. */
    private static Optional<Content> typed(Map<Subject, Content> proposed) {
        return Stream.of(Subject.Kind.CLAIM, Subject.Kind.SOURCE, Subject.Kind.PARTY)
                .flatMap(kind -> proposed.values().stream()
                        .filter(content -> content.subject().kind() == kind))
                .findFirst();
    }

    @Override
    public Optional<Response> form(Order order, Review review, FactBase base) {
        Map<Subject, Content> proposed = proposed(review);
        return typed(proposed)
                .map(content -> Contents.draft(content, proposed, base)
                        .with(Draft.PROPOSAL, review.proposal().id()))
                .map(draft -> drafting.form(order, draft));
    }
}
