package org.factdesk.console;

/**
 * What somebody at a screen did.
 *
 * @param line what was typed
 * @param isInterrupt whether it was stopped (Ctrl-C) and not sent
 */
record Input(String line, boolean isInterrupt) {
    static Input sent(String line) {
        return new Input(line, false);
    }

    static Input interrupted(String halfTyped) {
        return new Input(halfTyped, true);
    }
}
