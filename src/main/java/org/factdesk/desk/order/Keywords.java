package org.factdesk.desk.order;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The words of what is typed to find something by, in lower case. */
public record Keywords(List<String> words) {
    public Keywords {
        words = List.copyOf(words);
    }

    public static Keywords of(String typed) {
        return new Keywords(Stream.of(typed.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .toList());
    }

    /** Whether each of them begins a word of the texts; where nothing is typed, all texts will do. */
    public boolean areIn(String... texts) {
        List<String> own = of(String.join(" ", texts)).words;
        return words.stream().allMatch(word -> own.stream().anyMatch(one -> one.startsWith(word)));
    }
}
