package org.factdesk.evaluation;

/** A text and the label that it should be given. */
public record Labelled(String label, String text) {
    /** The label of texts that belong to none of the others. */
    public static final String OUT_OF_SCOPE = "oos";
}
