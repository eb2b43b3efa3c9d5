package org.factdesk.evaluation;

import java.util.stream.LongStream;

/**
 * How long something took, time after time.
 *
 * @param median the milliseconds within which half of the times were over; 0 where there were none
 * @param p99 the milliseconds within which 99 in a hundred were
 */
public record Latency(double median, double p99) {
    private static final double NANOS_OF_MILLISECOND = 1e6;

    static Latency of(LongStream nanos) {
        long[] shortestFirst = nanos.sorted().toArray();
        return new Latency(millis(shortestFirst, 0.5), millis(shortestFirst, 0.99));
    }

    private static double millis(long[] shortestFirst, double share) {
        int place = (int) Math.ceil(share * shortestFirst.length) - 1;
        return shortestFirst.length == 0 ? 0 : shortestFirst[Math.max(0, place)] / NANOS_OF_MILLISECOND;
    }
}
