package org.factdesk.rendering;

import static java.util.Map.entry;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.factdesk.answer.Abstention;
import org.factdesk.answer.Answer;
import org.factdesk.claim.FactBase;
import org.factdesk.claim.Wording;
import org.factdesk.question.Utterance;

/** The words for declining, and for what is missing. */
final class Declining {
    private static final int MOST_MISSING = 4;
    private static final int LONGEST_MISSING = 40;
    private static final int LONGEST_PART = 120;
    private static final Pattern SAME_LETTERS = Pattern.compile("(.)\\1*", Pattern.DOTALL);
    private static final Pattern ACCENT = Pattern.compile("\\p{M}");
    /** The languages that it declines in, by their codes; Chinese is told under several. */
    private static final Map<String, String> LANGUAGES = Map.ofEntries(
            entry("jpn", "jpn"),
            entry("ja", "jpn"),
            entry("zho", "zho"),
            entry("cmn", "zho"),
            entry("zh", "zho"),
            entry("yue", "zho"),
            entry("wuu", "zho"),
            entry("deu", "deu"),
            entry("spa", "spa"),
            entry("fra", "fra"),
            entry("rus", "rus"));

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
        return day == null
                ? phrases.say(key, title)
                : phrases.find(keyAsOf(answer.reason()), dates.of(day)).orElseGet(() -> phrases.say(key, title));
    }

    /**
     * What no claim comes near to up to a day may be on record later: it cannot be said not to belong to the record.
     */
    private static String keyAsOf(Abstention reason) {
        Abstention said = reason == Abstention.OFF_TOPIC ? Abstention.NOT_ON_RECORD : reason;
        return "abstained." + said.word() + ".as-of";
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

    /**
     * What no claim speaks of, in words that the asker wrote just now; of what was no question there is nothing to say.
     */
    List<String> missing(Answer.Abstained answer, Utterance utterance) {
        return answer.reason().isOfAQuestion() ? missing(answer.missing(), utterance) : List.of();
    }

    /** That no claim speaks of some words. */
    List<String> missing(List<String> missing, Utterance utterance) {
        String written = plain(utterance.text());
        List<String> words = missing.stream()
                .map(Harmless::text)
                .filter(word -> !word.isEmpty() && word.length() <= LONGEST_MISSING)
                .flatMap(word -> asWritten(word, written).stream())
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

    /** That nothing answers some parts of a question, each in the asker's words. */
    List<String> open(List<String> parts, Utterance utterance) {
        LocalDate day = utterance.asOfDay();
        return parts.stream()
                .map(part -> phrases.say("quoted", Wording.shortened(Harmless.text(part), LONGEST_PART)))
                .map(part -> day == null
                        ? phrases.say("open.part", part)
                        : phrases.say("open.part.as-of", dates.of(day), part))
                .toList();
    }

    /** A word in small letters; where it was read with fewer of one letter in a row than were typed, with all of them. */
    private static Optional<String> asWritten(String word, String written) {
        String read = plain(word);
        // Possessive, and one run of a letter at a time: a text cannot make it try again and again.
        String typed = SAME_LETTERS
                .matcher(read)
                .replaceAll(run -> Matcher.quoteReplacement(Pattern.quote(run.group(1)) + "{"
                        + run.group().codePointCount(0, run.group().length()) + ",}+"));
        return Pattern.compile("(?<![\\p{L}\\p{N}])" + typed + "(?![\\p{L}\\p{N}])")
                .matcher(written)
                .results()
                .map(MatchResult::group)
                .findFirst()
                .map(found -> found.equals(read) ? word : found);
    }

    /** In small letters without accents, as words are read. */
    private static String plain(String text) {
        return ACCENT.matcher(Normalizer.normalize(Harmless.text(text), Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }
}
