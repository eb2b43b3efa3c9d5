package org.factdesk.rendering;

import java.text.ChoiceFormat;
import java.text.Format;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** The fixed phrases of the desk in one language. Thread-safe. */
public final class Phrases {
    private final ResourceBundle bundle;
    private final Locale locale;

    /** A phrase that is not translated is said in English, whatever the machine's own language is. */
    public Phrases(Locale locale) {
        this.bundle = ResourceBundle.getBundle(
                "org.factdesk.rendering.messages",
                locale,
                Phrases.class.getClassLoader(),
                Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
        this.locale = bundle.getLocale().getLanguage().isEmpty() ? Locale.ENGLISH : bundle.getLocale();
    }

    public static Phrases english() {
        return new Phrases(Locale.ENGLISH);
    }

    /** The language of the phrases, which is English where there are none in the one that was wanted. */
    Locale locale() {
        return locale;
    }

    /** The phrase with its places filled in; where its words follow a number, that is given in digits. */
    public String say(String key, String... values) {
        MessageFormat phrase = new MessageFormat(bundle.getString(key), locale);
        Format[] formats = phrase.getFormatsByArgumentIndex();
        Object[] filled = Arrays.copyOf(values, values.length, Object[].class);
        for (int place = 0; place < Math.min(formats.length, values.length); place++) {
            if (formats[place] instanceof ChoiceFormat) {
                filled[place] = Long.valueOf(values[place]);
            }
        }
        return phrase.format(filled);
    }

    /** The phrase, where there is one. */
    public Optional<String> find(String key, String... values) {
        return has(key) ? Optional.of(say(key, values)) : Optional.empty();
    }

    boolean has(String key) {
        return bundle.containsKey(key);
    }

    /** The words of a phrase that is a list. */
    List<String> words(String key) {
        return List.of(bundle.getString(key).strip().split("\\s+"));
    }
}
