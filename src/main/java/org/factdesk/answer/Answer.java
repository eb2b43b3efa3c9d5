package org.factdesk.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.factdesk.claim.Claim;
import org.factdesk.question.Conversation;
import org.factdesk.question.Intent;
import org.factdesk.question.Understanding;
import org.factdesk.question.Utterance;

/** What the desk has to say to an utterance. */
public sealed interface Answer {
    /** What the question was understood to mean. */
    Understanding understanding();

    /** The probability that this is the right thing to say, from 0 to 1, calibrated. */
    double confidence();

    /** The claims that it rests on, the one that answers first; empty where nothing is claimed. */
    List<Claim> claims();

    /**
     * A claim answers and no claim contradicts it.
     *
     * @param lead the claim that answers
     * @param further claims that answer the question's other parts
     * @param open the parts of the question that nothing on record answers, as they were typed
     */
    record Supported(Understanding understanding, double confidence, Match lead, List<Match> further, List<String> open)
            implements Answer {
        public Supported {
            further = List.copyOf(further);
            open = List.copyOf(open);
        }

        @Override
        public List<Claim> claims() {
            return withLead(lead, further.stream().map(Match::claim).toList());
        }
    }

    /**
     * A claim answers and others contradict it: both sides are shown.
     *
     * @param lead the claim that answers
     * @param others the claims that contradict it
     * @param further claims that answer the question's other parts
     * @param open the parts of the question that nothing on record answers, as they were typed
     */
    record Disputed(
            Understanding understanding,
            double confidence,
            Match lead,
            List<Claim> others,
            List<Match> further,
            List<String> open)
            implements Answer {
        public Disputed {
            if (others.isEmpty()) {
                throw new IllegalArgumentException("a dispute has another side");
            }
            others = List.copyOf(others);
            further = List.copyOf(further);
            open = List.copyOf(open);
        }

        @Override
        public List<Claim> claims() {
            List<Claim> rest = new ArrayList<>(others);
            further.forEach(match -> rest.add(match.claim()));
            return withLead(lead, rest);
        }
    }

    /**
     * Nothing on record answers.
     *
     * @param missing what the question asks for that no claim holds, in the asker's words; may be empty
     * @param nearest claims on what is near, for questions that could be answered instead
     */
    record Abstained(
            Understanding understanding,
            double confidence,
            Abstention reason,
            List<String> missing,
            List<Match> nearest)
            implements Answer {
        public Abstained {
            missing = List.copyOf(missing);
            nearest = List.copyOf(nearest);
        }

        @Override
        public List<Claim> claims() {
            return List.of();
        }
    }

    /** The question can be read in several ways that are equally good; the asker chooses. */
    record Clarify(Understanding understanding, double confidence, List<Match> choices) implements Answer {
        public Clarify {
            choices = List.copyOf(choices);
        }

        @Override
        public List<Claim> claims() {
            return List.of();
        }
    }

    /** Something said to the desk itself, such as a greeting, or asked about its sources or parties as such. */
    record Courtesy(Understanding understanding, double confidence, Intent intent) implements Answer {
        @Override
        public List<Claim> claims() {
            return List.of();
        }
    }

    /**
     * What the record holds as a whole, or more of it, where no one thing is asked.
     *
     * @param sections one at least
     * @param claims all that is shown: the claims of the sections, each with what contradicts or replaces it
     */
    record Overview(Understanding understanding, double confidence, List<Section> sections, List<Claim> claims)
            implements Answer {
        public Overview {
            if (sections.isEmpty()) {
                throw new IllegalArgumentException("an overview shows claims");
            }
            sections = List.copyOf(sections);
            claims = List.copyOf(claims);
        }
    }

    /** The conversation after this answer; what is said to the desk itself, or asks nothing, leaves it as it was. */
    default Conversation continued(Utterance utterance) {
        if (this instanceof Courtesy
                || this instanceof Abstained abstained && !abstained.reason().isOfAQuestion()) {
            return utterance.conversation();
        }
        List<String> ids = spokenOf().stream().map(Claim::id).toList();
        return utterance
                .conversation()
                .and(new Conversation.Turn(utterance.text(), understanding().resolved(), ids, !claims().isEmpty()));
    }

    /**
     * What a follow-up may lean on: where the desk did not answer, the claim that came nearest, since that is what the
     * asker most likely had in mind; where it asked back, the first choice.
     */
    private List<Claim> spokenOf() {
        return fold(
                Supported::claims,
                Disputed::claims,
                abstained -> abstained.reason() == Abstention.NOT_ON_RECORD ? first(abstained.nearest()) : List.of(),
                clarify -> first(clarify.choices()),
                Overview::claims,
                Courtesy::claims);
    }

    private static List<Claim> first(List<Match> matches) {
        return matches.stream().limit(1).map(Match::claim).toList();
    }

    /** Does for each case what is given for it. */
    default <T> T fold(
            Function<Supported, T> supported,
            Function<Disputed, T> disputed,
            Function<Abstained, T> abstained,
            Function<Clarify, T> clarify,
            Function<Overview, T> overview,
            Function<Courtesy, T> courtesy) {
        if (this instanceof Supported answer) {
            return supported.apply(answer);
        }
        if (this instanceof Disputed answer) {
            return disputed.apply(answer);
        }
        if (this instanceof Abstained answer) {
            return abstained.apply(answer);
        }
        if (this instanceof Clarify answer) {
            return clarify.apply(answer);
        }
        if (this instanceof Overview answer) {
            return overview.apply(answer);
        }
        return courtesy.apply((Courtesy) this);
    }

    private static List<Claim> withLead(Match lead, List<Claim> rest) {
        List<Claim> all = new ArrayList<>();
        all.add(lead.claim());
        rest.stream().filter(claim -> !all.contains(claim)).forEach(all::add);
        return List.copyOf(all);
    }
}
