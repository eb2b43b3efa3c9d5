package org.factdesk.question.nlp;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import org.jspecify.annotations.Nullable;

/**
 * Tells the language of a question. The script decides first; Latin letters are taken for English where enough of the
 * words are, and only else the OpenNLP language detector is asked, whose large model is read when it is first needed.
 * Thread-safe.
 */
final class Languages {
    static final String MODEL = "langdetect-183.bin";
    private static final String ENGLISH = "eng";
    private static final double ENOUGH_ENGLISH = 0.5;
    private static final double SURE = 0.6;
    private static final int FEW_WORDS = 3;
    private static final int SOME_LETTERS = 2;
    private static final Set<String> LITTLE_WORDS = WordList.of("""
            who what when where why how which is are was were did do does the of and to in about tell a has
            have for on by
            """);

    private final Speller speller;
    private final AtomicBoolean prepared = new AtomicBoolean();
    private @Nullable LanguageDetectorME detector;

    Languages(Speller speller) {
        this.speller = speller;
    }

    /** The ISO 639-3 code of the language, or empty where there are no words or it cannot be told. */
    String of(String text, WordTable incident) {
        List<String> words = Names.words(text);
        if (words.isEmpty()) {
            return "";
        }
        String byScript = byScript(text, words.stream().anyMatch(LITTLE_WORDS::contains));
        if (!byScript.isEmpty()) {
            return byScript;
        }
        long english = words.stream()
                .filter(word -> incident.contains(word)
                        || speller.isEnglish(word)
                        || word.chars().anyMatch(Character::isDigit))
                .count();
        if (words.size() < FEW_WORDS || english >= ENOUGH_ENGLISH * words.size()) {
            return ENGLISH;
        }
        Language told = detected(text.toLowerCase(Locale.ROOT));
        return told.getConfidence() >= SURE ? told.getLang() : ENGLISH;
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

    private synchronized Language detected(String text) {
        return detector().predictLanguage(text);
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
