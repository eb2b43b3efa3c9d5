package org.factdesk;

import org.factdesk.answer.Answerer;
import org.factdesk.commandline.Program;
import org.factdesk.commandline.Surroundings;

/** Composes the rooms and starts the desk. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        System.exit(new Program(Surroundings.ofProcess(), Main::answerer).run(args));
    }

    /** Reads the models: the one thing that takes a second or two, in a thread of its own. */
    private static Answerer answerer() {
        throw new IllegalStateException("there is no answerer yet");
    }
}
