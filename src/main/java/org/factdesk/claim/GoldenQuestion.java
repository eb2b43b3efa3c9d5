package org.factdesk.claim;

import java.util.List;

/**
 * A question that an incident's own people know the right answer to; what the desk is measured by.
 *
 * @param ask the question as a person would type it
 * @param expect ids of the claims of which any one is a right first answer; empty where the desk must abstain
 * @param why why it must abstain, such as {@code on-topic-unanswerable}, or empty
 * @param style how it is asked, such as {@code plain}, or empty
 */
public record GoldenQuestion(String ask, List<String> expect, String why, String style) {
    public GoldenQuestion {
        expect = List.copyOf(expect);
    }

    /** Whether the record holds no answer, so that the desk must say so. */
    public boolean mustAbstain() {
        return expect.isEmpty();
    }
}
