package org.factdesk.learning;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.factdesk.answer.Answerer;
import org.factdesk.answer.ClaimAnswerer;
import org.factdesk.answer.ClaimMatcher;
import org.factdesk.answer.Match;
import org.factdesk.answer.Weights;
import org.factdesk.claim.Claim;
import org.factdesk.claim.FactBase;
import org.factdesk.claim.GoldenQuestion;
import org.factdesk.claim.GoldenQuestions;
import org.factdesk.question.Conversation;
import org.factdesk.question.Reading;
import org.factdesk.question.Utterance;
import org.factdesk.question.nlp.OpenNlpQuestionReader;
import org.factdesk.question.nlp.WordingWeights;
import org.jspecify.annotations.Nullable;

/** Teaches the desk with the golden questions of several incidents. Single-threaded. */
public final class School {
    private static final int FOLDS = 4;
    /** How much a question counts that is asked of a record which knows ways of asking for some claims only. */
    private static final double OF_SOME = 0.5;
    /** So many ways of asking are too few to learn from. */
    private static final int FEW = 2;

    private final List<Encoder> encoders;
    private final List<Taken> taken = new ArrayList<>();
    /** Those that were not yet read as they go on from answers that may be wrong. */
    private final List<ThreadsAbout> unread = new ArrayList<>();

    /** The threads about an incident, of whose claims no ways of asking are known. */
    private record ThreadsAbout(FactBase base, List<List<GoldenQuestion>> threads) {}

    /** A golden question that was read, for what is learned of evidence and for what is learned of wording. */
    private record Taken(Lesson lesson, WordingTrainer.Asked asked, Optional<WordingTrainer.Pointing> pointing) {
        String incident() {
            return lesson.incident();
        }

        /** The lesson with a guess of its wording by what was learned from others. */
        Lesson guessedBy(WordingWeights others) {
            return lesson.withAskable(others.askable(asked.vector()));
        }
    }

    /**
     * A record that questions are asked of.
     *
     * @param weight how much each of them counts
     * @param ofWording how much it counts for what is learned of wording, which is the same whatever the record knows
     */
    private record AskedOf(FactBase base, double weight, double ofWording) {}

    /** Readers of questions by one encoder, made when they are needed. */
    private static final class Encoder {
        private final Set<String> taught;
        private final Supplier<Function<WordingWeights, OpenNlpQuestionReader>> make;
        private @Nullable Function<WordingWeights, OpenNlpQuestionReader> readers;
        private @Nullable OpenNlpQuestionReader untaught;

        Encoder(Set<String> taught, Supplier<Function<WordingWeights, OpenNlpQuestionReader>> make) {
            this.taught = taught;
            this.make = make;
        }

        OpenNlpQuestionReader untaught() {
            OpenNlpQuestionReader known = untaught;
            if (known == null) {
                known = reader(WordingWeights.untaught());
                untaught = known;
            }
            return known;
        }

        OpenNlpQuestionReader reader(WordingWeights wording) {
            Function<WordingWeights, OpenNlpQuestionReader> known = readers;
            if (known == null) {
                known = make.get();
                readers = known;
            }
            return known.apply(wording);
        }
    }

    /** What was learned. */
    public record Learned(WordingWeights wording, Weights weights) {}

    /**
     * An incident is read by the first encoder that did not learn from it: one that did is surer of it than of those it
     * will be asked about.
     *
     * @param taught for each encoder the incidents that it learned from; the desk's own is the first
     * @param readers makes readers of questions by the encoder of that number, that judge wording as given
     */
    public School(List<Set<String>> taught, IntFunction<Function<WordingWeights, OpenNlpQuestionReader>> readers) {
        encoders = IntStream.range(0, taught.size())
                .mapToObj(number -> new Encoder(taught.get(number), () -> readers.apply(number)))
                .toList();
    }

    /** Whether there is an encoder that did not learn from an incident. */
    public boolean canRead(String incident) {
        return encoders.stream().anyMatch(encoder -> !encoder.taught.contains(incident));
    }

    /** A desk that answers about an incident as was learned, by an encoder that did not learn from it. */
    public Answerer graduate(Learned learned, String incident) {
        return new ClaimAnswerer(encoder(incident).reader(learned.wording()), learned.weights());
    }

    private Encoder encoder(String incident) {
        return encoders.stream()
                .filter(encoder -> !encoder.taught.contains(incident))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("every encoder learned from " + incident));
    }

    /**
     * Reads the questions of an incident; in a thread each turn follows on the right answers to those before. Records
     * know in which ways people ask for their claims, or do not, or do for some: what is learned must serve them all.
     */
    public void read(FactBase base, GoldenQuestions questions) {
        read(questions, new AskedOf(base, 1, 1));
        if (base.claims().stream().anyMatch(claim -> !claim.alsoAsked().isEmpty())) {
            read(questions, new AskedOf(WaysOfAsking.halfOf(base), OF_SOME, 0));
            read(questions, new AskedOf(WaysOfAsking.fewOf(base, FEW), OF_SOME, 0));
            read(questions, new AskedOf(WaysOfAsking.noneOf(base), 1, 0));
        }
        unread.add(new ThreadsAbout(WaysOfAsking.noneOf(base), questions.threads()));
    }

    /**
     * Reads the threads once more, each turn behind what a first ranking puts first for those before it, right or wrong,
     * since a desk must go on from its own answers. That ranking is learned from all incidents that were read, also
     * from one that is left out later on: it teaches others nothing but what may have been said before.
     */
    private void converse() {
        if (unread.isEmpty()) {
            return;
        }
        ClaimMatcher matcher =
                WeightsTrainer.ranking(taken.stream().map(Taken::lesson).toList());
        for (ThreadsAbout some : unread) {
            AskedOf record = new AskedOf(some.base(), 1, 0);
            some.threads().forEach(thread -> converse(thread, record, matcher));
        }
        unread.clear();
    }

    /** A turn behind nothing but right answers was read before. */
    private void converse(List<GoldenQuestion> thread, AskedOf record, ClaimMatcher matcher) {
        Conversation own = Conversation.NONE;
        Conversation right = Conversation.NONE;
        for (GoldenQuestion turn : thread) {
            Reading reading = reading(turn, own, record.base());
            if (!own.leads().equals(right.leads())) {
                take(turn, own, record, reading);
            }
            String resolved = reading.understanding().resolved();
            own = own.and(new Conversation.Turn(turn.ask(), resolved, first(matcher.match(reading), record.base())));
            right = right.and(new Conversation.Turn(turn.ask(), resolved, turn.expect()));
        }
    }

    /** The ids of what the desk would answer with: the first match, and what contradicts it. */
    private static List<String> first(List<Match> matches, FactBase base) {
        return matches.stream()
                .limit(1)
                .map(Match::claim)
                .flatMap(claim -> Stream.concat(Stream.of(claim), base.disputing(claim).stream()))
                .map(Claim::id)
                .toList();
    }

    private void read(GoldenQuestions questions, AskedOf record) {
        questions.singles().forEach(question -> read(question, Conversation.NONE, record));
        for (List<GoldenQuestion> thread : questions.threads()) {
            Conversation conversation = Conversation.NONE;
            for (GoldenQuestion turn : thread) {
                Reading reading = read(turn, conversation, record);
                conversation = conversation.and(new Conversation.Turn(
                        turn.ask(), reading.understanding().resolved(), turn.expect()));
            }
        }
    }

    private Reading read(GoldenQuestion question, Conversation conversation, AskedOf record) {
        Reading reading = reading(question, conversation, record.base());
        take(question, conversation, record, reading);
        return reading;
    }

    private Reading reading(GoldenQuestion question, Conversation conversation, FactBase base) {
        return encoder(base.incident().id()).untaught().read(new Utterance(question.ask(), conversation, null), base);
    }

    private void take(GoldenQuestion question, Conversation conversation, AskedOf record, Reading reading) {
        FactBase base = record.base();
        float[] vector = vector(question, conversation, base);
        taken.add(new Taken(
                new Lesson(base, reading, Set.copyOf(question.expect()), record.weight()),
                new WordingTrainer.Asked(vector, !question.mustAbstain(), record.ofWording()),
                record.ofWording() == 0 ? Optional.empty() : pointing(question, conversation, base, reading)));
    }

    private float[] vector(GoldenQuestion question, Conversation conversation, FactBase base) {
        return encoder(base.incident().id()).untaught().vector(new Utterance(question.ask(), conversation, null), base);
    }

    /** A question that seems to lean does so in a thread, and does not where nothing was said before. */
    private Optional<WordingTrainer.Pointing> pointing(
            GoldenQuestion question, Conversation conversation, FactBase base, Reading reading) {
        boolean leans = reading.understanding().followUp();
        return leans || conversation.isEmpty() && reading.understanding().leaning() > 0
                ? Optional.of(new WordingTrainer.Pointing(vector(question, Conversation.NONE, base), leans))
                : Optional.empty();
    }

    /** Learns from all incidents that were read. */
    public Learned learn() {
        return learn(Set.of());
    }

    /** Learns from all incidents but one, so that the one can be examined. */
    public Learned learnWithout(String incident) {
        return learn(Set.of(incident));
    }

    /** The incidents that were read. */
    public Set<String> incidents() {
        return incidents(taken);
    }

    private static Set<String> incidents(List<Taken> some) {
        return Lesson.incidents(some.stream().map(Taken::lesson).toList());
    }

    /** What is told of evidence is told from wordings that were guessed at by what others taught, as the desk will. */
    private Learned learn(Set<String> left) {
        converse();
        List<Taken> kept = without(left, taken);
        List<Lesson> judged = new ArrayList<>();
        for (Set<String> held : Folds.of(incidents(kept), FOLDS)) {
            WordingWeights others = WordingTrainer.train(asked(without(held, kept)), List.of());
            kept.stream()
                    .filter(one -> held.contains(one.incident()))
                    .forEach(one -> judged.add(one.guessedBy(others)));
        }
        return new Learned(wording(kept), WeightsTrainer.train(judged));
    }

    private static List<Taken> without(Set<String> incidents, List<Taken> some) {
        return some.stream().filter(one -> !incidents.contains(one.incident())).toList();
    }

    private static WordingWeights wording(List<Taken> some) {
        return WordingTrainer.train(
                asked(some),
                some.stream().flatMap(one -> one.pointing().stream()).toList());
    }

    private static List<WordingTrainer.Asked> asked(List<Taken> some) {
        return some.stream().map(Taken::asked).toList();
    }
}
