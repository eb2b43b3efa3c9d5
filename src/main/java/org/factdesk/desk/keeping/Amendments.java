package org.factdesk.desk.keeping;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.factdesk.claim.Claim;
import org.factdesk.claim.FactBase;
import org.factdesk.claim.Party;
import org.factdesk.claim.Source;
import org.factdesk.claim.Wording;
import org.factdesk.desk.draft.Drafting;
import org.factdesk.desk.gap.GapCommands;
import org.factdesk.desk.order.Order;
import org.factdesk.desk.order.Response;
import org.factdesk.desk.sheet.ClaimSheet;
import org.factdesk.desk.sheet.Draft;
import org.factdesk.desk.sheet.PartySheet;
import org.factdesk.desk.sheet.SourceSheet;
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
                .map(content -> begun(content, proposed, base)
                        .with(Draft.PROPOSAL, review.proposal().id()))
                .map(draft -> drafting.form(order, draft));
    }

    private static Draft begun(Content content, Map<Subject, Content> proposed, FactBase base) {
        String id = content.subject().id();
        if (content instanceof Content.OfSource one) {
            return begun(SourceSheet.WORD, base.source(id).isPresent(), id, base)
                    .with(SourceSheet.fields(one.source()));
        } else if (content instanceof Content.OfParty one) {
            return begun(PartySheet.WORD, base.party(id).isPresent(), id, base).with(PartySheet.fields(one.party()));
        }
        Claim claim = ((Content.OfClaim) content).claim();
        return begun(ClaimSheet.WORD, base.claim(id).isPresent(), id, base)
                .with(ClaimSheet.fields(
                        claim, party -> typedParty(party, proposed), source -> typedSource(source, proposed)));
    }

    private static Draft begun(String sheet, boolean isKnown, String id, FactBase base) {
        return Draft.begun(sheet, base).with(isKnown ? Draft.SUBJECT : Draft.NEW_ID, id);
    }

    private static String typedParty(String id, Map<Subject, Content> proposed) {
        if (!(proposed.get(Subject.party(id)) instanceof Content.OfParty fresh)) {
            return id;
        }
        Party party = fresh.party();
        String kind = party.kind().name().toLowerCase(Locale.ROOT);
        return party.name() + " (" + kind + (party.role().isEmpty() ? "" : ", " + party.role()) + ")";
    }

    private static String typedSource(String id, Map<Subject, Content> proposed) {
        if (!(proposed.get(Subject.source(id)) instanceof Content.OfSource fresh)) {
            return id;
        }
        Source source = fresh.source();
        return source.url() + " " + source.publisher() + " "
                + source.published().text();
    }
}
