package org.factdesk.question.nlp;

import java.util.Arrays;

/**
 * How likely fingers are to type one word where another was meant, as the log of a chance: the noisy channel of
 * Kernighan, Church and Gale (1990), over the slips of Damerau (1964). Letters swapped, left out or doubled are
 * likelier than one from the other end of the keyboard, and a word's first letter is seldom wrong.
 */
final class Slips {
    /** Where no few slips make the one word of the other. */
    static final double NEVER = Double.NEGATIVE_INFINITY;

    /** Of a hundred words people type in a hurry, some three have a slip. */
    private static final double ONE = Math.log(0.03);

    /** No slip at all is likelier. */
    static final double LIKELIEST = ONE;

    private static final double SWAPPED = Math.log(0.25);
    private static final double LEFT_OUT = Math.log(0.3);
    private static final double DOUBLED = Math.log(0.15);
    private static final double NEXT_KEY = Math.log(0.2 / 5);
    private static final double NEXT_KEY_TOO = Math.log(0.08 / 10);
    private static final double ANY_KEY = Math.log(0.05 / 25);
    private static final double FIRST_LETTER = Math.log(0.3);

    private static final String[] ROWS = {"qwertyuiop", "asdfghjkl", "zxcvbnm"};
    private static final boolean[][] NEXT = next();

    private final String typed;
    private final String meant;
    private final int most;
    /** The log of the chance of one slip of any kind at any one letter. */
    private final double slip;
    /** For so many letters that were meant, and so many that were typed, the log of the best chance. */
    private final double[][] best;
    /** How many slips that best chance takes. */
    private final int[][] slips;

    private Slips(String typed, String meant, int most) {
        this.typed = typed;
        this.meant = meant;
        this.most = most;
        slip = ONE - Math.log(meant.length());
        best = new double[meant.length() + 1][typed.length() + 1];
        slips = new int[meant.length() + 1][typed.length() + 1];
        for (double[] row : best) {
            Arrays.fill(row, NEVER);
        }
        best[0][0] = 0;
    }

    /**
     * The log of the chance that {@code typed} was typed for {@code meant} with one slip or up to {@code most};
     * {@link #NEVER} beyond.
     */
    static double chance(String typed, String meant, int most) {
        return Math.abs(meant.length() - typed.length()) > most ? NEVER : new Slips(typed, meant, most).chance();
    }

    private double chance() {
        for (int i = 0; i <= meant.length(); i++) {
            boolean alive = i == 0;
            for (int j = Math.max(0, i - most); j <= Math.min(typed.length(), i + most); j++) {
                reach(i, j);
                alive |= best[i][j] > NEVER;
            }
            if (!alive) {
                return NEVER;
            }
        }
        return best[meant.length()][typed.length()];
    }

    /** Looks for the best way to {@code i} letters that were meant and {@code j} that were typed for them. */
    private void reach(int i, int j) {
        double first = i <= 1 && j <= 1 ? FIRST_LETTER : 0;
        if (i > 0 && j > 0) {
            char letter = meant.charAt(i - 1);
            char key = typed.charAt(j - 1);
            if (letter == key) {
                take(i, j, 1, 1, 0, 0);
            } else {
                take(i, j, 1, 1, slip + first + (isNext(letter, key) ? NEXT_KEY : ANY_KEY), 1);
            }
        }
        if (i > 0) {
            take(i, j, 1, 0, slip + first + LEFT_OUT, 1);
        }
        if (j > 0) {
            take(i, j, 0, 1, slip + (i == 0 ? FIRST_LETTER : 0) + tooMuch(i, j), 1);
        }
        if (isSwapped(i, j)) {
            take(i, j, 2, 2, slip + SWAPPED + (i == 2 ? FIRST_LETTER : 0), 1);
        }
    }

    /** Comes from so many letters fewer, where that is likelier than what was found before. */
    private void take(int i, int j, int meantLess, int typedLess, double cost, int more) {
        double sum = best[i - meantLess][j - typedLess] + cost;
        int count = slips[i - meantLess][j - typedLess] + more;
        if (sum > best[i][j] && count <= most) {
            best[i][j] = sum;
            slips[i][j] = count;
        }
    }

    private boolean isSwapped(int i, int j) {
        return i > 1
                && j > 1
                && meant.charAt(i - 1) == typed.charAt(j - 2)
                && meant.charAt(i - 2) == typed.charAt(j - 1);
    }

    private double tooMuch(int i, int j) {
        char letter = typed.charAt(j - 1);
        char before = i > 0 ? meant.charAt(i - 1) : ' ';
        char after = i < meant.length() ? meant.charAt(i) : ' ';
        if (letter == before || letter == after) {
            return DOUBLED;
        }
        return isNext(letter, before) || isNext(letter, after) ? NEXT_KEY_TOO : ANY_KEY;
    }

    private static boolean isNext(char a, char b) {
        return a >= 'a' && a <= 'z' && b >= 'a' && b <= 'z' && NEXT[a - 'a'][b - 'a'];
    }

    private static boolean[][] next() {
        boolean[][] next = new boolean[26][26];
        for (int row = 0; row < ROWS.length; row++) {
            for (int i = 0; i < ROWS[row].length(); i++) {
                mark(next, row, i, row, i + 1);
                mark(next, row, i, row + 1, i);
                mark(next, row, i, row + 1, i - 1);
            }
        }
        return next;
    }

    private static void mark(boolean[][] next, int row, int i, int otherRow, int other) {
        if (otherRow < ROWS.length && other >= 0 && other < ROWS[otherRow].length()) {
            int a = ROWS[row].charAt(i) - 'a';
            int b = ROWS[otherRow].charAt(other) - 'a';
            next[a][b] = true;
            next[b][a] = true;
        }
    }
}
