package org.factdesk.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.factdesk.claim.Claim;
import org.factdesk.claim.FactBase;
import org.factdesk.question.Understanding;

/**
 * A question with the claims that match it. Where it may or may not lean on what was said before, both senses count by
 * how likely they are meant.
 */
final class Judged {
    private final List<Weighed> senses;
    private final FactBase base;

    private record Weighed(double likely, Sense sense) {}

    /** @param senses the one that it is taken in first */
    private Judged(List<Weighed> senses, FactBase base) {
        this.senses = senses;
        this.base = base;
    }

    /** A question that can be taken in one way. */
    static Judged of(Sense sense, FactBase base) {
        return new Judged(List.of(new Weighed(1, sense)), base);
    }

    /**
     * A question that can be taken in two. It is taken in the sense of which the best match likelier answers, whichever is
     * meant, else in the likelier.
     *
     * @param leans how likely it leans on what was said before
     */
    static Judged of(Sense leaning, Sense alone, double leans, FactBase base) {
        List<Weighed> either = List.of(new Weighed(leans, leaning), new Weighed(1 - leans, alone));
        Judged any = new Judged(either, base);
        List<Weighed> best = new ArrayList<>(either);
        best.sort(Comparator.<Weighed>comparingDouble(
                        one -> any.right(one.sense().lead().toList()))
                .thenComparingDouble(Weighed::likely)
                .reversed());
        return new Judged(best, base);
    }

    /** As it is taken. */
    Understanding understanding() {
        return senses.get(0).sense().understanding();
    }

    /** What matches it as it is taken, best first. */
    List<Match> matches() {
        return senses.get(0).sense().matches();
    }

    /** The best match's claim, if there is any match. */
    Stream<Claim> lead() {
        return senses.get(0).sense().lead();
    }

    /** How likely any claim answers. */
    double answerable() {
        return senses.stream()
                .mapToDouble(one -> one.likely() * one.sense().answerable())
                .sum();
    }

    /** The odds of the best match, or what speaks of the same. */
    Judgement.Odds odds() {
        return new Judgement.Odds(answerable(), right(lead().toList()));
    }

    /** The odds that any of some matches answers, or what speaks of the same. */
    Judgement.Odds odds(List<Match> some) {
        return new Judgement.Odds(
                answerable(), right(some.stream().map(Match::claim).toList()));
    }

    private double right(List<Claim> some) {
        return senses.stream()
                .mapToDouble(one -> one.likely() * one.sense().right(some, base))
                .sum();
    }
}
