package org.factdesk.desk.keeping;

import java.util.Collection;
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

/** Offers claims, sources and parties of the record by what is typed of them, claims by their meaning too. */
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
                (by, values, typed) -> offered(by, values, base -> sources(base.sources(), typed)),
                Option.Kind.PARTY,
                (by, values, typed) -> offered(by, values, base -> parties(base.parties(), typed)));
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

    private static List<Completion> sources(Collection<Source> sources, String typed) {
        Keywords wanted = Keywords.of(typed);
        return sources.stream()
                .filter(source -> wanted.areIn(source.id(), source.publisher(), source.title()))
                .map(source -> new Completion(source.id(), source.publisher() + ", " + source.title()))
                .limit(Completions.MOST)
                .toList();
    }

    private static List<Completion> parties(Collection<Party> parties, String typed) {
        Keywords wanted = Keywords.of(typed);
        return parties.stream()
                .filter(party ->
                        wanted.areIn(party.id(), party.name(), party.role(), String.join(" ", party.aliases())))
                .map(party -> new Completion(party.name(), party.name() + ": " + party.role()))
                .limit(Completions.MOST)
                .toList();
    }
}
