package org.factdesk.question.nlp;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import org.factdesk.question.WordList;
import org.jspecify.annotations.Nullable;

/**
 * Tells the language of a question. The script decides first; Latin letters are taken for English where enough of the
 * words are, and only else the OpenNLP language detector is asked, whose large model is read when it is first needed.
 * Thread-safe.
 */
final class LanguageDetector {
    static final String MODEL = "langdetect-183.bin";
    private static final String ENGLISH = "eng";
    private static final double ENOUGH_ENGLISH = 0.5;
    private static final double SURE = 0.6;
    /**
     * The detector is never sure of a short text; beside a foreign word it is enough to be so many times as likely as
     * English.
     */
    private static final double CLEARLY = 1.2;

    private static final int FEW_WORDS = 3;
    private static final int SOME_LETTERS = 2;
    private static final Set<String> LITTLE_WORDS = WordList.of("""
            who what when where why how which is are was were did do does the of and to in about tell a has
            have for on by
            """);

    /** Little words that English has too, or that people type for English ones, tell nothing. */
    private static final Set<String> ELSEWHERE_TOO =
            Set.of("is", "was", "were", "do", "of", "in", "a", "has", "on", "to", "for", "by");
    /** Little words of other languages, without their accents. */
    private static final Set<String> FOREIGN_WORDS = WordList.of("""
            wer wann warum wo wie wieviel wieviele das der dem ist und nicht wurde wurden wird sind
            haben ein eine einen quien quienes que cuando donde cuanto cuantos cuantas cual por fue
            los las el qui quand pourquoi combien quel quelle est les une dans chi cosa dove perche
            quanti quante che sono quem quando onde quantos quantas qual foi uma nao wanneer waar
            waarom hoeveel heeft het kto kiedy gdzie dlaczego ile siapa kapan mengapa berapa
            """);

    private final Speller speller;
    private final AtomicBoolean prepared = new AtomicBoolean();
    private @Nullable LanguageDetectorME detector;

    LanguageDetector(Speller speller) {
        this.speller = speller;
    }

    /** The ISO 639-3 code of the language, or empty where there are no words or it cannot be told. */
    String of(String text, WordTable incident) {
        List<String> words = PlainNames.words(text);
        if (words.isEmpty()) {
            return "";
        }
        String byScript = byScript(text, words.stream().anyMatch(LITTLE_WORDS::contains));
        if (!byScript.isEmpty()) {
            return byScript;
        }
        boolean saysForeign = words.stream().anyMatch(FOREIGN_WORDS::contains)
                && words.stream().noneMatch(word -> LITTLE_WORDS.contains(word) && !ELSEWHERE_TOO.contains(word));
        if (!saysForeign && (words.size() < FEW_WORDS || isMostlyEnglish(words, incident))) {
            return ENGLISH;
        }
        return detected(text.toLowerCase(Locale.ROOT), saysForeign);
    }

    private boolean isMostlyEnglish(List<String> words, WordTable incident) {
        long english = words.stream()
                .filter(word -> incident.contains(word)
                        || speller.isEnglish(word)
                        || word.chars().anyMatch(Character::isDigit))
                .count();
        return english >= ENOUGH_ENGLISH * words.size();
    }

    /**
     * The language whose script the letters are of, empty for Latin ones. A Japanese question with a name such as JAXA
     * in it stays Japanese, an English one with a name in Chinese letters stays English.
     */
    private static String byScript(String text, boolean english) {
        long letters = text.codePoints().filter(Character::isLetter).count();
        long latin = count(text, Character.UnicodeScript.LATIN);
        if (latin == letters || english && 2 * latin >= letters) {
            return "";
        }
        if (latin > 0 && 2 * latin >= letters && letters - latin < SOME_LETTERS) {
            return "";
        }
        if (count(text, Character.UnicodeScript.HIRAGANA) + count(text, Character.UnicodeScript.KATAKANA) > 0) {
            return "jpn";
        }
        if (count(text, Character.UnicodeScript.HAN) > 0) {
            return "zho";
        }
        if (count(text, Character.UnicodeScript.HANGUL) > 0) {
            return "kor";
        }
        return count(text, Character.UnicodeScript.CYRILLIC) > 0 ? "rus" : "und";
    }

    private static long count(String text, Character.UnicodeScript script) {
        return text.codePoints()
                .filter(letter -> Character.isLetter(letter) && Character.UnicodeScript.of(letter) == script)
                .count();
    }

    /** Reads the detector's model aside, so that the first question that needs it need not wait. */
    void prepare() {
        if (!prepared.getAndSet(true)) {
            Thread reading = new Thread(this::detector, "language-detector");
            reading.setDaemon(true);
            reading.setPriority(Thread.MIN_PRIORITY);
            reading.start();
        }
    }

    private synchronized String detected(String text, boolean saysForeign) {
        Language[] likeliest = detector().predictLanguages(text);
        double english = Stream.of(likeliest)
                .filter(language -> language.getLang().equals(ENGLISH))
                .mapToDouble(Language::getConfidence)
                .max()
                .orElse(0);
        double enough = saysForeign ? CLEARLY * english : SURE;
        return likeliest[0].getConfidence() >= enough ? likeliest[0].getLang() : ENGLISH;
    }

    private synchronized LanguageDetectorME detector() {
        LanguageDetectorME ready = detector;
        if (ready == null) {
            ready = new LanguageDetectorME(OpenNlpModels.languageDetector(MODEL));
            detector = ready;
        }
        return ready;
    }
}
