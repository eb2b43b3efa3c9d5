package org.factdesk.rendering;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.factdesk.claim.Claim;
import org.factdesk.claim.FactBase;
import org.factdesk.rendering.Reply.Said;

/**
 * Says one claim after the other, each once, and none without what {@link FactBase#shownWith} tells: what contradicts it,
 * and what either was replaced by last.
 */
final class Telling {
    private final Phrases phrases;
    private final Attributions attributions;
    private final FactBase base;
    private final List<Said> said = new ArrayList<>();
    /** What was said with all that belongs to it. */
    private final Set<String> complete = new HashSet<>();

    Telling(Phrases phrases, FactBase base) {
        this.phrases = phrases;
        this.attributions = new Attributions(phrases);
        this.base = base;
    }

    /** Says a claim under a heading, and what belongs to it behind it. */
    Telling add(String heading, Claim claim) {
        if (complete.add(claim.id())) {
            addAlone(heading, claim);
            List<Claim> others = base.otherSides(claim);
            others.forEach(other -> addAlone(phrases.say("heading.against"), other));
            base.latest(claim).forEach(newer -> add(phrases.say("heading.newer"), newer));
            others.forEach(other -> base.latest(other).forEach(newer -> add(phrases.say("heading.newer"), newer)));
        }
        return this;
    }

    private void addAlone(String heading, Claim claim) {
        if (said.stream().noneMatch(one -> one.claim().equals(claim.id()))) {
            said.add(new Said(heading, claim.id(), claim.text(), attributions.of(claim, base)));
        }
    }

    /** How many claims are said. */
    int size() {
        return said.size();
    }

    List<Said> said() {
        return List.copyOf(said);
    }

    /** The ids of what is said. */
    List<String> ids() {
        return said.stream().map(Said::claim).toList();
    }
}
