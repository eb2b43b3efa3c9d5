package org.factdesk.question.nlp;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.factdesk.claim.Party;
import org.factdesk.question.Conversation;

/**
 * Fills in what a follow-up leaves out: "and the mayor?" asks of the mayor what was asked of another just before, and
 * "his" is the person spoken of.
 */
final class Resolution {
    private static final Pattern ANOTHER = Pattern.compile(
            "^(?:(?:ok|okay|and|but|so|then|also|well)[, ]+)*(?:(?:what|how) about|what of|and)\\s+(.{2,60}?)[\\s?!.]*$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ASKS = Pattern.compile("\\b" + Parts.BEGINNINGS, Pattern.CASE_INSENSITIVE);
    private static final Pattern PERSON = Pattern.compile("\\b(he|him|she|his|hers?)\\b", Pattern.CASE_INSENSITIVE);
    private static final Set<String> ARTICLES = Set.of("the", "a", "an", "mr", "mrs", "ms", "dr");
    private static final Set<String> OWNING = Set.of("his", "her", "hers");

    private final Conversation conversation;
    private final Conversation.Turn last;
    private final ClaimIndex index;

    Resolution(Conversation conversation, ClaimIndex index) {
        this.conversation = conversation;
        last = conversation.last();
        this.index = index;
    }

    /** The follow-up with what it leaves out filled in; as it is where nothing can be filled in surely. */
    String of(String text) {
        if (asksOfAnother(text)) {
            return ofAnother(ANOTHER.matcher(text).replaceAll("$1")).orElse(text);
        }
        Matcher person = PERSON.matcher(text);
        if (!person.find() || persons(text).findAny().isPresent()) {
            return text;
        }
        return personSpokenOf().map(who -> named(text, who)).orElse(text);
    }

    /** Whether a text leaves something out that may be filled in from what was said before. */
    static boolean pointsBack(String text) {
        return asksOfAnother(text) || PERSON.matcher(text).find();
    }

    /** Whether a follow-up asks the same of another: "and the mayor?". */
    static boolean asksOfAnother(String text) {
        Matcher another = ANOTHER.matcher(text);
        return another.matches() && !ASKS.matcher(another.group(1)).find();
    }

    /** What was asked before, of another party of the same kind; empty where no party is named or none was before. */
    private Optional<String> ofAnother(String other) {
        List<String> named = PlainNames.words(other).stream()
                .filter(word -> !ARTICLES.contains(word))
                .toList();
        List<PartyLinker.Mention> others = index.read().linker().mentions(named);
        if (others.size() != 1 || others.get(0).to() - others.get(0).from() < named.size()) {
            return Optional.empty();
        }
        List<String> words = List.of(last.resolved().split(" "));
        List<String> plain = words.stream()
                .map(word -> PlainNames.plain(word).replace(" ", ""))
                .toList();
        return index.read().linker().mentions(plain).stream()
                .filter(mention -> isOneKind(
                        mention.parties().keySet(), others.get(0).parties().keySet()))
                .findFirst()
                .map(mention -> replaced(words, plain, mention, other));
    }

    private static String replaced(List<String> words, List<String> plain, PartyLinker.Mention mention, String other) {
        boolean article = mention.from() > 0 && ARTICLES.contains(plain.get(mention.from() - 1));
        Stream<String> before = words.subList(0, mention.from() - (article ? 1 : 0)).stream();
        Stream<String> after = words.subList(mention.to(), words.size()).stream();
        return Stream.of(before, Stream.of(other), after).flatMap(part -> part).collect(Collectors.joining(" "));
    }

    private boolean isOneKind(Set<String> some, Set<String> others) {
        return some.stream()
                .flatMap(this::kind)
                .anyMatch(kind -> others.stream().flatMap(this::kind).anyMatch(other -> kind.acts() == other.acts()));
    }

    private Stream<Party.Kind> kind(String party) {
        return index.base().party(party).map(Party::kind).stream();
    }

    /** The person whom the last turn that has one speaks of. */
    private Optional<String> personSpokenOf() {
        List<Conversation.Turn> turns = conversation.turns();
        for (int i = turns.size() - 1; i >= 0; i--) {
            Optional<String> person = personSpokenOf(turns.get(i));
            if (person.isPresent()) {
                return person;
            }
        }
        return Optional.empty();
    }

    private Optional<String> personSpokenOf(Conversation.Turn turn) {
        Stream<String> led = turn.claims().stream()
                .limit(1)
                .flatMap(id -> index.claim(id).stream())
                .map(ReadClaim::claim)
                .flatMap(claim -> Stream.of(
                        claim.statement().who(),
                        claim.statement().whom(),
                        claim.attribution().claimant()));
        return Stream.concat(persons(turn.question()), led.filter(this::isPerson))
                .findFirst()
                .flatMap(id -> index.base().party(id))
                .map(Party::name);
    }

    /** The persons that a text names. */
    private Stream<String> persons(String text) {
        Map<String, Double> parties = index.read().linker().parties(PlainNames.words(text));
        return parties.keySet().stream().filter(this::isPerson);
    }

    private boolean isPerson(String party) {
        return kind(party).anyMatch(Party.Kind.PERSON::equals);
    }

    private static String named(String text, String person) {
        return PERSON.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(
                        OWNING.contains(found.group().toLowerCase(Locale.ROOT)) ? person + "'s" : person));
    }
}
