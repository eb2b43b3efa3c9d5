package org.factdesk.commandline;

import java.util.List;

/** What was asked for cannot be done; its lines are what the person reads. */
final class CommandFailure extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient List<String> lines;

    /** One thing is wrong. */
    CommandFailure(String what) {
        super(what);
        this.lines = List.of(oneLine(what));
    }

    /** Several things are wrong, each said on a line of its own. */
    CommandFailure(List<String> faults) {
        super(faults.size() + " faults");
        this.lines = faults.stream().map(fault -> fault.replaceAll("\\s+", " ")).toList();
    }

    List<String> lines() {
        return lines;
    }

    /** What the program says when it is in trouble. */
    static String oneLine(String what) {
        return "factdesk: " + what.replaceAll("\\s+", " ").strip();
    }
}
