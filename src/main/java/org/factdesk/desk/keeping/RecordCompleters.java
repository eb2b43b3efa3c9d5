package org.factdesk.desk.keeping;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.factdesk.claim.Claim;
import org.factdesk.claim.FactBase;
import org.factdesk.claim.Party;
import org.factdesk.claim.Source;
import org.factdesk.desk.front.Choice;
import org.factdesk.desk.front.FrontDesk;
import org.factdesk.desk.order.Completion;
import org.factdesk.desk.order.Completions;
import org.factdesk.desk.order.Keywords;
import org.factdesk.desk.order.Option;
import org.factdesk.desk.order.Visitor;
import org.factdesk.moderation.Ledger;

/** Offers claims, sources and parties of the record by what is typed of them, and by what that means. */
public final class RecordCompleters {
    private final FrontDesk front;
    private final ClaimSearch search;
    private final Ledger ledger;

    public RecordCompleters(FrontDesk front, ClaimSearch search, Ledger ledger) {
        this.front = front;
        this.search = search;
        this.ledger = ledger;
    }

    public Map<Option.Kind, Completions.Completer> all() {
        return Map.of(
                Option.Kind.CLAIM,
                (by, values, typed) -> offered(by, values, base -> offered(standing(base, typed))),
                Option.Kind.PAST_CLAIM,
                (by, values, typed) -> offered(
                        by, values, base -> offered(Stream.concat(retracted(base, typed), standing(base, typed)))),
                Option.Kind.SOURCE,
                (by, values, typed) -> offered(by, values, base -> sources(base, typed)),
                Option.Kind.PARTY,
                (by, values, typed) -> offered(by, values, base -> parties(base, typed)));
    }

    private List<Completion> offered(
            Visitor by, Map<String, String> values, Function<FactBase, List<Completion>> offer) {
        return front.base(by, values.getOrDefault(Choice.INCIDENT, ""))
                .map(offer)
                .orElse(List.of());
    }

    private Stream<Claim> standing(FactBase base, String typed) {
        return search.find(typed, base, Completions.MOST).stream();
    }

    private Stream<Claim> retracted(FactBase base, String typed) {
        Keywords wanted = Keywords.of(typed);
        return ledger.retracted(base.incident().id()).stream().filter(claim -> wanted.areIn(claim.id(), claim.text()));
    }

    private static List<Completion> offered(Stream<Claim> claims) {
        return claims.limit(Completions.MOST)
                .map(claim -> new Completion(claim.id(), claim.id() + ": " + claim.text()))
                .toList();
    }

    /** Sources that are called so, then those in which claims stand that mean what is typed. */
    private List<Completion> sources(FactBase base, String typed) {
        Keywords wanted = Keywords.of(typed);
        Stream<Source> called =
                base.sources().stream().filter(source -> wanted.areIn(source.id(), source.publisher(), source.title()));
        Stream<Source> meant = standing(base, typed)
                .flatMap(claim -> base.source(claim.provenance().source()).stream());
        return Stream.concat(called, meant)
                .distinct()
                .map(source -> new Completion(source.id(), source.publisher() + ", " + source.title()))
                .limit(Completions.MOST)
                .toList();
    }

    /** Parties that are called so, then those of which claims speak that mean what is typed. */
    private List<Completion> parties(FactBase base, String typed) {
        Keywords wanted = Keywords.of(typed);
        Stream<Party> called = base.parties().stream()
                .filter(party ->
                        wanted.areIn(party.id(), party.name(), party.role(), String.join(" ", party.aliases())));
        Stream<Party> meant = standing(base, typed)
                .flatMap(claim -> Stream.of(
                        claim.statement().who(),
                        claim.statement().whom(),
                        claim.attribution().claimant()))
                .flatMap(id -> base.party(id).stream());
        return Stream.concat(called, meant)
                .distinct()
                .map(party -> new Completion(party.name(), party.name() + ": " + party.role()))
                .limit(Completions.MOST)
                .toList();
    }
}
