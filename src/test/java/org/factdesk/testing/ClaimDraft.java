package org.factdesk.testing;

import java.util.List;
import org.factdesk.claim.Attribution;
import org.factdesk.claim.Claim;
import org.factdesk.claim.Provenance;
import org.factdesk.claim.Stance;
import org.factdesk.claim.Statement;
import org.factdesk.claim.When;

/** A claim in the making, for tests: what is not set is empty. */
public final class ClaimDraft {
    private final String id;
    private final String text;
    private String who = "";
    private String what = "did something";
    private String whom = "";
    private When when = When.UNDATED;
    private String where = "";
    private String how = "";
    private String why = "";
    private String quantity = "";
    private String saidBy = "";
    private String citing = "";
    private When saidOn = When.UNDATED;
    private Stance stance = Stance.ASSERTS;
    private String source = "news";
    private String locator = "";
    private List<String> disputes = List.of();
    private List<String> supersedes = List.of();
    private List<String> alsoAsked = List.of();
    private List<String> leavesOpen = List.of();

    private ClaimDraft(String id, String text) {
        this.id = id;
        this.text = text;
    }

    public static ClaimDraft of(String id, String text) {
        return new ClaimDraft(id, text);
    }

    public ClaimDraft statement(String actor, String action, String target) {
        who = actor;
        what = action;
        whom = target;
        return this;
    }

    public ClaimDraft when(String edtf) {
        when = When.of(edtf);
        return this;
    }

    public ClaimDraft where(String place) {
        where = place;
        return this;
    }

    public ClaimDraft how(String manner) {
        how = manner;
        return this;
    }

    public ClaimDraft why(String cause) {
        why = cause;
        return this;
    }

    public ClaimDraft quantity(String amount) {
        quantity = amount;
        return this;
    }

    public ClaimDraft saidBy(String claimant, String edtf) {
        saidBy = claimant;
        saidOn = edtf.isEmpty() ? When.UNDATED : When.of(edtf);
        return this;
    }

    public ClaimDraft saidOn(String edtf) {
        saidOn = When.of(edtf);
        return this;
    }

    public ClaimDraft citing(String party) {
        citing = party;
        return this;
    }

    public ClaimDraft stance(Stance how) {
        stance = how;
        return this;
    }

    public ClaimDraft readIn(String sourceId, String place) {
        source = sourceId;
        locator = place;
        return this;
    }

    public ClaimDraft disputes(String... claims) {
        disputes = List.of(claims);
        return this;
    }

    public ClaimDraft supersedes(String... claims) {
        supersedes = List.of(claims);
        return this;
    }

    public ClaimDraft alsoAsked(String... phrases) {
        alsoAsked = List.of(phrases);
        return this;
    }

    public ClaimDraft leavesOpen(String... phrases) {
        leavesOpen = List.of(phrases);
        return this;
    }

    public Claim claim() {
        return new Claim(
                id,
                new Statement(who, what, whom, when, where, how, why, quantity),
                new Attribution(saidBy, citing, saidOn, stance),
                text,
                new Provenance(source, locator, Provenance.UNJUDGED),
                disputes,
                supersedes,
                alsoAsked,
                leavesOpen);
    }
}
