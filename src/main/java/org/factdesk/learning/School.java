package org.factdesk.learning;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
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

/** Teaches the desk with the golden questions of several incidents. Single-threaded. */
public final class School {
    private static final int FOLDS = 4;
    /** How much a question counts that is asked of a record which knows ways of asking for some claims only. */
    private static final double OF_SOME = 0.5;
    /** So many ways of asking are too few to learn from. */
    private static final int FEW = 2;

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
        Reading reading = reader.read(utterance, base).get(0);
        String incident = base.incident().id();
        lessons.add(new Lesson(base, reading, Set.copyOf(question.expect()), weight));
        asked.add(new WordingTrainer.Asked(
                incident, reader.vectors(utterance, base), !question.mustAbstain(), ofWording));
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
