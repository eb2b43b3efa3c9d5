package org.factdesk.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Holds the phrases to the code that says them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PhrasesInUseTest {
    private static final Pattern LITERAL = Pattern.compile("(?<!['\\\\])\"((?:[^\"\\\\\n]|\\\\.)*)\"");
    private static final Pattern CONSTANT = Pattern.compile("\\b[A-Z][A-Z0-9_]*\\b");
    private static final Pattern SAID = Pattern.compile("\\bphrases\\.(?:say|words)\\(\\s*\"([^\"]+)\"\\s*[,)]");
    private static final ResourceBundle ENGLISH =
            ResourceBundle.getBundle("org.factdesk.rendering.messages", Locale.ROOT);

    private String code = "";
    private Set<String> literals = Set.of();
    /** What keys are made of: the words in literals, and the names of enum constants. */
    private Set<String> words = Set.of();

    @BeforeAll
    void read() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src", "main", "java"))) {
            code = files.filter(file -> file.toString().endsWith(".java"))
                    .map(PhrasesInUseTest::text)
                    .collect(Collectors.joining("\n"));
        }
        literals = LITERAL.matcher(code).results().map(found -> found.group(1)).collect(Collectors.toSet());
        Stream<String> constants = CONSTANT.matcher(code).results().map(MatchResult::group);
        words = Stream.concat(literals.stream(), constants.map(name -> name.toLowerCase(Locale.ROOT)))
                .flatMap(PhrasesInUseTest::words)
                .collect(Collectors.toSet());
    }

    @Test
    void everyPhraseIsSaidSomewhere() {
        List<String> beginnings = literals.stream()
                .filter(text -> text.matches("[a-z][a-z.-]*[.-]"))
                .toList();

        assertThat(ENGLISH.keySet())
                .isNotEmpty()
                .allMatch(key -> literals.contains(key)
                        || beginnings.stream().filter(key::startsWith).anyMatch(beginning -> words(
                                        key.substring(beginning.length()))
                                .allMatch(words::contains)));
    }

    @Test
    void everyPhraseThatIsSaidIsThere() {
        assertThat(SAID.matcher(code).results().map(found -> found.group(1)))
                .isNotEmpty()
                .allMatch(ENGLISH::containsKey);
    }

    @Test
    void theTranslationsHaveTheSamePhrases() throws IOException {
        assertThat(keys("ja")).isNotEmpty().isEqualTo(keys("zh_CN"));
    }

    private static Set<String> keys(String language) throws IOException {
        Properties translated = new Properties();
        try (InputStream file = Phrases.class.getResourceAsStream("messages_" + language + ".properties")) {
            translated.load(Objects.requireNonNull(file));
        }
        return translated.stringPropertyNames();
    }

    private static Stream<String> words(String text) {
        return Stream.of(text.split("[^a-z0-9]+")).filter(word -> !word.isEmpty());
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
