package org.factdesk.moderation;

import java.util.List;

/**
 * That questions without an answer need none: nobody is asked about them, or about others that mean the same, again.
 * The reason is told by its history.
 *
 * @param answers ids of the answers that the questions were given; their texts are not kept here, so that they can be
 *     erased
 */
public record Dismissal(List<String> answers) {
    public Dismissal {
        answers = List.copyOf(answers);
        if (answers.isEmpty()) {
            throw new IllegalArgumentException("nothing is dismissed");
        }
    }

    /** Named after the question that was asked first. */
    public Subject subject() {
        return Subject.dismissal(answers.get(0));
    }
}
