package org.factdesk.learning;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.factdesk.answer.Answerer;
import org.factdesk.answer.ClaimAnswerer;
import org.factdesk.answer.Weights;
import org.factdesk.claim.Claim;
import org.factdesk.claim.FactBase;
import org.factdesk.claim.GoldenQuestion;
import org.factdesk.claim.GoldenQuestions;
import org.factdesk.question.Conversation;
import org.factdesk.question.Reading;
import org.factdesk.question.Utterance;
import org.factdesk.question.nlp.OpenNlpQuestionReader;
import org.factdesk.question.nlp.Wording;

/** Teaches the desk with the golden questions of several incidents. Single-threaded. */
public final class School {
    private static final int FOLDS = 4;
    /** How much a way in which people ask for a claim counts beside a question that somebody judged. */
    private static final double WAY_OF_ASKING = 0.1;

    private final Function<Wording, OpenNlpQuestionReader> readers;
    private final OpenNlpQuestionReader reader;
    private final List<Lesson> lessons = new ArrayList<>();
    private final List<WordingTrainer.Asked> asked = new ArrayList<>();

    /** What was learned. */
    public record Learned(Wording wording, Weights weights) {}

    /** @param readers makes a reader of questions that judges their wording as given */
    public School(Function<Wording, OpenNlpQuestionReader> readers) {
        this.readers = readers;
        reader = readers.apply(Wording.untaught());
    }

    /** A desk that answers as was learned. */
    public Answerer graduate(Learned learned) {
        return new ClaimAnswerer(readers.apply(learned.wording()), learned.weights());
    }

    /** Reads the questions of an incident; in a thread each turn follows on the right answers to those before. */
    public void read(FactBase base, GoldenQuestions questions) {
        questions.singles().forEach(question -> read(question, Conversation.NONE, base, 1));
        for (List<GoldenQuestion> thread : questions.threads()) {
            Conversation conversation = Conversation.NONE;
            for (GoldenQuestion turn : thread) {
                Reading reading = read(turn, conversation, base, 1);
                conversation = conversation.and(new Conversation.Turn(
                        turn.ask(), reading.understanding().resolved(), turn.expect()));
            }
        }
        readWaysOfAsking(base);
    }

    /** Each way in which people ask for a claim is a question too, asked of a record that does not know it yet. */
    private void readWaysOfAsking(FactBase base) {
        int most = base.claims().stream()
                .mapToInt(claim -> claim.alsoAsked().size())
                .max()
                .orElse(0);
        for (int i = 0; i < most; i++) {
            int way = i;
            FactBase without = WaysOfAsking.without(base, way);
            for (Claim claim : base.claims()) {
                WaysOfAsking.question(claim, way, base)
                        .ifPresent(question -> read(question, Conversation.NONE, without, WAY_OF_ASKING));
            }
        }
    }

    private Reading read(GoldenQuestion question, Conversation conversation, FactBase base, double weight) {
        Utterance utterance = new Utterance(question.ask(), conversation, null);
        Reading reading = reader.read(utterance, base).get(0);
        String incident = base.incident().id();
        lessons.add(new Lesson(base, reading, Set.copyOf(question.expect()), weight));
        asked.add(new WordingTrainer.Asked(incident, reader.vectors(utterance, base), !question.mustAbstain(), weight));
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
                    judged.add(with(lessons.get(i), others.askable(asked.get(i).vectors())));
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
