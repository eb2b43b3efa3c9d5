package org.factdesk.question.nlp;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.factdesk.claim.Claim;
import org.factdesk.claim.FactBase;
import org.factdesk.claim.Incident;
import org.factdesk.claim.Party;
import org.factdesk.claim.Statement;
import org.factdesk.question.Numbers;

/** Takes claims apart for matching, as {@link QuestionParser} does questions. Thread-safe. */
final class ClaimParser {
    /** More ways of asking for a claim than these are many. */
    private static final int MANY = 16;

    private static final String PASSAGE = " passage";

    private final KeptWords kept;
    private final SentenceEncoder encoder;
    private final TextVectors vectors;

    ClaimParser(KeptWords kept, SentenceEncoder encoder, TextVectors vectors) {
        this.kept = kept;
        this.encoder = encoder;
        this.vectors = vectors;
    }

    /** @param learned what was learned from the ways of asking that packs brought to the base */
    ReadClaim parse(Claim claim, FactBase base, PartyLinker linker, LearnedWays learned) {
        List<Word> words = kept.of(claim.text());
        String slots = slots(claim, base);
        Set<String> parties = parties(claim, linker);
        return new ReadClaim(
                claim,
                new ReadClaim.Text(words, plainWords(words), lemmas(words, slots)),
                new ReadClaim.Concerned(parties, nameWords(parties, base)),
                held(claim, base),
                meaning(claim.text(), words, slots),
                ways(claim, learnedFrom(claim, base, learned)));
    }

    private static ReadClaim.Held held(Claim claim, FactBase base) {
        return new ReadClaim.Held(
                HeldAnswers.of(claim, base),
                Numbers.in(claim.text() + " " + claim.statement().quantity()));
    }

    private ReadClaim.Meaning meaning(String text, List<Word> words, String slots) {
        return new ReadClaim.Meaning(
                passageWithWords(text, TellingWords.among(words)),
                passage(slots),
                new SoftlyKept<>(() -> telling(text, TellingWords.among(words))));
    }

    private ReadClaim.Ways ways(Claim claim, Set<String> known) {
        return new ReadClaim.Ways(
                claim.alsoAsked().stream().map(PlainNames::plain).collect(Collectors.toSet()),
                questions(without(known, claim.alsoAsked())),
                questions(without(known, claim.leavesOpen())));
    }

    /**
     * The ways of asking of which nothing is left to look at one by one: from many of them, what was learned tells more
     * than the nearest does, and in no time.
     */
    private static Set<String> learnedFrom(Claim claim, FactBase base, LearnedWays learned) {
        return base.brought(claim.id())
                .filter(brought ->
                        learned.knows(claim.id()) && brought.alsoAsked().size() > MANY)
                .map(brought -> Stream.concat(brought.alsoAsked().stream(), brought.leavesOpen().stream())
                        .collect(Collectors.toSet()))
                .orElse(Set.of());
    }

    private static List<String> without(Set<String> known, List<String> ways) {
        return known.isEmpty()
                ? ways
                : ways.stream().filter(way -> !known.contains(way)).toList();
    }

    /** What an incident is about, its title and summary. */
    float[] gist(Incident incident) {
        String about = incident.summary().isBlank() ? incident.title() : incident.title() + ". " + incident.summary();
        return passage(about);
    }

    private float[] passage(String text) {
        return vectors.of(encoder.key() + PASSAGE, text, encoder::encodePassage);
    }

    /** A text whose vector is new is read once for it and for the vectors of its words. */
    private float[] passageWithWords(String text, List<Word> words) {
        return vectors.of(encoder.key() + PASSAGE, text, passage -> {
            Encoding read = encoder.encodePassage(passage, words);
            vectors.parts(telling(), passage, words.size(), read::words);
            return read.sentence();
        });
    }

    /** What the vectors of a text's telling words are kept as. */
    private String telling() {
        return encoder.key() + PASSAGE + " word";
    }

    private VectorRow telling(String text, List<Word> words) {
        return vectors.parts(telling(), text, words.size(), () -> encoder.encodePassage(text, words)
                .words());
    }

    /** The vectors of texts that ask, in their order. */
    VectorRow questions(List<String> texts) {
        return vectors.of(encoder.key() + " question", texts, encoder::encode);
    }

    /** What the claim states, slot after slot, with the names of its parties. */
    static String slots(Claim claim, FactBase base) {
        Statement statement = claim.statement();
        String acts = Stream.of(name(statement.who(), base), statement.what(), name(statement.whom(), base))
                .filter(part -> !part.isEmpty())
                .reduce((a, b) -> a + " " + b)
                .orElse("");
        List<String> parts = new ArrayList<>(List.of(acts));
        Stream.of(statement.where(), statement.how(), statement.why(), statement.quantity())
                .filter(part -> !part.isEmpty())
                .forEach(parts::add);
        String claimant = name(claim.attribution().claimant(), base);
        return (claimant.isEmpty() ? "" : claimant + ": ") + String.join(", ", parts);
    }

    private static String name(String party, FactBase base) {
        return base.party(party).map(Party::name).orElse("");
    }

    /** Where a plain word is the lemma too, one string serves both. */
    private static List<String> plainWords(List<Word> words) {
        List<String> plain = new ArrayList<>(words.size());
        for (Word word : words) {
            PlainNames.words(word.text()).forEach(one -> plain.add(one.equals(word.lemma()) ? word.lemma() : one));
        }
        return List.copyOf(plain);
    }

    private Map<String, Integer> lemmas(List<Word> words, String slots) {
        Map<String, Integer> lemmas = new HashMap<>();
        Stream.concat(words.stream(), kept.of(slots).stream())
                .filter(word -> Character.isLetterOrDigit(word.lemma().codePointAt(0)))
                .forEach(word -> lemmas.merge(PlainNames.plain(word.lemma()), 1, Integer::sum));
        return lemmas;
    }

    private static Set<String> parties(Claim claim, PartyLinker linker) {
        Set<String> parties = new TreeSet<>();
        linker.parties(PlainNames.words(claim.text())).forEach((party, how) -> {
            if (how > PartyLinker.BY_ROLE) {
                parties.add(party);
            }
        });
        Stream.of(
                        claim.statement().who(),
                        claim.statement().whom(),
                        claim.attribution().claimant(),
                        claim.attribution().citing())
                .filter(party -> !party.isEmpty())
                .forEach(parties::add);
        return parties;
    }

    private static Set<String> nameWords(Set<String> parties, FactBase base) {
        Set<String> words = new HashSet<>();
        for (String id : parties) {
            base.party(id).ifPresent(party -> {
                words.addAll(PlainNames.words(party.name()));
                words.addAll(PlainNames.words(party.role()));
                party.aliases().forEach(alias -> words.addAll(PlainNames.words(alias)));
            });
        }
        return words;
    }
}
