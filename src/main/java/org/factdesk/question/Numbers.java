package org.factdesk.question;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the numbers of a text, in digits or in words, and writes them alike: "two hundred" and "200" are "200". */
public final class Numbers {
    private static final Map<String, Long> ONES = new HashMap<>();
    private static final Map<String, Long> SCALES =
            Map.of("thousand", 1_000L, "million", 1_000_000L, "billion", 1_000_000_000L);
    /** A number in digits, a word, or a sign, which ends a number in words. */
    private static final Pattern TOKEN = Pattern.compile("\\d+(?:[.,]\\d+)*|[a-z]+|[^\\s\\da-z]");

    static {
        List<String> small = WordList.inOrder("""
                zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen
                fifteen sixteen seventeen eighteen nineteen
                """);
        for (int i = 0; i < small.size(); i++) {
            ONES.put(small.get(i), (long) i);
        }
        List<String> tens = WordList.inOrder("twenty thirty forty fifty sixty seventy eighty ninety");
        for (int i = 0; i < tens.size(); i++) {
            ONES.put(tens.get(i), 20L + 10 * i);
        }
    }

    private Numbers() {}

    /** The numbers of the text, each as plain digits. "One" and "a" do not count: they are seldom meant as numbers. */
    public static Set<String> in(String text) {
        Count count = new Count();
        Matcher tokens = TOKEN.matcher(text.toLowerCase(Locale.ROOT).replace('-', ' '));
        while (tokens.find()) {
            String token = tokens.group();
            if (isPlainDigit(token.charAt(0))) {
                count.digits(value(token));
            } else if (ONES.containsKey(token)) {
                count.word(ONES.get(token));
            } else if (token.equals("hundred")) {
                count.hundred();
            } else if (SCALES.containsKey(token)) {
                count.scale(SCALES.get(token));
            } else if (!token.equals("and")) {
                count.close();
            }
        }
        count.close();
        return count.numbers;
    }

    /** Digits of other scripts are signs here. */
    private static boolean isPlainDigit(char sign) {
        return sign >= '0' && sign <= '9';
    }

    /**
     * Counts along the words of a number: what is complete up to the last "thousand" or "million", and what follows it.
     */
    private static final class Count {
        private final Set<String> numbers = new TreeSet<>();
        private boolean open;
        private boolean inWords;
        private double total;
        private double rest;
        private long least = Long.MAX_VALUE;

        void digits(double value) {
            close();
            open = true;
            rest = value;
        }

        void word(long value) {
            boolean unitOfTens = rest % 100 >= 20 && rest % 10 == 0 && value > 0 && value < 10;
            boolean afterHundreds = rest % 100 == 0 && rest + total > 0;
            if (!inWords || !unitOfTens && !afterHundreds) {
                close();
            }
            open = true;
            inWords = true;
            rest += value;
        }

        void hundred() {
            double hundreds = open ? rest % 100 : 1;
            if (rest >= 100) {
                rest -= hundreds;
                close();
            }
            open = true;
            inWords = true;
            rest = Math.max(1, hundreds) * 100;
        }

        void scale(long scale) {
            double count = rest;
            if (scale >= least && count > 0) {
                rest = 0;
                close();
            }
            if (count == 0 && total > 0) {
                total *= scale;
            } else {
                total += (open || count > 0 ? count : 1) * scale;
            }
            open = true;
            inWords = true;
            rest = 0;
            least = scale;
        }

        void close() {
            double value = total + rest;
            if (open && value != 1) {
                numbers.add(
                        value == Math.rint(value) && value < 1e15
                                ? Long.toString((long) value)
                                : Double.toString(value));
            }
            open = false;
            inWords = false;
            total = 0;
            rest = 0;
            least = Long.MAX_VALUE;
        }
    }

    private static double value(String digits) {
        String plain =
                digits.matches("\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?") ? digits.replace(",", "") : digits.replace(',', '.');
        try {
            return Double.parseDouble(plain);
        } catch (NumberFormatException dotted) {
            return Double.parseDouble(plain.replaceAll("\\D.*", ""));
        }
    }
}
