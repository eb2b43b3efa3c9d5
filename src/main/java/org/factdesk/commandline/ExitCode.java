package org.factdesk.commandline;

/** What the program ends with. */
final class ExitCode {
    static final int OK = 0;
    /** What was asked for failed. */
    static final int FAILED = 1;
    /** It was asked for wrongly. */
    static final int USAGE = 2;

    private ExitCode() {}
}
