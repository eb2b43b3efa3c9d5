package org.factdesk.console;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can be typed with a slash. */
enum ChatCommand {
    ASK,
    WHO,
    SOURCES,
    BRIEF,
    WHY,
    AS_OF,
    INCIDENT,
    HELP,
    QUIT;

    /** As it is typed, such as {@code /as-of}. */
    String word() {
        return "/" + key();
    }

    /** As phrases call it. */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<ChatCommand> of(String word) {
        return Arrays.stream(values())
                .filter(command -> command.word().equalsIgnoreCase(word))
                .findFirst();
    }
}
