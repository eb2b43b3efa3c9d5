package org.factdesk.commandline;

import java.io.PrintStream;

/**
 * Tells that the log cannot be written, on standard error and to whoever is to be told: once, until it can be written
 * again. Guards what was told with a lock.
 */
final class LogTrouble {
    private final String file;
    private final PrintStream err;
    private Runnable alarm = () -> {};
    private String reason = "";

    LogTrouble(String file, PrintStream err) {
        this.file = file;
        this.err = err;
    }

    /** Has something done when trouble begins, and at once where there is some. It must not log in the thread that calls it. */
    synchronized void onBegin(Runnable what) {
        alarm = what;
        if (isThere()) {
            what.run();
        }
    }

    synchronized boolean isThere() {
        return !reason.isEmpty();
    }

    /** @param why in a few words */
    synchronized void begins(String why) {
        if (!isThere()) {
            reason = why.isEmpty() ? "it fails" : why;
            err.println("factdesk: cannot write the log file " + file + " any more: " + reason + "; it is tried on");
            alarm.run();
        }
    }

    synchronized void ends() {
        if (isThere()) {
            reason = "";
            err.println("factdesk: the log file " + file + " is written again");
        }
    }
}
