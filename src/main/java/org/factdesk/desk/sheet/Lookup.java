package org.factdesk.desk.sheet;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Stream;
import org.factdesk.claim.Claim;
import org.factdesk.claim.FactBase;
import org.factdesk.claim.Party;
import org.factdesk.claim.Source;
import org.factdesk.desk.order.Keywords;
import org.factdesk.desk.order.Marks;

/** Finds what people mean by what they type: an id, a name, or the beginning of one where only one begins so. */
public final class Lookup {
    private static final int MOST_NEAREST = 5;
    private static final int MOST_SEVERAL = 8;

    private Lookup() {}

    public static Optional<Claim> claim(String typed, FactBase base) {
        return base.claim(typed.strip().toLowerCase(Locale.ROOT))
                .or(() -> only(base.claims(), claim -> Stream.of(claim.id(), claim.text()), typed));
    }

    public static Optional<Source> source(String typed, FactBase base) {
        return base.source(typed.strip().toLowerCase(Locale.ROOT)).or(() -> only(base.sources(), Lookup::names, typed));
    }

    public static Optional<Party> party(String typed, FactBase base) {
        return base.party(typed.strip().toLowerCase(Locale.ROOT)).or(() -> only(base.parties(), Lookup::names, typed));
    }

    /** The party that has exactly this id or name. */
    static Optional<Party> partyNamed(String name, FactBase base) {
        return base.party(name.strip().toLowerCase(Locale.ROOT))
                .or(() -> one(named(base.parties(), Lookup::names, String::equals, name)));
    }

    /** Where what was typed could mean several sources: what they are, each with its id; empty where it cannot. */
    public static List<String> severalSources(String typed, FactBase base) {
        return several(meant(base.sources(), Lookup::names, typed).stream()
                .map(source -> described(source.id(), source.title().isEmpty() ? source.publisher() : source.title()))
                .toList());
    }

    /** Where what was typed could mean several parties: what they are, each with its id; empty where it cannot. */
    public static List<String> severalParties(String typed, FactBase base) {
        return several(meant(base.parties(), Lookup::names, typed).stream()
                .map(party -> described(party.id(), party.name()))
                .toList());
    }

    private static List<String> several(List<String> meant) {
        return meant.size() < 2
                ? List.of()
                : meant.size() <= MOST_SEVERAL
                        ? meant
                        : Stream.concat(meant.stream().limit(MOST_SEVERAL), Stream.of("…"))
                                .toList();
    }

    private static String described(String id, String name) {
        return id + " (" + Marks.shortened(name) + ")";
    }

    /** Ids of parties that share a word with what was typed. */
    public static List<String> nearestParties(String typed, FactBase base) {
        return nearest(base.parties(), Lookup::names, Party::id, typed);
    }

    /** Ids of sources that share a word with what was typed. */
    public static List<String> nearestSources(String typed, FactBase base) {
        return nearest(base.sources(), Lookup::names, Source::id, typed);
    }

    private static Stream<String> names(Party party) {
        return Stream.concat(Stream.of(party.id(), party.name()), party.aliases().stream());
    }

    private static Stream<String> names(Source source) {
        return Stream.of(source.id(), source.publisher(), source.title());
    }

    private static <T> Optional<T> only(Collection<T> all, Function<T, Stream<String>> names, String typed) {
        return one(meant(all, names, typed));
    }

    private static <T> Optional<T> one(List<T> found) {
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    /** Those that are called so; where none is, those whose name begins so. */
    private static <T> List<T> meant(Collection<T> all, Function<T, Stream<String>> names, String typed) {
        List<T> exact = named(all, names, String::equals, typed);
        return !exact.isEmpty() || typed.strip().length() < 2 ? exact : named(all, names, String::startsWith, typed);
    }

    private static <T> List<T> named(
            Collection<T> all, Function<T, Stream<String>> names, BiPredicate<String, String> fits, String typed) {
        String wanted = typed.strip().toLowerCase(Locale.ROOT);
        return all.stream()
                .filter(one -> names.apply(one).anyMatch(name -> fits.test(name.toLowerCase(Locale.ROOT), wanted)))
                .toList();
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
