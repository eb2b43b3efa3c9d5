package org.factdesk.desk.sheet;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.factdesk.claim.Claim;
import org.factdesk.claim.FactBase;
import org.factdesk.claim.Party;
import org.factdesk.claim.Source;
import org.factdesk.desk.order.Keywords;

/** Finds what people mean by what they type: an id, a name, or the beginning of one where only one begins so. */
public final class Lookup {
    private static final int MOST_NEAREST = 5;

    private Lookup() {}

    public static Optional<Claim> claim(String typed, FactBase base) {
        return base.claim(typed.strip().toLowerCase(Locale.ROOT))
                .or(() -> only(base.claims(), claim -> Stream.of(claim.id(), claim.text()), typed));
    }

    public static Optional<Source> source(String typed, FactBase base) {
        return base.source(typed.strip().toLowerCase(Locale.ROOT))
                .or(() -> only(
                        base.sources(), source -> Stream.of(source.id(), source.publisher(), source.title()), typed));
    }

    public static Optional<Party> party(String typed, FactBase base) {
        return base.party(typed.strip().toLowerCase(Locale.ROOT)).or(() -> only(base.parties(), Lookup::names, typed));
    }

    /** Ids of parties that share a word with what was typed. */
    public static List<String> nearestParties(String typed, FactBase base) {
        return nearest(base.parties(), Lookup::names, Party::id, typed);
    }

    /** Ids of sources that share a word with what was typed. */
    public static List<String> nearestSources(String typed, FactBase base) {
        return nearest(
                base.sources(),
                source -> Stream.of(source.id(), source.publisher(), source.title()),
                Source::id,
                typed);
    }

    private static Stream<String> names(Party party) {
        return Stream.concat(Stream.of(party.id(), party.name()), party.aliases().stream());
    }

    private static <T> Optional<T> only(Collection<T> all, Function<T, Stream<String>> names, String typed) {
        String wanted = typed.strip().toLowerCase(Locale.ROOT);
        List<T> exact = all.stream()
                .filter(one -> names.apply(one)
                        .anyMatch(name -> name.toLowerCase(Locale.ROOT).equals(wanted)))
                .toList();
        List<T> found = !exact.isEmpty() || wanted.length() < 2
                ? exact
                : all.stream()
                        .filter(one -> names.apply(one)
                                .anyMatch(name -> name.toLowerCase(Locale.ROOT).startsWith(wanted)))
                        .toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private static <T> List<String> nearest(
            Collection<T> all, Function<T, Stream<String>> names, Function<T, String> id, String typed) {
        List<String> words = telling(typed).toList();
        return all.stream()
                .filter(one -> names.apply(one).flatMap(Lookup::telling).anyMatch(words::contains))
                .map(id)
                .limit(MOST_NEAREST)
                .toList();
    }

    private static Stream<String> telling(String text) {
        return Keywords.of(text).words().stream().filter(word -> word.length() > 2 && !word.equals("the"));
    }
}
