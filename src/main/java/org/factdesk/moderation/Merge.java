package org.factdesk.moderation;

import java.util.ArrayList;
import java.util.List;
import org.factdesk.claim.Attribution;
import org.factdesk.claim.Claim;
import org.factdesk.claim.Party;
import org.factdesk.claim.Provenance;
import org.factdesk.claim.Source;
import org.factdesk.claim.Statement;

/**
 * Puts together what two people made of the same: what one of them left alone is as the other made it. Where both
 * changed a field, the own change stands; of lists stands what either put in and neither took out.
 */
final class Merge {
    private Merge() {}

    /**
     * The own change on top of theirs.
     *
     * @param before what both began with
     * @return what is mine where the three are not of one kind, or of a kind that is never put together
     */
    static Content of(Content before, Content mine, Content theirs) {
        if (before instanceof Content.OfClaim was
                && mine instanceof Content.OfClaim own
                && theirs instanceof Content.OfClaim other) {
            return new Content.OfClaim(claim(was.claim(), own.claim(), other.claim()));
        } else if (before instanceof Content.OfSource was
                && mine instanceof Content.OfSource own
                && theirs instanceof Content.OfSource other) {
            return new Content.OfSource(source(was.source(), own.source(), other.source()));
        } else if (before instanceof Content.OfParty was
                && mine instanceof Content.OfParty own
                && theirs instanceof Content.OfParty other) {
            return new Content.OfParty(party(was.party(), own.party(), other.party()));
        }
        return mine;
    }

    private static Claim claim(Claim before, Claim mine, Claim theirs) {
        return new Claim(
                mine.id(),
                statement(before.statement(), mine.statement(), theirs.statement()),
                attribution(before.attribution(), mine.attribution(), theirs.attribution()),
                one(before.text(), mine.text(), theirs.text()),
                provenance(before.provenance(), mine.provenance(), theirs.provenance()),
                list(before.disputes(), mine.disputes(), theirs.disputes()),
                list(before.supersedes(), mine.supersedes(), theirs.supersedes()),
                list(before.alsoAsked(), mine.alsoAsked(), theirs.alsoAsked()),
                list(before.leavesOpen(), mine.leavesOpen(), theirs.leavesOpen()));
    }

    private static Statement statement(Statement before, Statement mine, Statement theirs) {
        return new Statement(
                one(before.who(), mine.who(), theirs.who()),
                one(before.what(), mine.what(), theirs.what()),
                one(before.whom(), mine.whom(), theirs.whom()),
                one(before.when(), mine.when(), theirs.when()),
                one(before.where(), mine.where(), theirs.where()),
                one(before.how(), mine.how(), theirs.how()),
                one(before.why(), mine.why(), theirs.why()),
                one(before.quantity(), mine.quantity(), theirs.quantity()));
    }

    private static Attribution attribution(Attribution before, Attribution mine, Attribution theirs) {
        return new Attribution(
                one(before.claimant(), mine.claimant(), theirs.claimant()),
                one(before.citing(), mine.citing(), theirs.citing()),
                one(before.saidOn(), mine.saidOn(), theirs.saidOn()),
                one(before.stance(), mine.stance(), theirs.stance()));
    }

    /** A place is one in its source. */
    private static Provenance provenance(Provenance before, Provenance mine, Provenance theirs) {
        boolean isMoved =
                !mine.source().equals(before.source()) || !mine.locator().equals(before.locator());
        Provenance place = isMoved ? mine : theirs;
        return new Provenance(
                place.source(), place.locator(), one(before.credibility(), mine.credibility(), theirs.credibility()));
    }

    private static Source source(Source before, Source mine, Source theirs) {
        return new Source(
                mine.id(),
                one(before.publisher(), mine.publisher(), theirs.publisher()),
                one(before.title(), mine.title(), theirs.title()),
                one(before.published(), mine.published(), theirs.published()),
                one(before.url(), mine.url(), theirs.url()),
                one(before.reliability(), mine.reliability(), theirs.reliability()));
    }

    private static Party party(Party before, Party mine, Party theirs) {
        return new Party(
                mine.id(),
                one(before.name(), mine.name(), theirs.name()),
                one(before.kind(), mine.kind(), theirs.kind()),
                one(before.role(), mine.role(), theirs.role()),
                list(before.aliases(), mine.aliases(), theirs.aliases()));
    }

    private static <T> T one(T before, T mine, T theirs) {
        return mine.equals(before) ? theirs : mine;
    }

    private static List<String> list(List<String> before, List<String> mine, List<String> theirs) {
        List<String> all = new ArrayList<>(theirs);
        all.removeIf(one -> before.contains(one) && !mine.contains(one));
        mine.stream().filter(one -> !before.contains(one) && !all.contains(one)).forEach(all::add);
        return all;
    }
}
