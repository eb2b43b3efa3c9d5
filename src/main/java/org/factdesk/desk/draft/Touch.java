package org.factdesk.desk.draft;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.factdesk.answer.Answer;
import org.factdesk.claim.Claim;
import org.factdesk.claim.FactBase;
import org.factdesk.claim.Party;
import org.factdesk.claim.Taught;

/**
 * What a change of the record touches.
 *
 * @param claims ids of the claims that change, and of those that they contradict or replace or that do so with them
 * @param wordings texts that a question must come near to be answered by what changes
 */
record Touch(Set<String> claims, List<String> wordings) {
    static Touch between(FactBase before, FactBase after) {
        Set<Claim> changed = new LinkedHashSet<>(changed(before.claims(), after.claims()));
        Set<String> wordings = new LinkedHashSet<>();
        changed.forEach(claim -> wordings.addAll(asked(claim, before, after)));
        changed(before.taught(), after.taught()).stream().map(Taught::wording).forEach(wordings::add);
        for (Party party : changed(before.parties(), after.parties())) {
            wordings.add(party.name());
            wordings.addAll(party.aliases());
            Stream.concat(before.claims().stream(), after.claims().stream())
                    .filter(claim -> names(claim).contains(party.id()))
                    .forEach(changed::add);
        }
        Set<String> ids = changed.stream()
                .flatMap(claim -> Stream.of(before, after).flatMap(base -> around(claim, base)))
                .collect(Collectors.toSet());
        return new Touch(ids, List.copyOf(wordings));
    }

    /** Of a claim that stands before and after and says the same, only the ways of asking that come or go. */
    private static List<String> asked(Claim claim, FactBase before, FactBase after) {
        Optional<Claim> then = before.claim(claim.id());
        Optional<Claim> now = after.claim(claim.id());
        boolean saysTheSame = then.isPresent()
                && now.isPresent()
                && then.get().text().equals(now.get().text())
                && then.get().statement().equals(now.get().statement())
                && then.get().attribution().equals(now.get().attribution());
        return saysTheSame
                ? Stream.of(
                                changed(then.get().alsoAsked(), now.get().alsoAsked()),
                                changed(then.get().leavesOpen(), now.get().leavesOpen()))
                        .flatMap(List::stream)
                        .toList()
                : Stream.of(List.of(claim.text()), claim.alsoAsked(), claim.leavesOpen())
                        .flatMap(List::stream)
                        .toList();
    }

    /** What stands in one and not, or not so, in the other. */
    private static <T> List<T> changed(Collection<T> before, Collection<T> after) {
        Set<T> then = new HashSet<>(before);
        Set<T> now = new HashSet<>(after);
        return Stream.concat(
                        before.stream().filter(one -> !now.contains(one)),
                        after.stream().filter(one -> !then.contains(one)))
                .toList();
    }

    private static Set<String> names(Claim claim) {
        return Set.copyOf(new HashSet<>(List.of(
                claim.statement().who(),
                claim.statement().whom(),
                claim.attribution().claimant(),
                claim.attribution().citing())));
    }

    private static Stream<String> around(Claim claim, FactBase base) {
        Stream<String> named = Stream.of(claim.disputes(), claim.supersedes()).flatMap(List::stream);
        Stream<String> naming = Stream.of(base.disputing(claim), base.successors(claim))
                .flatMap(Collection::stream)
                .map(Claim::id);
        return Stream.of(Stream.of(claim.id()), named, naming).flatMap(ids -> ids);
    }

    /** Whatever changes may change what is said of the whole record. */
    private static boolean isOfTheWhole(Answer answer) {
        return answer instanceof Answer.Overview
                || answer instanceof Answer.Abstained abstained
                        && abstained.reason().isOfTheWhole();
    }

    /** Whether an answer shows a claim that is touched, or came near it. */
    boolean isIn(Answer answer) {
        if (isOfTheWhole(answer)) {
            return true;
        }
        Stream<Claim> near = answer instanceof Answer.Abstained abstained
                ? abstained.nearest().stream().map(match -> match.claim())
                : Stream.of();
        return Stream.concat(answer.claims().stream(), near).map(Claim::id).anyMatch(claims::contains);
    }
}
