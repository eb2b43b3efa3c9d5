package org.factdesk.rendering;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.factdesk.answer.Abstention;
import org.factdesk.answer.Answer;
import org.factdesk.claim.FactBase;
import org.factdesk.question.Utterance;

/** The words for declining, and for what is missing. */
final class Declining {
    private static final int MOST_MISSING = 4;
    private static final int LONGEST_MISSING = 40;
    /** Chinese is told under several codes. */
    private static final Map<String, String> LANGUAGES =
            Map.of("jpn", "jpn", "ja", "jpn", "zho", "zho", "cmn", "zho", "zh", "zho", "yue", "zho", "wuu", "zho");

    private final Phrases phrases;
    private final Dates dates;

    Declining(Phrases phrases) {
        this.phrases = phrases;
        this.dates = new Dates(phrases);
    }

    String lead(Answer.Abstained answer, Utterance utterance, FactBase base) {
        String title = base.incident().title();
        LocalDate day = utterance.asOfDay();
        String key = "abstained." + answer.reason().word();
        if (answer.reason() == Abstention.OTHER_LANGUAGE) {
            return otherLanguage(answer.understanding().language(), utterance.text(), title);
        }
        return day != null && phrases.has(key + ".as-of")
                ? phrases.say(key + ".as-of", dates.of(day))
                : phrases.say(key, title);
    }

    private String otherLanguage(String code, String text, String title) {
        String language = LANGUAGES.getOrDefault(code, script(text));
        return language.isEmpty()
                ? phrases.say("abstained.other-language")
                : phrases.say("other-language." + language, title);
    }

    /** What the writing itself tells where the language was not told: kana are Japanese, characters alone Chinese. */
    private static String script(String text) {
        if (text.codePoints().mapToObj(Character.UnicodeScript::of).anyMatch(Declining::isKana)) {
            return "jpn";
        }
        return text.codePoints().anyMatch(Character::isIdeographic) ? "zho" : "";
    }

    private static boolean isKana(Character.UnicodeScript script) {
        return script == Character.UnicodeScript.HIRAGANA || script == Character.UnicodeScript.KATAKANA;
    }

    /** What no claim speaks of, in the asker's words; of words that were not read there is nothing to say. */
    List<String> missing(Answer.Abstained answer) {
        if (answer.reason() == Abstention.OTHER_LANGUAGE) {
            return List.of();
        }
        List<String> words = answer.missing().stream()
                .map(Harmless::text)
                .filter(word -> !word.isEmpty() && word.length() <= LONGEST_MISSING)
                .distinct()
                .limit(MOST_MISSING)
                .map(word -> phrases.say("quoted", word))
                .toList();
        if (words.isEmpty()) {
            return List.of();
        }
        int last = words.size() - 1;
        return List.of(
                last == 0
                        ? phrases.say("missing.one", words.get(0))
                        : phrases.say("missing.more", String.join(", ", words.subList(0, last)), words.get(last)));
    }
}
