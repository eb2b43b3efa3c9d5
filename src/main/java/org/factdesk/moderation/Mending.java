package org.factdesk.moderation;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells mended slips of the finger from another meaning. Names, numbers and short words are never taken for slips, nor is
 * a word that the record knows: rather one correction too many than one too few.
 */
final class Mending {
    private static final int SHORTEST = 5;
    private static final Pattern PUNCTUATION = Pattern.compile("^[,;:.!?]+|[,;:.!?]+$");
    private static final Pattern SMALL_LETTERS = Pattern.compile("\\p{Ll}+");

    private final Set<String> known;

    /** @param known the words of the record, beside those of the text that is mended, in small letters */
    Mending(Set<String> known) {
        this.known = Set.copyOf(known);
    }

    /** The words of a text, without the signs around them. */
    static List<String> words(String text) {
        return Arrays.stream(text.strip().split("\\s+"))
                .map(word -> PUNCTUATION.matcher(word).replaceAll(""))
                .toList();
    }

    /** Whether two texts say the same but for slips, spaces and signs between words. */
    boolean isAll(String before, String after) {
        List<String> then = words(before);
        List<String> now = words(after);
        if (then.size() != now.size()) {
            return false;
        }
        for (int i = 0; i < then.size(); i++) {
            if (!then.get(i).equals(now.get(i)) && !isSlip(then.get(i), now.get(i))) {
                return false;
            }
        }
        return true;
    }

    private boolean isSlip(String before, String after) {
        return Math.min(before.length(), after.length()) >= SHORTEST
                && SMALL_LETTERS.matcher(before).matches()
                && SMALL_LETTERS.matcher(after).matches()
                && !known.contains(before.toLowerCase(Locale.ROOT))
                && known.contains(after.toLowerCase(Locale.ROOT))
                && isOneApart(before, after);
    }

    /** Whether one letter inside is missing, too many or another, or two beside each other are swapped. */
    private static boolean isOneApart(String before, String after) {
        int most = Math.min(before.length(), after.length());
        int start = 0;
        while (start < most && before.charAt(start) == after.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < most - start
                && before.charAt(before.length() - 1 - end) == after.charAt(after.length() - 1 - end)) {
            end++;
        }
        String left = before.substring(start, before.length() - end);
        String right = after.substring(start, after.length() - end);
        boolean isInside = start > 0 && end > 0;
        boolean isSwapped = left.length() == 2
                && right.length() == 2
                && left.charAt(0) == right.charAt(1)
                && left.charAt(1) == right.charAt(0);
        return isInside && (isSwapped || left.length() <= 1 && right.length() <= 1);
    }
}
