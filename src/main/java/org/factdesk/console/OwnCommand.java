package org.factdesk.console;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can be typed with a slash and is about the session at the terminal alone. */
enum OwnCommand {
    AS_OF,
    INCIDENT,
    HELP,
    CANCEL,
    QUIT;

    /** As it is typed, such as {@code /as-of}. */
    String word() {
        return "/" + key();
    }

    /** As phrases call it. */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<OwnCommand> of(String word) {
        return Arrays.stream(values())
                .filter(command -> command.word().equalsIgnoreCase(word))
                .findFirst();
    }
}
