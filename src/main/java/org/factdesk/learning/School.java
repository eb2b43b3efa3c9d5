package org.factdesk.learning;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.factdesk.answer.Answerer;
import org.factdesk.answer.ClaimAnswerer;
import org.factdesk.answer.Weights;
import org.factdesk.claim.FactBase;
import org.factdesk.claim.GoldenQuestion;
import org.factdesk.claim.GoldenQuestions;
import org.factdesk.question.Conversation;
import org.factdesk.question.Reading;
import org.factdesk.question.Utterance;
import org.factdesk.question.nlp.OpenNlpQuestionReader;
import org.factdesk.question.nlp.Wording;
import org.jspecify.annotations.Nullable;

/** Teaches the desk with the golden questions of several incidents. Single-threaded. */
public final class School {
    private static final int FOLDS = 4;
    /** How much a question counts that is asked of a record which knows ways of asking for some claims only. */
    private static final double OF_SOME = 0.5;
    /** So many ways of asking are too few to learn from. */
    private static final int FEW = 2;

    private final List<Encoder> encoders;
    private final List<Lesson> lessons = new ArrayList<>();
    private final List<WordingTrainer.Asked> asked = new ArrayList<>();

    /** Readers of questions by one encoder, made when they are needed. */
    private static final class Encoder {
        private final Set<String> taught;
        private final Supplier<Function<Wording, OpenNlpQuestionReader>> make;
        private @Nullable Function<Wording, OpenNlpQuestionReader> readers;
        private @Nullable OpenNlpQuestionReader untaught;

        Encoder(Set<String> taught, Supplier<Function<Wording, OpenNlpQuestionReader>> make) {
            this.taught = taught;
            this.make = make;
        }

        OpenNlpQuestionReader untaught() {
            OpenNlpQuestionReader known = untaught;
            if (known == null) {
                known = reader(Wording.untaught());
                untaught = known;
            }
            return known;
        }

        OpenNlpQuestionReader reader(Wording wording) {
            Function<Wording, OpenNlpQuestionReader> known = readers;
            if (known == null) {
                known = make.get();
                readers = known;
            }
            return known.apply(wording);
        }
    }

    /** What was learned. */
    public record Learned(Wording wording, Weights weights) {}

    /**
     * An incident is read by the first encoder that did not learn from it: one that did is surer of it than of those it will
     * be asked about.
     *
     * @param taught for each encoder the incidents that it learned from; the desk's own is the first
     * @param readers makes readers of questions by the encoder of that number, that judge wording as given
     */
    public School(List<Set<String>> taught, IntFunction<Function<Wording, OpenNlpQuestionReader>> readers) {
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
     * Reads the questions of an incident; in a thread each turn follows on the right answers to those before. Records know
     * in which ways people ask for their claims, or do not, or do for some: what is learned must serve them all.
     */
    public void read(FactBase base, GoldenQuestions questions) {
        read(questions, base, 1, 1);
        if (base.claims().stream().anyMatch(claim -> !claim.alsoAsked().isEmpty())) {
            read(questions, WaysOfAsking.halfOf(base), OF_SOME, 0);
            read(questions, WaysOfAsking.fewOf(base, FEW), OF_SOME, 0);
            read(questions, WaysOfAsking.noneOf(base), 1, 0);
        }
    }

    /** @param ofWording how much each counts for what is learned of wording, which is the same whatever the record knows */
    private void read(GoldenQuestions questions, FactBase base, double weight, double ofWording) {
        questions.singles().forEach(question -> read(question, Conversation.NONE, base, weight, ofWording));
        for (List<GoldenQuestion> thread : questions.threads()) {
            Conversation conversation = Conversation.NONE;
            for (GoldenQuestion turn : thread) {
                Reading reading = read(turn, conversation, base, weight, ofWording);
                conversation = conversation.and(new Conversation.Turn(
                        turn.ask(), reading.understanding().resolved(), turn.expect()));
            }
        }
    }

    private Reading read(
            GoldenQuestion question, Conversation conversation, FactBase base, double weight, double ofWording) {
        Utterance utterance = new Utterance(question.ask(), conversation, null);
        String incident = base.incident().id();
        OpenNlpQuestionReader reader = encoder(incident).untaught();
        Reading reading = reader.read(utterance, base).get(0);
        lessons.add(new Lesson(base, reading, Set.copyOf(question.expect()), weight));
        asked.add(
                new WordingTrainer.Asked(incident, reader.vector(utterance, base), !question.mustAbstain(), ofWording));
        return reading;
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
        return Lesson.incidents(lessons);
    }

    private Learned learn(Set<String> left) {
        List<WordingTrainer.Asked> words =
                asked.stream().filter(one -> !left.contains(one.incident())).toList();
        List<Lesson> judged = new ArrayList<>();
        List<String> incidents = incidents().stream()
                .filter(incident -> !left.contains(incident))
                .toList();
        for (int fold = 0; fold < FOLDS; fold++) {
            int number = fold;
            Set<String> held = Set.copyOf(incidents.stream()
                    .filter(incident -> incidents.indexOf(incident) % FOLDS == number)
                    .toList());
            Wording others = WordingTrainer.train(
                    words.stream().filter(one -> !held.contains(one.incident())).toList());
            for (int i = 0; i < lessons.size(); i++) {
                if (held.contains(lessons.get(i).incident())) {
                    judged.add(with(lessons.get(i), others.askable(asked.get(i).vector())));
                }
            }
        }
        return new Learned(WordingTrainer.train(words), WeightsTrainer.train(judged));
    }

    private static Lesson with(Lesson lesson, double askable) {
        Reading reading = lesson.reading();
        return new Lesson(
                lesson.base(),
                new Reading(reading.understanding().withAskable(askable), reading.evidence()),
                lesson.right(),
                lesson.weight());
    }
}
