package org.factdesk.claim;

/** The greatest lengths, in characters, of what people write about an incident. */
public final class Longest {
    public static final int TITLE = 300;
    public static final int SUMMARY = 2_000;
    public static final int NAME = 200;
    public static final int URL = 2_000;
    public static final int TEXT = 1_000;
    public static final int SLOT = 500;
    public static final int QUESTION = 2_000;
    /** How many aliases, disputes, wordings and the like one thing may have. */
    public static final int LIST = 100;

    private Longest() {}
}
