package org.factdesk.question.nlp;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.factdesk.question.Conversation;
import org.factdesk.question.WordList;
import org.jspecify.annotations.Nullable;

/** Takes a question apart before an index. Stateless. */
final class QuestionParser {
    private static final Set<String> LIGHT = WordList.of("""
            do be have happen say tell know get go thing something anything anyone anybody somebody someone
            people much many more most any idea exactly really actually please ok so there right name time
            date day year reason number amount kind sort way mean make take give come long old other first
            last question answer guy one lot
            """);

    /** More than anybody asks in one breath. */
    static final int MOST_WORDS = 128;

    private final TextAnalyzer analyzer;
    private final WordPieces pieces;
    private final Speller speller;
    private final ChatSpelling spelling;
    private final SentenceEncoder encoder;
    private final ContextParser contexts;

    QuestionParser(TextAnalyzer analyzer, Speller speller, ChatSpelling spelling, SentenceEncoder encoder) {
        this.analyzer = analyzer;
        this.speller = speller;
        this.spelling = spelling;
        this.encoder = encoder;
        pieces = encoder.pieces();
        contexts = new ContextParser(analyzer, encoder);
    }

    ReadQuestion parse(String typed, Conversation conversation, ClaimIndex index) {
        String mended = mended(Wrapping.unwrapped(spelling.writeOut(typed)), index);
        String text = conversation.isEmpty() ? mended : new Resolution(conversation, index).of(mended);
        List<Word> words = analyzer.analyze(text, MOST_WORDS);
        Map<String, Double> parties = new LinkedHashMap<>();
        List<ReadQuestion.Term> ownTerms = terms(words, index, parties);
        ReadQuestion.Context context = contexts.parse(
                new ContextParser.FollowUp(text, !text.equals(mended), words, ownTerms), conversation, index);
        Asked asked = Asked.of(words);
        List<ReadQuestion.Term> terms = context != null && context.leaning().bare()
                ? terms(analyzer.analyze(context.text(), MOST_WORDS), index, parties)
                : ownTerms;
        Encoding encoding = encoder.encodeAsked(text, words);
        return new ReadQuestion(
                text,
                words,
                terms,
                ownTerms,
                asked,
                parties,
                Details.of(text, words, index.usualYear()),
                encoding,
                TellingWords.of(encoding.words(), TellingWords.among(words), index.postings()),
                Definitions.asked(text, words, terms),
                broad(text, terms, context, index),
                context);
    }

    /** "Who did it?" has no word that tells what was done; the incident's title does. */
    private float @Nullable [] broad(
            String text, List<ReadQuestion.Term> terms, ReadQuestion.@Nullable Context context, ClaimIndex index) {
        if (context != null || terms.size() > 1 || terms.stream().anyMatch(ReadQuestion.Term::name)) {
            return null;
        }
        return encoder.encodeAsked(text + " " + index.base().incident().title());
    }

    private String mended(String text, ClaimIndex index) {
        StringBuilder mended = new StringBuilder();
        for (String word : text.split(" ")) {
            String plain = PlainNames.plain(word);
            String meant = plain.contains(" ") ? plain : speller.mend(plain, index.vocabulary());
            mended.append(mended.isEmpty() ? "" : " ")
                    .append(
                            meant.equals(plain)
                                    ? word
                                    : word.toLowerCase(Locale.ROOT).replace(plain, meant));
        }
        return mended.toString();
    }

    private List<ReadQuestion.Term> terms(List<Word> words, ClaimIndex index, Map<String, Double> parties) {
        List<String> plain = words.stream()
                .map(word -> PlainNames.plain(word.text()).replace(" ", ""))
                .toList();
        List<Set<String>> mentioned = new ArrayList<>();
        words.forEach(word -> mentioned.add(Set.of()));
        for (PartyLinker.Mention mention : index.read().linker().mentions(plain)) {
            mention.parties().forEach((party, how) -> parties.merge(party, how, Math::max));
            for (int i = mention.from(); i < mention.to(); i++) {
                mentioned.set(i, mention.parties().keySet());
            }
        }
        List<ReadQuestion.Term> terms = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            String lemma = PlainNames.plain(word.lemma());
            boolean named = !mentioned.get(i).isEmpty();
            if (!plain.get(i).isEmpty() && (named || word.isContent() && !LIGHT.contains(lemma))) {
                double weight = 0.5 * pieces.rarity(plain.get(i))
                        + 0.5 * index.postings().rarity(lemma);
                terms.add(new ReadQuestion.Term(
                        plain.get(i), lemma, named || word.tag().equals("PROPN"), mentioned.get(i), weight));
            }
        }
        return terms;
    }
}
