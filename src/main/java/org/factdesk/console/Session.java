package org.factdesk.console;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.factdesk.desk.order.Button;
import org.factdesk.desk.order.Command;
import org.factdesk.desk.order.Option;
import org.factdesk.question.Conversation;
import org.jspecify.annotations.Nullable;

/**
 * What a session at a terminal remembers: the incident, the day, the thread and what can be chosen. Not thread-safe.
 */
final class Session {
    private static final String INCIDENT = "incident";
    private static final String AS_OF = "as-of";

    private String incident;
    private @Nullable LocalDate asOf;
    private Conversation conversation = Conversation.NONE;
    private List<Button> choices = List.of();

    Session(String incident) {
        this.incident = incident;
    }

    /** Whether the session says what an option is, where the line does not. */
    static boolean knows(Option option) {
        return option.name().equals(INCIDENT) || option.name().equals(AS_OF);
    }

    /** What is said, with what the session knows for the other options of the command. */
    Map<String, String> completed(Command command, Map<String, String> said) {
        Map<String, String> values = new HashMap<>();
        for (Option option : command.options()) {
            if (option.name().equals(INCIDENT) && !option.required()) {
                values.put(INCIDENT, incident);
            } else if (option.name().equals(AS_OF) && asOf != null) {
                values.put(AS_OF, asOf.toString());
            }
        }
        values.values().removeIf(String::isEmpty);
        values.putAll(said);
        return values;
    }

    String incident() {
        return incident;
    }

    @Nullable
    LocalDate asOf() {
        return asOf;
    }

    Conversation conversation() {
        return conversation;
    }

    void goTo(String id) {
        incident = id;
        conversation = Conversation.NONE;
        choices = List.of();
    }

    void lookBackTo(@Nullable LocalDate day) {
        asOf = day;
    }

    void goOn(Conversation said) {
        conversation = said;
    }

    /** Forgets what was said, for somebody who had themselves erased. */
    void forget() {
        conversation = Conversation.NONE;
        choices = List.of();
    }

    void offer(List<Button> buttons) {
        choices = List.copyOf(buttons);
    }

    /** What is chosen by typing its number. */
    Optional<Button> chosen(String line) {
        return line.matches("\\d{1,2}") && Integer.parseInt(line) >= 1 && Integer.parseInt(line) <= choices.size()
                ? Optional.of(choices.get(Integer.parseInt(line) - 1))
                : Optional.empty();
    }
}
