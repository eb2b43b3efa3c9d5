package org.factdesk.tuning;

/**
 * How the encoder is taught; the sizes were chosen by what they did for incidents that took no part.
 *
 * @param heads how many heads each layer has
 * @param layers how many layers are changed, the highest
 * @param rank the rank of each change
 * @param steps how many batches are learned from, however many courses there are: encoders that learned for equally
 *     long put texts equally far apart, so that what is learned from what one says of a text holds for what another
 *     says
 * @param batch about so many questions are learned from at once
 */
record Plan(int heads, int layers, int rank, int steps, int batch) {
    private static final int WIDTH_OF_HEAD = 32;

    /** @param size how many numbers stand for a piece */
    static Plan of(int size) {
        return new Plan(size / WIDTH_OF_HEAD, 6, 8, 810, 64);
    }
}
