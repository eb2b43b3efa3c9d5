package org.factdesk.question.nlp;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Numbers for the features that tell something: those that several examples have, and of very many the most frequent ones,
 * so that training fits into the memory of an ordinary machine.
 */
final class FeatureNumbers {
    private static final int LEAST_EXAMPLES = 2;
    private static final int MOST = 20_000;

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> names = new ArrayList<>();

    private FeatureNumbers(Collection<String> kept) {
        for (String name : kept) {
            numbers.put(name, names.size());
            names.add(name);
        }
    }

    /** The same examples in the same order give the same numbers. */
    static FeatureNumbers of(List<TextFeatures> examples) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        examples.forEach(example -> example.names().forEach(name -> counts.merge(name, 1, Integer::sum)));
        return new FeatureNumbers(counts.entrySet().stream()
                .filter(count -> count.getValue() >= LEAST_EXAMPLES)
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()))
                .limit(MOST)
                .map(Map.Entry::getKey)
                .toList());
    }

    List<String> names() {
        return names;
    }

    /** The numbers of those features that have one. */
    int[] of(Set<String> features) {
        return features.stream()
                .map(numbers::get)
                .filter(number -> number != null)
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
