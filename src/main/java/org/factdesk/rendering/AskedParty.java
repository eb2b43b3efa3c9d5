package org.factdesk.rendering;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.factdesk.claim.Claim;
import org.factdesk.claim.FactBase;
import org.factdesk.claim.Party;
import org.factdesk.question.Understanding;

/**
 * Finds the party that a question asks for among the actor and the target of a claim, where the words of the question
 * tell which of them it is: its verb is the claim's own, it asks for a culprit, or it names what sort of party is
 * wanted.
 */
final class AskedParty {
    private static final Pattern WHO = Pattern.compile("\\bwhom?\\b");
    private static final String ADVERB = "(?: all| else| exactly| actually| really| first| then| even| finally)?";
    private static final Pattern ACTIVE = Pattern.compile("\\bwho" + ADVERB + " (\\p{L}+)");
    private static final Pattern PASSIVE = Pattern.compile(
            "\\bwho" + ADVERB
                    + " (?:was|were|got|is|are|is being|has been|have been|had been) (?:\\p{L}+ly )?(\\p{L}+(?:ed|en|t))\\b(?!.*\\bby\\b)");
    private static final Pattern TARGET =
            Pattern.compile("\\bwhom?" + ADVERB + " (?:did|does|do|had|have|has|is|are|was|were)\\b(.+)");
    private static final Pattern CULPRIT = Pattern.compile(
            "\\bwho\\b.*\\b(behind|responsible|culprits?|perpetrators?|dunn?it|did (?:it|this|that|all)|done (?:it|this|that))\\b");
    /** Which side is right no claim says. */
    private static final Pattern JUDGE = Pattern.compile(
            "\\bwho(?:['’]s| is| was| are)? (?:right|wrong|lying|correct|to believe|telling the truth)\\b");

    private static final List<Pattern> SORTS = List.of(
            Pattern.compile("\\b(?:which|what) (?!is|was|are|were|did|does|do|has|have)(\\p{L}+(?: \\p{L}+)?)"),
            Pattern.compile("\\bwhat(?:['’]s| is| was| are| were)? (.+?) (?:called|named)\\b"),
            Pattern.compile("\\bnames? of (.+)"));
    private static final Set<String> AUXILIARIES = Words.set("""
            is was are were be been being has have had did do does will would can could should shall might may must
            got gets get the of to in s
            """);
    private static final Set<String> SMALL = Words.set("the of in and a an to for by at on s their his her its");

    private static final Set<String> SUBORDINATING = Words.set("that whether because which");
    private static final Pattern SUBORDINATE = Pattern.compile("\\b(?:that|whether|because|which)\\b");

    private AskedParty() {}

    /** The party that acts or is acted on, whichever is asked for. */
    static Optional<Party> agent(Understanding question, Claim claim, FactBase base) {
        String asked = question.resolved().toLowerCase(Locale.ROOT);
        if (JUDGE.matcher(asked).find()) {
            return Optional.empty();
        }
        if (!WHO.matcher(asked).find()) {
            return named(question, claim, base);
        }
        Optional<Party> actor = actor(question, claim, base);
        Optional<Party> target = target(question, claim, base);
        if (isOwnVerb(PASSIVE.matcher(asked), claim)) {
            return target;
        }
        if (isOwnVerb(TARGET.matcher(asked), claim) && actor.isEmpty()) {
            return target;
        }
        return actor.filter(party -> isDeedOf(party, ACTIVE.matcher(asked), claim) || isCulprit(asked, claim));
    }

    /** The party that acts, unless the question names it already. */
    static Optional<Party> actor(Understanding question, Claim claim, FactBase base) {
        return wanted(claim.statement().who(), question, claim, base);
    }

    /** The party that is acted on, unless the question names it already. */
    static Optional<Party> target(Understanding question, Claim claim, FactBase base) {
        return wanted(claim.statement().whom(), question, claim, base);
    }

    /**
     * The party whose kind, role or alias has the noun that is asked for: "which gang", "what is the malware called".
     */
    static Optional<Party> named(Understanding question, Claim claim, FactBase base) {
        String asked = question.resolved().toLowerCase(Locale.ROOT);
        Set<String> sort = SORTS.stream()
                .map(pattern -> pattern.matcher(asked))
                .filter(Matcher::find)
                .map(found -> Words.of(found.group(1)).stems(SMALL))
                .findFirst()
                .orElse(Set.of());
        List<Party> such = Stream.of(claim.statement().who(), claim.statement().whom())
                .flatMap(id -> base.party(id).stream())
                .filter(party -> isSuch(party, sort) && isIn(party, claim))
                .distinct()
                .toList();
        return such.size() == 1 ? Optional.of(such.get(0)) : Optional.empty();
    }

    private static boolean isSuch(Party party, Set<String> sort) {
        String kind = party.kind().word() + (party.kind() == Party.Kind.STATE ? " country" : "");
        Set<String> stems = Words.of(kind + " " + party.role() + " " + String.join(" ", party.aliases()))
                .stems(SMALL);
        Set<String> name = Words.of(party.name()).stems(SMALL);
        return stems.stream().anyMatch(sort::contains) && !sort.containsAll(name);
    }

    /** The party, unless the question names it already or the claim's text does not, or it is called what was asked. */
    private static Optional<Party> wanted(String id, Understanding question, Claim claim, FactBase base) {
        return base.party(id)
                .filter(party -> !question.parties().contains(party) && isIn(party, claim))
                .filter(party -> !isDescribedBy(question, party));
    }

    /** "The arrested man" tells nobody who was arrested: a name without a capital letter that repeats the question. */
    private static boolean isDescribedBy(Understanding question, Party party) {
        Set<String> asked = Words.of(question.resolved()).stems(AUXILIARIES);
        return party.name().chars().noneMatch(Character::isUpperCase)
                && !Collections.disjoint(Words.of(party.name()).stems(SMALL), asked);
    }

    private static boolean isIn(Party party, Claim claim) {
        Set<String> text = Words.of(claim.text()).stems(SMALL);
        return Stream.concat(Stream.of(party.name()), party.aliases().stream())
                .map(name -> Words.of(name).stems(SMALL))
                .anyMatch(name -> !name.isEmpty() && text.containsAll(name));
    }

    private static boolean isCulprit(String asked, Claim claim) {
        return CULPRIT.matcher(asked).find()
                && !claim.statement().who().equals(claim.attribution().claimant());
    }

    /**
     * Whether a word found is a verb of what the party did: of its own part of the statement, not of what it said of
     * others, or else one that the text says after the party's name or "by" it.
     */
    private static boolean isDeedOf(Party party, Matcher found, Claim claim) {
        if (!found.find()) {
            return false;
        }
        Set<String> verbs = Words.of(found.group(1)).stems(AUXILIARIES);
        String deed = SUBORDINATE.split(claim.statement().what(), 2)[0];
        return !Collections.disjoint(Words.of(deed).stems(SMALL), verbs) || isSaidOf(party, verbs, claim.text());
    }

    private static boolean isSaidOf(Party party, Set<String> verbs, String text) {
        Words words = Words.of(text);
        int name = words.indexOfAny(Stream.concat(
                        Stream.of(
                                party.name(),
                                party.name().substring(party.name().lastIndexOf(' ') + 1)),
                        party.aliases().stream())
                .toList());
        List<String> said = words.words();
        for (int verb = 0; verb < said.size(); verb++) {
            if (verbs.contains(Words.stem(said.get(verb)))) {
                int first = Math.min(Math.max(name, 0), verb);
                boolean isOthers = said.subList(first, verb).stream().anyMatch(SUBORDINATING::contains);
                return name < 0
                        || (name < verb ? !isOthers : said.subList(verb, name).contains("by"));
            }
        }
        return false;
    }

    /** Whether one of the words found is a verb of the claim, as far as spelling tells. */
    private static boolean isOwnVerb(Matcher found, Claim claim) {
        if (!found.find()) {
            return false;
        }
        Set<String> own =
                Words.of(claim.statement().what() + " " + claim.text()).stems(SMALL);
        return Words.of(found.group(1)).stems(AUXILIARIES).stream().anyMatch(own::contains);
    }
}
