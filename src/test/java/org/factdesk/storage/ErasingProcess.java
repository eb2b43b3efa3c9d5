package org.factdesk.storage;

import java.nio.file.Path;
import java.time.Instant;
import org.factdesk.testing.Answers;

/**
 * A process that takes in a question of one person after the other and erases every second of them, until it is killed.
 */
final class ErasingProcess {
    private ErasingProcess() {}

    /** Tells on a line of its own what it has done: {@code asked 7}, {@code erased 7}. */
    public static void main(String[] args) {
        int first = Integer.parseInt(args[1]);
        try (SqliteStore store = SqliteStore.open(Path.of(args[0]))) {
            for (int n = first; ; n++) {
                String user = user(n);
                store.journal().note(Answers.given("a" + n, Instant.now(), user, "what did number " + n + " see?"));
                store.personalData().copy(user);
                System.out.println("asked " + n);
                if (n % 2 == 0) {
                    store.personalData().erase(user);
                    System.out.println("erased " + n);
                }
            }
        }
    }

    static String user(int n) {
        return "user-" + n;
    }
}
