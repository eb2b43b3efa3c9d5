package org.factdesk.question.nlp;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.factdesk.claim.FactBase;
import org.factdesk.claim.Party;
import org.factdesk.question.Conversation;
import org.factdesk.question.Part;
import org.factdesk.question.QuestionReader;
import org.factdesk.question.Reading;
import org.factdesk.question.Understanding;
import org.factdesk.question.Utterance;

/**
 * Reads questions by OpenNLP and sentence vectors. The claims of a fact base are read when it is first asked about, and
 * only those that are new where an earlier revision was read. Thread-safe; only the reading of new claims takes a lock.
 */
public final class OpenNlpQuestionReader implements QuestionReader {
    /** What comes after so many in a longer text is not read. */
    private static final int MOST_LETTERS = 1_000;

    private final QuestionParser parser;
    private final ClaimParser claimParser;
    private final KeptWays ways;
    private final EvidenceFinder evidenceFinder;
    private final LanguageDetector languages;
    private final IntentReader intents;
    private final GeneralWords generalWords = GeneralWords.load();
    private final WordingWeights wording;
    private final TextVectors vectors;
    private final KeptWords keptWords;
    private final SentenceEncoder encoder;
    private final Object reading = new Object();
    private final KeptIndexes indexes = new KeptIndexes();

    /** @param cache the folder where what is learned from ways of asking is kept */
    public OpenNlpQuestionReader(
            LanguageTools tools, IntentReader intents, WordingWeights wording, TextVectors vectors, Path cache) {
        this.intents = intents;
        this.wording = wording;
        this.vectors = vectors;
        Speller speller = new Speller(tools.encoder().pieces(), tools.wordNet());
        parser = new QuestionParser(tools.analyzer(), speller, ChatSpelling.load(), tools.encoder());
        keptWords = tools.keptWords();
        encoder = tools.encoder();
        claimParser = new ClaimParser(keptWords, encoder, vectors);
        ways = new KeptWays(cache, encoder.key(), new WaysTrainer(claimParser::questions));
        evidenceFinder = new EvidenceFinder(tools.wordNet());
        languages = new LanguageDetector(speller);
    }

    @Override
    public Reading read(Utterance utterance, FactBase base) {
        return read(beginning(utterance.text()), utterance, index(base));
    }

    @Override
    public List<Part> parts(String text) {
        return Parts.of(beginning(text));
    }

    @Override
    public void prepare(FactBase base, Runnable claimRead) {
        index(base, claimRead);
        languages.prepare();
    }

    @Override
    public float[] meaning(String question) {
        return encoder.encodeAsked(beginning(question)).clone();
    }

    private ReadQuestion parse(String text, Utterance utterance, ClaimIndex index) {
        return parser.parse(beginning(text), beginning(utterance.conversation()), index);
    }

    private static String beginning(String text) {
        return text.length() > MOST_LETTERS ? text.substring(0, MOST_LETTERS) : text;
    }

    /** What was asked before is kept as it was typed; what was understood of it is only of its beginning. */
    private static Conversation beginning(Conversation conversation) {
        return new Conversation(conversation.turns().stream()
                .map(turn -> new Conversation.Turn(
                        beginning(turn.question()), turn.resolved(), turn.claims(), turn.answered()))
                .toList());
    }

    /** A question's vector as {@link WordingWeights} weighs it. */
    public float[] vector(Utterance utterance, FactBase base) {
        return parse(utterance.text(), utterance, index(base)).meaning();
    }

    /** What the encoder is given of a follow-up: the claim that answered just before, and the follow-up behind it. */
    public Optional<String> behindAnswer(Utterance utterance, FactBase base) {
        ReadQuestion question = parse(utterance.text(), utterance, index(base));
        return Optional.ofNullable(question.context())
                .flatMap(ReadQuestion.Context::lead)
                .map(lead -> ContextParser.behind(lead.claim().text(), question.text()));
    }

    private Reading read(String text, Utterance utterance, ClaimIndex index) {
        ReadQuestion question = parse(text, utterance, index);
        IntentReader.Guess guess =
                index.read().taught().intent(text, question.meaning()).orElseGet(() -> intents.read(question));
        List<ReadQuestion.Term> uncovered = evidenceFinder.uncovered(question, index).stream()
                .filter(term -> !generalWords.contains(term, question))
                .toList();
        Understanding understanding = new Understanding(
                question.context() == null
                        ? question.text()
                        : question.context().text(),
                guess.intent(),
                guess.confidence(),
                question.asked().type(),
                parties(question, index.base()),
                question.details().window(),
                question.context() != null,
                leaning(question),
                languages.of(text, index.vocabulary()),
                generalWords.breadth(question, index.base().incident()),
                words(uncovered),
                words(uncovered.stream().filter(evidenceFinder::isName).toList()),
                wording.askable(question.meaning()));
        return new Reading(understanding, evidenceFinder.evidence(question, index));
    }

    private static List<String> words(List<ReadQuestion.Term> terms) {
        return terms.stream().map(ReadQuestion.Term::plain).toList();
    }

    private double leaning(ReadQuestion question) {
        return FollowUps.mayLean(question.text(), question.words(), question.ownTerms())
                ? wording.leaning(question.encoding().sentence())
                : 0;
    }

    private static List<Party> parties(ReadQuestion question, FactBase base) {
        return question.parties().keySet().stream()
                .flatMap(party -> base.party(party).stream())
                .toList();
    }

    private ClaimIndex index(FactBase base) {
        return index(base, () -> {});
    }

    private ClaimIndex index(FactBase base, Runnable claimRead) {
        ClaimIndex known = indexes.of(base);
        return known == null ? readClaims(base, claimRead) : known;
    }

    private ClaimIndex readClaims(FactBase base, Runnable claimRead) {
        synchronized (reading) {
            ClaimIndex known = indexes.of(base);
            if (known != null) {
                return known;
            }
            PartyLinker linker = new PartyLinker(base);
            LearnedWays learned = ways.of(base.brought());
            Optional<ClaimIndex> before =
                    indexes.like(base).filter(index -> index.read().learned() == learned);
            List<ReadClaim> claims = base.claims().parallelStream()
                    .map(claim -> before.flatMap(index -> index.same(claim))
                            .orElseGet(() -> claimParser.parse(claim, base, linker, learned)))
                    .peek(claim -> claimRead.run())
                    .toList();
            TaughtWordings taught = new TaughtWordings(base.taught(), this::meaning);
            float[] gist = claimParser.gist(base.incident());
            ClaimIndex index = new ClaimIndex(new ReadBase(base, linker, taught, gist, learned), claims, before);
            indexes.keep(index);
            vectors.save();
            keptWords.save();
            return index;
        }
    }
}
