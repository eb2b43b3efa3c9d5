package org.factdesk.desk.gap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.factdesk.audit.GivenAnswer;
import org.factdesk.claim.Taught;

/**
 * Groups questions by meaning: each joins the group whose first question lies nearest, where that is near enough, and
 * else begins one. The oldest come first, so that the same questions always come to the same groups.
 */
final class GapGrouping {
    /** The least inner product at which two questions are taken to mean the same. */
    private static final double NEAR = 0.82;

    /** Words that tell what is asked for more surely than any nearness in meaning; longer ones first. */
    private static final List<String> ASKING = List.of("how many", "how much", "how long", "when", "where", "why");

    /** A follow-up of no more words than this says little without the question before. */
    private static final int FEW_WORDS = 4;

    private static final Comparator<GivenAnswer> OLDEST_FIRST =
            Comparator.comparing(GivenAnswer::at).thenComparing(GivenAnswer::id);

    private final Function<String, float[]> meaning;

    /** @param meaning the vector of a question, of length 1 */
    GapGrouping(Function<String, float[]> meaning) {
        this.meaning = meaning;
    }

    /**
     * @param vector the meaning of the group's first question
     * @param asking what tells what it asks for, or empty
     */
    private record Group(float[] vector, String asking, List<GivenAnswer> members) {}

    /**
     * The groups, most asked first.
     *
     * @param dismissed ids of answers; groups with one of them are left out
     */
    List<Gap> group(List<GivenAnswer> asked, Set<String> dismissed) {
        List<Group> groups = new ArrayList<>();
        Map<String, Group> byWording = new HashMap<>();
        for (GivenAnswer answer : asked.stream().sorted(OLDEST_FIRST).toList()) {
            byWording
                    .computeIfAbsent(Taught.normal(wording(answer)), wording -> groupOf(wording(answer), groups))
                    .members()
                    .add(answer);
        }
        return groups.stream()
                .filter(group -> group.members().stream().noneMatch(answer -> dismissed.contains(answer.id())))
                .map(group -> new Gap(group.members()))
                .sorted(Gap.MOST_ASKED_FIRST)
                .toList();
    }

    /** What is compared: a short follow-up together with the question before. */
    private static String wording(GivenAnswer answer) {
        boolean leans =
                !answer.thread().isEmpty() && Taught.normal(answer.question()).split(" ").length <= FEW_WORDS;
        return leans
                ? answer.thread()
                                .turns()
                                .get(answer.thread().turns().size() - 1)
                                .question() + " " + answer.question()
                : answer.question();
    }

    private Group groupOf(String wording, List<Group> groups) {
        float[] vector = meaning.apply(wording);
        String asking = asking(wording);
        Group nearest = null;
        double best = NEAR;
        for (Group group : groups) {
            double near = product(vector, group.vector());
            if (near >= best && asking.equals(group.asking())) {
                best = near;
                nearest = group;
            }
        }
        if (nearest == null) {
            nearest = new Group(vector, asking, new ArrayList<>());
            groups.add(nearest);
        }
        return nearest;
    }

    private static String asking(String wording) {
        String words = " " + Taught.normal(wording) + " ";
        return ASKING.stream()
                .filter(word -> words.contains(" " + word + " "))
                .findFirst()
                .orElse("");
    }

    private static double product(float[] one, float[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }
}
