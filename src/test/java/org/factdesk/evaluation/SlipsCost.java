package org.factdesk.evaluation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.factdesk.claim.GoldenQuestion;
import org.factdesk.claim.GoldenQuestions;
import org.factdesk.knowledge.IncidentPack;
import org.factdesk.knowledge.PackReader;
import org.factdesk.testing.RealDesk;

/**
 * What slips of the finger cost: the golden questions of a pack that stand alone, asked as they are, with one slip in
 * each and with two. By hand: {@code SlipsCost FOLDER}. The slips are those of a thumb in a hurry: letters swapped,
 * left out, doubled, or the key beside the one that was meant. The same seed makes the same slips.
 */
public final class SlipsCost {
    private static final Pattern WORD = Pattern.compile("[A-Za-z]{3,}");
    private static final List<String> KEYS = List.of("qwertyuiop", "asdfghjkl", "zxcvbnm");
    private static final int MOST_SLIPS = 2;
    private static final int SEED = 2031;

    private final Random random = new Random(SEED);

    private SlipsCost() {}

    public static void main(String[] args) {
        for (IncidentPack pack : PackReader.read(Path.of(args[0])).packs()) {
            for (int slips = 0; slips <= MOST_SLIPS; slips++) {
                Figures figures = new Figures(new SlipsCost().ask(pack, slips));
                System.out.printf(
                        Locale.ROOT,
                        "%s, slips in each question: %d; right %.1f %%, wrong %.1f %%, abstained %.1f %%%n",
                        pack.facts().incident().id(),
                        slips,
                        100.0 * figures.count(Trial.Verdict.RIGHT) / figures.answerable(),
                        100.0 * figures.count(Trial.Verdict.WRONG) / figures.answerable(),
                        100.0 * figures.count(Trial.Verdict.DECLINED) / figures.unanswerable());
            }
        }
    }

    private List<Trial> ask(IncidentPack pack, int slips) {
        List<GoldenQuestion> typed = pack.questions().singles().stream()
                .map(question -> new GoldenQuestion(
                        slipped(question.ask(), slips), question.expect(), question.why(), question.style()))
                .toList();
        return new Examiner(RealDesk.answerer()).examine(pack.facts(), new GoldenQuestions(typed, List.of()), () -> {});
    }

    private String slipped(String text, int slips) {
        List<MatchResult> words = new ArrayList<>(WORD.matcher(text).results().toList());
        Collections.shuffle(words, random);
        Set<Integer> chosen =
                words.stream().limit(slips).map(MatchResult::start).collect(Collectors.toSet());
        return WORD.matcher(text).replaceAll(word -> chosen.contains(word.start()) ? slip(word.group()) : word.group());
    }

    private String slip(String word) {
        int i = random.nextInt(5) == 0 ? 0 : 1 + random.nextInt(word.length() - 1);
        String before = word.substring(0, i);
        String letter = word.substring(i, i + 1);
        String after = word.substring(i + 1);
        return switch (random.nextInt(4)) {
            case 0 ->
                after.isEmpty() ? before + letter + letter : before + after.charAt(0) + letter + after.substring(1);
            case 1 -> before + after;
            case 2 -> before + letter + letter + after;
            default -> before + beside(letter) + after;
        };
    }

    private String beside(String letter) {
        String key = letter.toLowerCase(Locale.ROOT);
        String row =
                KEYS.stream().filter(keys -> keys.contains(key)).findFirst().orElseThrow();
        int place = row.indexOf(key) + (random.nextBoolean() ? 1 : -1);
        return row.substring(Math.floorMod(place, row.length())).substring(0, 1);
    }
}
