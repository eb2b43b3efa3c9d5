package org.factdesk.arithmetic;

import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;

/** Puts things into an order drawn by chance, each order as likely as any other (Fisher and Yates). */
public final class Shuffle {
    private Shuffle() {}

    /** Shuffles in place. */
    public static void shuffle(int[] order, SplittableRandom random) {
        for (int i = order.length - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int kept = order[i];
            order[i] = order[other];
            order[other] = kept;
        }
    }

    /** The same of a list that can be changed. */
    public static void shuffle(List<?> list, SplittableRandom random) {
        for (int i = list.size() - 1; i > 0; i--) {
            Collections.swap(list, i, random.nextInt(i + 1));
        }
    }
}
