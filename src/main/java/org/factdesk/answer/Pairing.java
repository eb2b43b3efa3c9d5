package org.factdesk.answer;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.factdesk.question.AnswerType;
import org.factdesk.question.Clue;
import org.factdesk.question.Understanding;

/**
 * A question and a claim as the network sees them that ranks anew: the clues, the sort of thing that is asked, and
 * whether the question leans on what was said before.
 */
public final class Pairing {
    /** What somebody taught word for word is heeded by itself, whatever else speaks against it. */
    private static final List<Clue> CLUES = Arrays.stream(Clue.values())
            .filter(clue -> clue != Clue.ALSO_ASKED_SAME)
            .toList();

    private static final AnswerType[] TYPES = AnswerType.values();

    /** The names of the inputs, in their order. */
    public static final List<String> NAMES = Stream.of(
                    CLUES.stream().map(Clue::word), Arrays.stream(TYPES).map(Pairing::asked), Stream.of("follow-up"))
            .flatMap(names -> names)
            .toList();

    private Pairing() {}

    static String asked(AnswerType type) {
        return "asked-" + type.name().toLowerCase(Locale.ROOT);
    }

    /**
     * The inputs, in the order of the names.
     *
     * @param values what the claim has to say for itself, a value for each clue in the order of the clues
     */
    public static double[] of(Understanding understanding, double[] values) {
        double[] inputs = new double[NAMES.size()];
        for (int i = 0; i < CLUES.size(); i++) {
            inputs[i] = values[CLUES.get(i).ordinal()];
        }
        inputs[CLUES.size() + understanding.asked().ordinal()] = 1;
        inputs[CLUES.size() + TYPES.length] = understanding.followUp() ? 1 : 0;
        return inputs;
    }
}
