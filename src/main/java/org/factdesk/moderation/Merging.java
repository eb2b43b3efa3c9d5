package org.factdesk.moderation;

import java.util.Optional;

/** Puts an edit on top of what somebody else made of its subject meanwhile, so that neither's work is lost. */
public final class Merging {
    private final Ledger ledger;

    public Merging(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * The edit that does what mine does and leaves what they did; mine where there is nothing to put together.
     *
     * @param basis the revision that whoever made mine looked at
     */
    public Edit onTop(Outcome.Clash clash, long basis) {
        Edit mine = clash.mine();
        Optional<Content> before = ledger.history(mine.incident(), mine.subject()).stream()
                .filter(step -> step.number() <= basis)
                .reduce((earlier, later) -> later)
                .flatMap(Revision::after);
        Optional<Content> theirs = clash.theirs().after();
        return mine.after()
                .filter(own -> before.isPresent() && theirs.isPresent())
                .<Edit>map(
                        own -> new Edit.Put(mine.incident(), Merge.of(before.orElseThrow(), own, theirs.orElseThrow())))
                .orElse(mine);
    }
}
