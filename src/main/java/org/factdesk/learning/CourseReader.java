package org.factdesk.learning;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.factdesk.claim.Claim;
import org.factdesk.claim.FactBase;
import org.factdesk.claim.GoldenQuestion;
import org.factdesk.claim.GoldenQuestions;
import org.factdesk.question.Conversation;
import org.factdesk.question.Reading;
import org.factdesk.question.Utterance;
import org.factdesk.question.nlp.OpenNlpQuestionReader;
import org.factdesk.question.nlp.PieceReader;
import org.factdesk.tuning.Course;

/** Makes what a sentence encoder learns from, of an incident's golden questions and of the ways in which people ask. */
public final class CourseReader {
    private final OpenNlpQuestionReader reader;
    private final PieceReader pieces;

    /** @param reader resolves what follow-ups leave out */
    public CourseReader(OpenNlpQuestionReader reader, PieceReader pieces) {
        this.reader = reader;
        this.pieces = pieces;
    }

    /**
     * A turn of a thread is taken as it is understood after the right answers to those before; one that leans on them
     * also behind the claim that answered just before. A way of asking for a claim is answered by it, and no claim
     * answers what one leaves open.
     */
    public Course read(FactBase base, GoldenQuestions questions) {
        FactBase plain = WaysOfAsking.noneOf(base);
        List<Claim> claims = List.copyOf(plain.claims());
        List<Course.Question> asked = new ArrayList<>();
        for (GoldenQuestion single : questions.singles()) {
            asked.add(question(single, resolved(single, Conversation.NONE, plain), claims));
        }
        for (List<GoldenQuestion> thread : questions.threads()) {
            Conversation conversation = Conversation.NONE;
            for (GoldenQuestion turn : thread) {
                String resolved = resolved(turn, conversation, plain);
                asked.add(question(turn, resolved, claims));
                reader.behindAnswer(new Utterance(turn.ask(), conversation, null), plain)
                        .ifPresent(behind -> asked.add(question(turn, behind, claims)));
                conversation = conversation.and(new Conversation.Turn(turn.ask(), resolved, turn.expect()));
            }
        }
        int number = 0;
        for (Claim claim : base.claims()) {
            Set<Integer> right = Set.of(number++);
            claim.alsoAsked().forEach(way -> asked.add(new Course.Question(pieces.asked(way), right)));
            claim.leavesOpen().forEach(open -> asked.add(new Course.Question(pieces.asked(open), Set.of())));
        }
        asked.removeIf(question -> question.text().words().isEmpty());
        return new Course(
                base.incident().id(),
                claims.stream().map(claim -> pieces.passage(claim.text())).toList(),
                asked);
    }

    private String resolved(GoldenQuestion question, Conversation conversation, FactBase base) {
        Reading reading = reader.read(new Utterance(question.ask(), conversation, null), base);
        return reading.understanding().resolved();
    }

    private Course.Question question(GoldenQuestion question, String resolved, List<Claim> claims) {
        Set<Integer> right = new HashSet<>();
        for (int i = 0; i < claims.size(); i++) {
            if (question.expect().contains(claims.get(i).id())) {
                right.add(i);
            }
        }
        return new Course.Question(pieces.asked(resolved), right);
    }
}
