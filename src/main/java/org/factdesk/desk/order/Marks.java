package org.factdesk.desk.order;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.factdesk.claim.When;
import org.factdesk.claim.Wording;
import org.factdesk.question.AsOf;
import org.factdesk.rendering.Phrases;

/** Reads typed values as what they should be, and marks everything that they are not, with how to mend it. */
public final class Marks {
    private static final int MOST_SHOWN = 60;

    private final Phrases phrases;
    private final LocalDate today;
    private final List<String> faults = new ArrayList<>();

    public Marks(Phrases phrases, LocalDate today) {
        this.phrases = phrases;
        this.today = today;
    }

    public List<String> faults() {
        return List.copyOf(faults);
    }

    public boolean areNone() {
        return faults.isEmpty();
    }

    public void add(String key, String... values) {
        faults.add(phrases.say("fault." + key, values));
    }

    /** The text, which may be empty. */
    public String text(String field, String typed, int longest) {
        Wording.fault(typed, longest).ifPresent(fault -> add("wording", label(field), fault));
        return typed;
    }

    /** The text, which must be there. */
    public String required(String field, String typed, int longest) {
        if (typed.isBlank()) {
            add("missing", label(field));
        }
        return text(field, typed, longest);
    }

    public List<String> texts(String field, List<String> typed, int longest) {
        if (typed.size() > Wording.LIST) {
            add("many", label(field), String.valueOf(Wording.LIST));
        }
        typed.forEach(one -> text(field, one, longest));
        return typed;
    }

    /** A date as the record writes it, or in words; undated where nothing is typed. */
    public When date(String field, String typed) {
        if (typed.isBlank()) {
            return When.UNDATED;
        }
        return parsed(typed).orElseGet(() -> {
            add("date", label(field), shortened(typed));
            return When.UNDATED;
        });
    }

    public When today() {
        return When.of(today.toString());
    }

    private Optional<When> parsed(String typed) {
        return switch (typed.toLowerCase(Locale.ROOT)) {
            case "today", "now" -> Optional.of(today());
            case "yesterday" -> When.parse(today.minusDays(1).toString());
            default -> When.parse(typed).or(() -> AsOf.parse(typed).flatMap(day -> When.parse(day.toString())));
        };
    }

    /** One of some words; what holds otherwise where nothing is typed. */
    public <T> T oneOf(String field, String typed, List<T> choices, Function<T, String> word, T otherwise) {
        String wanted = typed.toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
        Optional<T> choice = choices.stream()
                .filter(one -> word.apply(one).toLowerCase(Locale.ROOT).equals(wanted))
                .findFirst();
        if (choice.isEmpty() && !typed.isBlank()) {
            String words = String.join(", ", choices.stream().map(word).toList());
            add("choice", label(field), shortened(typed), words);
        }
        return choice.orElse(otherwise);
    }

    /** What is called nearly so; nothing where nothing is. */
    public String near(List<String> names) {
        return names.isEmpty() ? "" : phrases.say("nearest", String.join(", ", names));
    }

    /** What a person knows a field as. */
    public String label(String field) {
        return phrases.say("field." + field);
    }

    /** A whole number above nought; empty where something else is typed. */
    public static Optional<Long> number(String typed) {
        return typed.matches("[1-9][0-9]{0,15}") ? Optional.of(Long.parseLong(typed)) : Optional.empty();
    }

    public static String shortened(String typed) {
        return Wording.shortened(typed, MOST_SHOWN);
    }
}
