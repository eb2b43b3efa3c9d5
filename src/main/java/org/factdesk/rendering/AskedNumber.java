package org.factdesk.rendering;

import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.factdesk.claim.Claim;
import org.factdesk.claim.FactBase;
import org.factdesk.question.AnswerType;
import org.factdesk.question.Numbers;

/**
 * Finds the number that was asked for in a claim's quantity: of several only the one that is meant, and none that
 * counts something else as far as words tell. It is written as the claim's text writes it.
 */
final class AskedNumber {
    private static final Pattern MONEY = words("""
            (?:million|billion|trillion|dollar|cent|euro|pound|penn(?:y|ies)|pence|shilling|yen|yuan|baht|rupee|mark|crown|franc|florin|guilder
            |thaler|ducat|lira|lire|peso|rand|rouble|ruble|krona|kronor|krone|kroner|zloty|forint|dinar|dirham
            |shekel|bitcoin)s?
            """, "[$€£¥₩₹]");
    private static final Pattern SHARE =
            words("per ?cent|percentage points?|half|third|quarter|tenth|majority|most|all|none|of", "%");
    private static final Pattern PER_CENT = words("per ?cent", "%");
    private static final Pattern SPAN = words("""
            (?:milli|micro|nano)?seconds?|minutes?|hours?|days?|nights?|weekends?|weeks?|fortnights?|months?|years?|decades?
            |century|centuries
            """);
    private static final Pattern COUNTED = Pattern.compile("\\bhow many (?:other |more |of the |of )?(\\p{L}+)");
    private static final Pattern COSTS =
            words("costs?|pay|pays|paid|price|spend|spent|spending|worth|earn|earned|owes?|owed");
    private static final Pattern SHARE_OF = words("how much of");
    private static final Set<String> NO_CONTENT = Words.set("""
            the of in a an to for by at on from with and or is are was were be been being do does did has have had how
            many much long old big high large far what which who when where why there it its this that they them their
            he she his her so up get got will would could can total number amount
            """);
    /** A number stands this near to the thing that it counts. */
    private static final int NEAR = 5;

    private static final int LONG_STEM = 4;

    private AskedNumber() {}

    /**
     * The number in words, or nothing.
     *
     * @param question in lower case
     */
    static String of(AnswerType asked, String question, Claim claim) {
        String text = claim.text();
        List<String> fitting = Stream.of(claim.statement().quantity().split(";"))
                .map(String::strip)
                .filter(part -> !part.isEmpty() && fits(asked, question, part, text))
                .map(part -> asked == AnswerType.COUNT ? counting(counted(question), part) : part)
                .toList();
        return asWritten(meant(fitting, question), text);
    }

    /** Whether claim and question have a word in common, so that its number likely counts what is asked. */
    static boolean speaksOf(String question, Claim claim, FactBase base) {
        Set<String> said = new HashSet<>();
        Stream<String> names = Stream.of(
                        claim.statement().who(), claim.statement().whom())
                .flatMap(id -> base.party(id).stream())
                .flatMap(party -> Stream.concat(Stream.of(party.name()), party.aliases().stream()));
        Stream.concat(
                        Stream.of(
                                claim.text(),
                                claim.statement().what(),
                                claim.statement().quantity()),
                        names)
                .forEach(words -> said.addAll(Words.of(words).stems(NO_CONTENT)));
        return Words.of(question).stems(NO_CONTENT).stream()
                .anyMatch(stem -> said.stream().anyMatch(other -> isAlike(stem, other)));
    }

    private static boolean isAlike(String one, String other) {
        return one.equals(other)
                || Math.min(one.length(), other.length()) >= LONG_STEM
                        && (one.startsWith(other) || other.startsWith(one));
    }

    private static boolean fits(AnswerType asked, String question, String part, String text) {
        return switch (asked) {
            case COUNT -> isCountOf(question, part, text);
            case MONEY -> has(MONEY, part) || has(SHARE_OF, question) && has(SHARE, part);
            case SHARE -> has(SHARE, part);
            case DURATION -> has(SPAN, part);
            case AGE, MEASURE -> true;
            default -> false;
        };
    }

    /** Whether the part can be the number of the things that are counted. */
    private static boolean isCountOf(String question, String part, String text) {
        String thing = counted(question);
        if (thing.isEmpty()) {
            return !has(MONEY, part) || has(COSTS, question);
        }
        if (Words.of(part).stems(Set.of()).contains(thing)) {
            return true;
        }
        boolean isOtherMeasure = has(MONEY, part) || has(SPAN, part) || has(PER_CENT, part);
        return !isOtherMeasure
                && (!Words.of(text).stems(Set.of()).contains(thing) || counts(Numbers.in(part), thing, text));
    }

    /** The thing that is counted, as a stem, or nothing. */
    private static String counted(String question) {
        return COUNTED.matcher(question)
                .results()
                .reduce((earlier, later) -> later)
                .map(found -> Words.stem(found.group(1)))
                .orElse("");
    }

    /** "200 boats" of "8 million crowns owed to 200 boats"; all of "20 to 30 boats" and of "3 of 40 boats". */
    private static String counting(String thing, String part) {
        List<String> words = List.of(part.split("\\s+"));
        for (int place = 1; place < words.size(); place++) {
            if (Words.of(words.get(place)).stems(Set.of()).contains(thing)) {
                int first = numberBefore(words, place);
                boolean isOwn =
                        first > 0 && !isNumber(words.get(first - 1)) && (first < 2 || !isNumber(words.get(first - 2)));
                return isOwn && isNumberIn(words.subList(0, first))
                        ? String.join(" ", words.subList(first, place + 1))
                        : part;
            }
        }
        return part;
    }

    private static int numberBefore(List<String> words, int place) {
        int first = place - 1;
        while (first > 0 && !isNumber(words.get(first))) {
            first--;
        }
        return first;
    }

    private static boolean isNumberIn(List<String> words) {
        return !Numbers.in(String.join(" ", words)).isEmpty();
    }

    private static boolean isNumber(String word) {
        return isNumberIn(List.of(word));
    }

    /** Whether one of the numbers is the one that stands nearest to the thing in the text. */
    private static boolean counts(Set<String> numbers, String thing, String text) {
        List<String> words = List.of(text.split("\\s+"));
        for (int place = 0; place < words.size(); place++) {
            if (Words.of(words.get(place)).stems(Set.of()).contains(thing)
                    && !Collections.disjoint(nearest(words, place), numbers)) {
                return true;
            }
        }
        return false;
    }

    private static Collection<String> nearest(List<String> words, int place) {
        for (int far = 1; far <= NEAR; far++) {
            int end = Math.min(words.size(), place + far + 1);
            Set<String> found = Numbers.in(String.join(" ", words.subList(Math.max(0, place - far), end)));
            if (!found.isEmpty()) {
                return found;
            }
        }
        return Set.of();
    }

    /** The part that the question's words tell, else the only one that is nothing but a number; all where none is. */
    private static String meant(List<String> parts, String question) {
        Set<String> asked = Words.of(question).stems(NO_CONTENT);
        List<String> told = parts.stream()
                .filter(part -> !Collections.disjoint(qualifiers(part), asked))
                .toList();
        List<String> bare =
                parts.stream().filter(part -> qualifiers(part).isEmpty()).toList();
        return Stream.of(told, bare)
                .filter(some -> some.size() == 1)
                .findFirst()
                .map(some -> some.get(0))
                .orElseGet(() -> String.join("; ", parts));
    }

    /**
     * The words of a part that are neither its number nor what this is measured in: "frozen" of "2 million marks
     * frozen".
     */
    private static Set<String> qualifiers(String part) {
        String rest = part.toLowerCase(Locale.ROOT);
        for (Pattern measure : List.of(MONEY, SPAN, PER_CENT)) {
            rest = measure.matcher(rest).replaceAll(" ");
        }
        return Words.of(rest.replaceAll("\\d+", " ")).stems(NO_CONTENT);
    }

    /** Digits are grouped where the claim's text groups them. */
    private static String asWritten(String quantity, String text) {
        return Pattern.compile("\\d{4,}").matcher(quantity).replaceAll(number -> grouped(number, text));
    }

    private static String grouped(MatchResult number, String text) {
        String grouped = String.format(Locale.ENGLISH, "%,d", Long.parseLong(number.group()));
        return Pattern.compile("(?<![\\d,])" + grouped + "(?![\\d,]*\\d)")
                        .matcher(text)
                        .find()
                ? grouped
                : number.group();
    }

    private static boolean has(Pattern form, String text) {
        Matcher found = form.matcher(text.toLowerCase(Locale.ROOT));
        return found.find();
    }

    private static Pattern words(String alternatives) {
        return Pattern.compile("\\b(?:" + alternatives.replaceAll("\\s*\\n\\s*", "") + ")\\b");
    }

    private static Pattern words(String alternatives, String signs) {
        return Pattern.compile(signs + "|" + words(alternatives).pattern());
    }
}
