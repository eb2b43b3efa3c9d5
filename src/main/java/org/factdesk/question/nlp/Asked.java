package org.factdesk.question.nlp;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.factdesk.question.AnswerType;
import org.factdesk.question.WordList;
import org.jspecify.annotations.Nullable;

/**
 * What sort of thing a question asks for, told from its question word and the word that this leans on: "how many
 * <i>tugs</i>", "which <i>harbour</i>", "what was the <i>name</i>".
 *
 * @param focus lemmas of the thing that is asked about or counted, such as tug; empty where the question names none
 */
record Asked(AnswerType type, List<String> focus) {
    private static final Pattern SAYING = Pattern.compile(
            "\\b(?:what|how)\\b.*\\b(?:say|said|says|claim|claims|claimed|respond|responded|react|reacted|reaction|response"
                    + "|comment|commented|answer|answered|think|thinks|thought|tell|told|explain|explained|argue|argued"
                    + "|position|view|stance|take|opinion|statement|reply|replied|advice|advise|warn|warned|admit|admitted"
                    + "|demand|demanded|promise|promised|version|side|excuse|defence|defense)\\b");
    private static final Set<String> AUXILIARIES = WordList.of("""
            do does did is are was were has have had can could will would should may might must am be been
            isn't aren't didn't wasn't
            """);
    private static final Set<String> UNITS = WordList.of("second minute hour day night week month year decade");
    private static final Pattern TAG_END =
            Pattern.compile(".*,? (?:right|correct|true|no|yes|yeah|huh|is it|did they|really)\\s*\\?*$");

    /** The sort of thing that the words of a question ask for. */
    static Asked of(List<Word> words) {
        for (int i = 0; i < words.size(); i++) {
            Asked asked = at(words, i);
            if (asked != null) {
                return asked;
            }
        }
        return withoutQuestionWord(words);
    }

    private static @Nullable Asked at(List<Word> words, int i) {
        return switch (words.get(i).text().toLowerCase(Locale.ROOT)) {
            case "when" -> isConjunction(words, i) ? null : new Asked(AnswerType.TIME, List.of());
            case "where" -> new Asked(AnswerType.PLACE, List.of());
            case "why" -> new Asked(AnswerType.CAUSE, List.of());
            case "who", "whom", "whose" ->
                isConjunction(words, i) ? null : new Asked(AnswerType.AGENT, nounsAfter(words, i, 0));
            case "how" -> how(words, i);
            case "what", "which" -> isConjunction(words, i) && !isFirstNouns(words, i) ? null : what(words, i);
            default -> null;
        };
    }

    /** "The man who", "on the day when": no question word. */
    private static boolean isConjunction(List<Word> words, int i) {
        return i > 1 && Set.of("NOUN", "PROPN").contains(words.get(i - 1).tag()) && hasQuestionStart(words, i);
    }

    private static boolean hasQuestionStart(List<Word> words, int before) {
        return AUXILIARIES.contains(words.get(0).text().toLowerCase(Locale.ROOT))
                || words.subList(0, before).stream().anyMatch(word -> word.tag().equals("VERB"));
    }

    private static boolean isFirstNouns(List<Word> words, int i) {
        return words.subList(0, i).stream()
                .noneMatch(word -> word.tag().equals("VERB") || word.tag().equals("AUX"));
    }

    private static Asked how(List<Word> words, int i) {
        String next = i + 1 < words.size() ? words.get(i + 1).lemma() : "";
        String after = i + 2 < words.size() ? words.get(i + 2).lemma() : "";
        return switch (next) {
            case "many" -> new Asked(AnswerType.COUNT, nounsAfter(words, i + 1, 4));
            case "much" -> {
                List<String> focus = nounsAfter(words, i + 1, 2);
                boolean ofThing = !focus.isEmpty() && AskedNouns.typeOf(focus.get(0)) != AnswerType.MONEY;
                yield new Asked(ofThing ? AnswerType.COUNT : AnswerType.MONEY, ofThing ? focus : List.of());
            }
            case "old" -> new Asked(AnswerType.AGE, List.of());
            case "long" -> new Asked(AnswerType.DURATION, List.of());
            case "come" -> new Asked(AnswerType.CAUSE, List.of());
            case "soon", "quickly", "late", "early" -> new Asked(AnswerType.TIME, List.of());
            case "about" -> new Asked(AnswerType.OTHER, List.of());
            default ->
                AskedNouns.typeOf(next) == AnswerType.MEASURE
                        ? new Asked(AnswerType.MEASURE, List.of(next))
                        : saying(words)
                                ? new Asked(AnswerType.STATEMENT, List.of())
                                : new Asked(after.isEmpty() ? AnswerType.OTHER : AnswerType.MANNER, List.of());
        };
    }

    private static Asked what(List<Word> words, int i) {
        List<String> focus = nounsAfter(words, i, 3);
        for (String noun : focus) {
            AnswerType type = AskedNouns.typeOf(noun);
            if (type != AnswerType.OTHER) {
                return new Asked(type, focus);
            }
        }
        if (saying(words)) {
            return new Asked(AnswerType.STATEMENT, focus);
        }
        List<String> subject = i + 1 < words.size()
                        && AUXILIARIES.contains(words.get(i + 1).text().toLowerCase(Locale.ROOT))
                ? nounsAfter(words, i + 1, 3)
                : List.of();
        for (String noun : subject) {
            AnswerType type = AskedNouns.typeOf(noun);
            if (type != AnswerType.OTHER
                    && type != AnswerType.PLACE
                    && type != AnswerType.AGENT
                    && type != AnswerType.TIME) {
                return new Asked(type, subject);
            }
        }
        return words.stream()
                        .anyMatch(word ->
                                word.lemma().equals("cause") || word.lemma().equals("trigger"))
                ? new Asked(AnswerType.CAUSE, focus)
                : new Asked(AnswerType.OTHER, focus);
    }

    private static Asked withoutQuestionWord(List<Word> words) {
        if (words.isEmpty()) {
            return new Asked(AnswerType.OTHER, List.of());
        }
        String text = text(words);
        boolean yesOrNo = AUXILIARIES.contains(words.get(0).text().toLowerCase(Locale.ROOT))
                || words.size() > 1
                        && Set.of("so", "and", "but", "wait", "ok")
                                .contains(words.get(0).lemma())
                        && AUXILIARIES.contains(words.get(1).text().toLowerCase(Locale.ROOT))
                || TAG_END.matcher(text).matches();
        if (yesOrNo) {
            return new Asked(AnswerType.POLARITY, List.of());
        }
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            AnswerType type = AskedNouns.typeOf(word.lemma());
            if (word.tag().equals("NOUN")
                    && !isCounted(words, i)
                    && type != AnswerType.OTHER
                    && type != AnswerType.AGENT
                    && type != AnswerType.PLACE) {
                return new Asked(type, List.of(word.lemma()));
            }
        }
        return new Asked(AnswerType.OTHER, List.of());
    }

    /** "Five years", "a week": said rather than asked for. */
    private static boolean isCounted(List<Word> words, int i) {
        if (i == 0 || !UNITS.contains(words.get(i).lemma())) {
            return false;
        }
        Word before = words.get(i - 1);
        return before.tag().equals("NUM")
                || Set.of("a", "an").contains(before.text().toLowerCase(Locale.ROOT));
    }

    private static boolean saying(List<Word> words) {
        return SAYING.matcher(text(words)).find();
    }

    private static String text(List<Word> words) {
        return String.join(
                " ",
                words.stream().map(word -> word.text().toLowerCase(Locale.ROOT)).toList());
    }

    /**
     * The nouns that follow, up to the first verb; with adjectives and determiners between, at most {@code most} words
     * on.
     */
    private static List<String> nounsAfter(List<Word> words, int i, int most) {
        List<String> nouns = new ArrayList<>();
        for (int k = i + 1; k < words.size() && k <= i + most; k++) {
            Word word = words.get(k);
            switch (word.tag()) {
                case "NOUN", "PROPN" -> nouns.add(word.lemma());
                case "ADJ", "DET", "NUM", "ADV", "ADP", "PRON", "PART" -> {
                    if (word.tag().equals("ADP") && !nouns.isEmpty()) {
                        return nouns;
                    }
                }
                default -> {
                    return nouns;
                }
            }
        }
        return nouns;
    }
}
