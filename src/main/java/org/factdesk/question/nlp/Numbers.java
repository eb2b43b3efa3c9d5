package org.factdesk.question.nlp;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the numbers of a text, in digits or in words, and writes them alike: "two hundred" and "200" are "200". */
final class Numbers {
    private static final Map<String, Long> ONES = new HashMap<>();
    private static final Map<String, Long> SCALES =
            Map.of("hundred", 100L, "thousand", 1_000L, "million", 1_000_000L, "billion", 1_000_000_000L);
    private static final Pattern TOKEN = Pattern.compile("\\d+(?:[.,]\\d+)*|[a-z]+");

    static {
        String[] small = {
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen"
        };
        for (int i = 0; i < small.length; i++) {
            ONES.put(small[i], (long) i);
        }
        String[] tens = {"twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"};
        for (int i = 0; i < tens.length; i++) {
            ONES.put(tens[i], 20L + 10 * i);
        }
    }

    private Numbers() {}

    /** The numbers of the text, each as plain digits. "One" and "a" do not count: they are seldom meant as numbers. */
    static Set<String> in(String text) {
        Set<String> numbers = new TreeSet<>();
        Matcher tokens = TOKEN.matcher(text.toLowerCase(Locale.ROOT).replace('-', ' '));
        double current = 0;
        boolean open = false;
        while (tokens.find()) {
            String token = tokens.group();
            if (Character.isDigit(token.charAt(0))) {
                close(open, current, numbers);
                current = value(token);
                open = true;
            } else if (ONES.containsKey(token)) {
                current = open && current >= 20 && current % 10 == 0 || open && current >= 100
                        ? current + ONES.get(token)
                        : restart(open, current, ONES.get(token), numbers);
                open = true;
            } else if (SCALES.containsKey(token)) {
                current = (open ? current : 1) * SCALES.get(token);
                open = true;
            } else if (!token.equals("and")) {
                close(open, current, numbers);
                open = false;
                current = 0;
            }
        }
        close(open, current, numbers);
        return numbers;
    }

    private static double restart(boolean open, double current, long next, Set<String> numbers) {
        close(open, current, numbers);
        return next;
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

    private static void close(boolean open, double value, Set<String> numbers) {
        if (open && value != 1) {
            numbers.add(
                    value == Math.rint(value) && value < 1e15 ? Long.toString((long) value) : Double.toString(value));
        }
    }
}
