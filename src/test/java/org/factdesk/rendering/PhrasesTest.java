package org.factdesk.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.factdesk.answer.Abstention;
import org.factdesk.claim.Stance;
import org.factdesk.question.Clue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhrasesTest {
    /** What only another language than English has: in English these are the words of the code. */
    private static final Pattern NAMES_IN_MENUS = Pattern.compile("^(called|option|choice)\\.");

    /**
     * What whoever runs the desk reads at a terminal, questions in the language that is read, and what has to be typed
     * so.
     */
    private static final Pattern NOT_TRANSLATED = Pattern.compile(
            "^(console|run|backup|restore|ask|other-language)\\.|^name\\.(?:definite|bare)|^field\\.[a-z_]+$");

    private static final Pattern LETTERS = Pattern.compile("\\p{L}");

    @ParameterizedTest
    @ValueSource(strings = {"", "_ja", "_zh_CN"})
    void noPhraseStandsTwice(String language) throws IOException {
        try (InputStream file = Phrases.class.getResourceAsStream("messages" + language + ".properties")) {
            List<String> keys = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.matches("[a-z].* = .*"))
                    .map(line -> line.substring(0, line.indexOf(" = ")))
                    .toList();

            assertThat(keys).isNotEmpty().doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "_ja", "_zh_CN"})
    void noPhraseHasAnApostropheThatIsNotSaid(String language) throws IOException {
        try (InputStream file = Phrases.class.getResourceAsStream("messages" + language + ".properties")) {
            assertThat(new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8).lines())
                    .filteredOn(line -> !line.startsWith("#"))
                    .noneMatch(line -> line.contains("'"));
        }
    }

    @ParameterizedTest
    @MethodSource("keys")
    void everyPhraseCanBeSaidWithItsPlacesFilledIn(String key) {
        for (String number : List.of("0", "1", "2", "3000")) {
            assertThat(Phrases.english().say(key, number, number, number, number))
                    .isNotBlank()
                    .doesNotContain("{", "|", "#", "''");
        }
    }

    @ParameterizedTest
    @CsvSource({"1, one message was lost", "2, 2 messages were lost", "3000, '3,000 messages were lost'"})
    void wordsFollowTheirNumber(String number, String words) {
        assertThat(Phrases.english().say("run.lost", number)).contains(words);
    }

    static Stream<String> keys() {
        return ResourceBundle.getBundle("org.factdesk.rendering.messages", Locale.ROOT).keySet().stream();
    }

    @ParameterizedTest
    @EnumSource(Abstention.class)
    void hasWordsForEachReasonToDecline(Abstention reason) {
        assertThat(Phrases.english().has("abstained." + reason.word())).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Stance.class)
    void hasASlotPhraseForEachStanceThatPutsASlotFirst(Stance stance) {
        boolean putsFirst = stance != Stance.DENIES && stance != Stance.DECLINES_COMMENT;

        assertThat(Phrases.english().has("slot." + stance.word())).isEqualTo(putsFirst);
    }

    @Test
    void namesNoClueThatThereIsNot() {
        assertThat(keys().filter(key -> key.startsWith("clue.")))
                .isNotEmpty()
                .isSubsetOf(Stream.of(Clue.values())
                        .map(clue -> "clue." + clue.word())
                        .toList());
    }

    @Test
    void speaksEnglishWhereALanguageIsNotThere() {
        assertThat(new Phrases(Locale.FRENCH).say("disputed")).isEqualTo("Accounts differ.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "zh-CN"})
    void aTranslationHasOnlyPhrasesThatThereAreWithAsManyPlaces(String language) {
        Locale locale = Locale.forLanguageTag(language);
        ResourceBundle english = ResourceBundle.getBundle("org.factdesk.rendering.messages", Locale.ROOT);
        ResourceBundle translated = ResourceBundle.getBundle("org.factdesk.rendering.messages", locale);

        assertThat(translated.getLocale()).isEqualTo(locale);
        for (String key : translated.keySet()) {
            if (!NAMES_IN_MENUS.matcher(key).find()) {
                assertThat(places(translated.getString(key))).as(key).isEqualTo(places(english.getString(key)));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "zh-CN"})
    void aTranslationHasAllThatMembersAndModeratorsRead(String language) {
        ResourceBundle translated =
                ResourceBundle.getBundle("org.factdesk.rendering.messages", Locale.forLanguageTag(language));
        Set<String> own = translated.keySet().stream()
                .filter(key -> LETTERS.matcher(translated.getString(key)).find())
                .collect(Collectors.toSet());

        assertThat(keys().filter(key -> !NOT_TRANSLATED.matcher(key).find())
                        .filter(PhrasesTest::hasWords)
                        .filter(key -> !own.contains(key) || isEnglish(key, translated)))
                .isEmpty();
    }

    private static boolean hasWords(String key) {
        String phrase = english(key).replaceAll("\\{\\d}", "").replaceAll("'[^']*'", "");
        return LETTERS.matcher(phrase).find() && !key.startsWith("date.");
    }

    private static boolean isEnglish(String key, ResourceBundle translated) {
        return translated.getString(key).equals(english(key));
    }

    private static String english(String key) {
        return ResourceBundle.getBundle("org.factdesk.rendering.messages", Locale.ROOT)
                .getString(key);
    }

    @Test
    void speaksTheLanguageOfTheReader() {
        assertThat(new Phrases(Locale.JAPANESE).say("disputed")).isEqualTo("証言は食い違っています。");
        assertThat(new Phrases(Locale.SIMPLIFIED_CHINESE).say("disputed")).isEqualTo("各方说法不一。");
        assertThat(new Phrases(Locale.JAPANESE).say("ask.claimant", "Falk")).isEqualTo("What did Falk say?");
    }

    private static Set<String> places(String phrase) {
        return Pattern.compile("\\{\\d}")
                .matcher(phrase)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }
}
