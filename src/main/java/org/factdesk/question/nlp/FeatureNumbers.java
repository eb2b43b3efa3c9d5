package org.factdesk.question.nlp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Numbers for the features that tell something: those that several examples have, and of very many the most frequent
 * ones, so that training fits into the memory of an ordinary machine.
 */
final class FeatureNumbers {
    /** Where only vectors are looked at. */
    static final FeatureNumbers NONE = new FeatureNumbers(List.of(), new int[0]);

    private static final int LEAST_EXAMPLES = 2;

    private final List<String> names;
    /** For each number of the count the one that is kept for it, or a negative number. */
    private final int[] kept;

    private FeatureNumbers(List<String> names, int[] kept) {
        this.names = names;
        this.kept = kept;
    }

    /**
     * Features as they are met, each with a number of its own, and how many examples have it. A name is held once,
     * however many examples have it: held by every example, names took more memory than all else.
     */
    static final class Count {
        private final Map<String, Integer> numbers = new HashMap<>();
        private final List<String> names = new ArrayList<>();
        private int[] examples = new int[1 << 10];

        /** Counts an example, and tells the numbers of the features that it has. */
        int[] add(Set<String> features) {
            int[] found = new int[features.size()];
            int at = 0;
            for (String feature : features) {
                int number = numbers.computeIfAbsent(feature, this::named);
                examples[number]++;
                found[at++] = number;
            }
            return found;
        }

        private int named(String feature) {
            if (names.size() == examples.length) {
                examples = Arrays.copyOf(examples, 2 * examples.length);
            }
            names.add(feature);
            return names.size() - 1;
        }

        /**
         * The same examples in the same order give the same numbers.
         *
         * @param most how many features may be kept
         */
        FeatureNumbers kept(int most) {
            int[] order = IntStream.range(0, names.size())
                    .filter(number -> examples[number] >= LEAST_EXAMPLES)
                    .boxed()
                    .sorted(Comparator.comparing((Integer number) -> examples[number])
                            .reversed())
                    .limit(most)
                    .mapToInt(Integer::intValue)
                    .toArray();
            int[] kept = new int[names.size()];
            Arrays.fill(kept, -1);
            for (int i = 0; i < order.length; i++) {
                kept[order[i]] = i;
            }
            return new FeatureNumbers(Arrays.stream(order).mapToObj(names::get).toList(), kept);
        }
    }

    /** The names of the features that have a number, in the order of the numbers. */
    List<String> names() {
        return names;
    }

    /** What is kept of the features of an example that was counted. */
    int[] of(int[] counted) {
        return Arrays.stream(counted)
                .map(number -> kept[number])
                .filter(number -> number >= 0)
                .toArray();
    }
}
