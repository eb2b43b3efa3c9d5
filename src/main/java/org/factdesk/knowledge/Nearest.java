package org.factdesk.knowledge;

import java.util.Collection;
import java.util.Comparator;

/** Guesses what somebody meant to write. */
final class Nearest {
    private static final int MOST_KNOWN = 5_000;
    private static final int LONGEST = 100;

    private Nearest() {}

    /** "; did you mean 'x'?" for the known word that is most like the one written, or nothing where none is like it. */
    static String hint(String written, Collection<String> known) {
        if (known.size() > MOST_KNOWN || written.length() > LONGEST) {
            return "";
        }
        int tolerance = Math.max(1, written.length() / 3);
        return known.stream()
                .filter(word -> Math.abs(word.length() - written.length()) <= tolerance)
                .filter(word -> distance(written, word) <= tolerance)
                .min(Comparator.comparingInt((String word) -> distance(written, word))
                        .thenComparing(Comparator.naturalOrder()))
                .map(word -> "; did you mean '" + word + "'?")
                .orElse("");
    }

    /** How many letters must be put in, taken out, changed or swapped with a neighbour to make one word the other. */
    private static int distance(String one, String other) {
        int[][] steps = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                if (i == 0 || j == 0) {
                    steps[i][j] = i + j;
                    continue;
                }
                int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                int least = Math.min(steps[i - 1][j], steps[i][j - 1]) + 1;
                steps[i][j] = Math.min(least, steps[i - 1][j - 1] + change);
                if (i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1)) {
                    steps[i][j] = Math.min(steps[i][j], steps[i - 2][j - 2] + 1);
                }
            }
        }
        return steps[one.length()][other.length()];
    }
}
