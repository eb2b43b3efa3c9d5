package org.factdesk.answer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A {@link Network} as lines of a weights file: a line for each input of a layer, with a weight for each of its units,
 * and one for the bias. The second layer's part is called by the first one's with {@code -2} behind it, and so on; its
 * inputs are {@code unit-1}, {@code unit-2} and so on.
 */
final class NetworkLines {
    private static final String BIAS = "bias";

    private NetworkLines() {}

    /**
     * Reads a network; what the lines do not name weighs nothing.
     *
     * @param named the weights by part and name
     * @param inputs what the network's inputs are called
     */
    static Network read(Map<String, Map<String, double[]>> named, String part, List<String> inputs) {
        List<double[][]> layers = new ArrayList<>();
        List<String> names = inputs;
        do {
            Map<String, double[]> rows = named.getOrDefault(layer(part, layers.size()), Map.of());
            int units = rows.values().stream().mapToInt(row -> row.length).max().orElse(1);
            layers.add(rows(names)
                    .map(name -> Arrays.copyOf(rows.getOrDefault(name, new double[0]), units))
                    .toArray(double[][]::new));
            names = units(units);
        } while (named.containsKey(layer(part, layers.size())));
        return new Network(layers);
    }

    static List<String> of(Network network, String part, List<String> inputs) {
        List<String> lines = new ArrayList<>();
        List<String> names = inputs;
        for (int i = 0; i < network.layers().size(); i++) {
            double[][] layer = network.layers().get(i);
            List<String> rows = rows(names).toList();
            for (int row = 0; row < layer.length; row++) {
                lines.add(line(layer(part, i), rows.get(row), layer[row]));
            }
            names = units(layer[0].length);
        }
        return lines;
    }

    private static String layer(String part, int number) {
        return number == 0 ? part : part + '-' + (number + 1);
    }

    private static Stream<String> rows(List<String> inputs) {
        return Stream.concat(inputs.stream(), Stream.of(BIAS));
    }

    private static List<String> units(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(unit -> "unit-" + unit).toList();
    }

    static String line(String part, String name, double... weights) {
        return Stream.concat(
                        Stream.of(part, name),
                        Arrays.stream(weights).mapToObj(weight -> String.format(Locale.ROOT, "%.5f", weight)))
                .collect(Collectors.joining("\t"));
    }
}
