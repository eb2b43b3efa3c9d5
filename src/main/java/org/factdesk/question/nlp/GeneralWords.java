package org.factdesk.question.nlp;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.factdesk.claim.Incident;
import org.factdesk.question.Breadth;
import org.factdesk.question.Intent;
import org.factdesk.question.WordList;

/**
 * Tells by its words how much of the record a question speaks of. The words that speak of no one thing are those of the
 * examples of the intents that ask for none, or speak of what was said. Immutable.
 */
final class GeneralWords {
    /** What dates are written with. */
    private static final Set<String> DATES = WordList.of("""
            january february march april may june july august september october november december
            jan feb mar apr jun jul aug sep sept oct nov dec early mid middle late end beginning month year th st nd rd
            """);

    private final Set<String> words;

    private GeneralWords(Set<String> words) {
        this.words = words;
    }

    /** Those of the examples that the desk comes with. */
    static GeneralWords load() {
        Set<String> words = new HashSet<>();
        Arrays.stream(Intent.values())
                .filter(intent -> intent.isOfTheWhole() || intent.isOfWhatWasSaid())
                .map(IntentExamples::of)
                .flatMap(List::stream)
                .forEach(line -> words.addAll(List.of(PlainNames.plain(line).split(" "))));
        return new GeneralWords(words);
    }

    /** Whether a word of a question speaks of no one thing. */
    boolean contains(ReadQuestion.Term term, ReadQuestion question) {
        boolean isDated = question.details().window().isDated();
        return words.contains(term.plain()) || words.contains(term.lemma()) || isDated && DATES.contains(term.plain());
    }

    Breadth breadth(ReadQuestion question, Incident incident) {
        if (!question.details().numbers().isEmpty()) {
            return Breadth.PARTICULAR;
        }
        boolean isDated = question.details().window().isDated();
        List<ReadQuestion.Term> terms = question.ownTerms();
        if (terms.isEmpty() && !isDated) {
            return Breadth.BARE;
        }
        Set<String> title =
                new HashSet<>(List.of(PlainNames.plain(incident.title()).split(" ")));
        return terms.stream()
                        .allMatch(term -> contains(term, question)
                                || title.contains(term.plain())
                                || isDated && Character.isDigit(term.plain().charAt(0)))
                ? Breadth.GENERAL
                : Breadth.PARTICULAR;
    }
}
