package org.factdesk.desk.draft;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.factdesk.answer.Answer;
import org.factdesk.answer.Answerer;
import org.factdesk.claim.Claim;
import org.factdesk.claim.FactBase;
import org.factdesk.claim.GoldenQuestion;
import org.factdesk.claim.GoldenQuestions;
import org.factdesk.claim.Taught;
import org.factdesk.question.Utterance;

/**
 * Tells which questions a change of the record would answer differently, by asking them before and after it. Those that
 * are nearest to the change are asked first; what there is no time for is counted, and said. Thread-safe.
 */
public final class Effects {
    private static final int STEM = 5;

    private final Supplier<Answerer> answerer;
    private final Duration patience;
    private final LongSupplier nanoTime;
    /** Answers of the record as it stands, which a moderator who mends a draft asks for again and again. */
    private volatile Known known = new Known(null, Map.of());

    /** @param nanoTime tells time as {@link System#nanoTime()} does */
    public Effects(Supplier<Answerer> answerer, Duration patience, LongSupplier nanoTime) {
        this.answerer = answerer;
        this.patience = patience;
        this.nanoTime = nanoTime;
    }

    private record Known(@org.jspecify.annotations.Nullable FactBase base, Map<String, Answer> answers) {}

    /** How a golden question fares. */
    public enum Shift {
        /** It was answered wrongly and will be answered rightly. */
        BETTER,
        /** It was answered rightly and will be answered wrongly. */
        WORSE,
        /** Neither, or nobody knows what is right. */
        NEITHER
    }

    /** A question that would be answered differently. */
    public record Change(String question, boolean golden, Answer before, Answer after, Shift shift) {}

    /**
     * What was found.
     *
     * @param asked how many questions there was time to ask
     * @param all how many there are
     */
    public record Found(List<Change> changes, int asked, int all) {
        public Found {
            changes = List.copyOf(changes);
        }
    }

    private record Asked(String text, boolean golden, boolean mustAbstain, Set<String> expect) {}

    /**
     * Asks golden and other questions of what stands and of what would stand.
     *
     * @param recent questions that people asked lately
     */
    public Found of(FactBase before, FactBase after, GoldenQuestions golden, Collection<String> recent) {
        long end = nanoTime.getAsLong() + patience.toNanos();
        List<Asked> all = nearestFirst(questions(golden, recent), changed(before, after), taught(before, after));
        List<Change> changes = new ArrayList<>();
        Answerer answering = answerer.get();
        Map<String, Answer> standing = answersOf(before);
        int asked = 0;
        while (asked < all.size() && (asked == 0 || nanoTime.getAsLong() < end)) {
            Asked question = all.get(asked++);
            Utterance utterance = Utterance.of(question.text());
            Answer now = standing.computeIfAbsent(question.text(), text -> answering.answer(utterance, before));
            Answer then = answering.answer(utterance, after);
            if (!says(now).equals(says(then))) {
                changes.add(new Change(question.text(), question.golden(), now, then, shift(question, now, then)));
            }
        }
        return new Found(changes, asked, all.size());
    }

    private Map<String, Answer> answersOf(FactBase base) {
        Known last = known;
        if (last.base() != base) {
            last = new Known(base, new ConcurrentHashMap<>());
            known = last;
        }
        return last.answers();
    }

    private static Shift shift(Asked question, Answer now, Answer then) {
        if (!question.golden() || isRight(question, now) == isRight(question, then)) {
            return Shift.NEITHER;
        }
        return isRight(question, then) ? Shift.BETTER : Shift.WORSE;
    }

    private static boolean isRight(Asked question, Answer answer) {
        List<Claim> claims = answer.claims();
        return question.mustAbstain()
                ? claims.isEmpty()
                : !claims.isEmpty() && question.expect().contains(claims.get(0).id());
    }

    /** What a member reads of an answer. */
    private static List<Object> says(Answer answer) {
        List<Object> says = new ArrayList<>(List.of(answer.getClass()));
        answer.claims()
                .forEach(claim -> says.addAll(
                        List.of(claim.id(), claim.text(), claim.attribution(), claim.provenance(), claim.statement())));
        return says;
    }

    private static Collection<Asked> questions(GoldenQuestions golden, Collection<String> recent) {
        Map<String, Asked> byText = new LinkedHashMap<>();
        Stream<GoldenQuestion> first = golden.threads().stream().map(thread -> thread.get(0));
        Stream.concat(golden.singles().stream(), first)
                .forEach(one -> byText.putIfAbsent(
                        plain(one.ask()), new Asked(one.ask(), true, one.mustAbstain(), Set.copyOf(one.expect()))));
        recent.forEach(text -> byText.putIfAbsent(plain(text), new Asked(text, false, false, Set.of())));
        return byText.values();
    }

    private static Set<Claim> changed(FactBase before, FactBase after) {
        Set<Claim> changed = new HashSet<>(before.claims());
        changed.removeAll(new HashSet<>(after.claims()));
        Set<Claim> fresh = new HashSet<>(after.claims());
        fresh.removeAll(new HashSet<>(before.claims()));
        changed.addAll(fresh);
        return changed;
    }

    /** Wordings of which something else is taught than before. */
    private static Set<String> taught(FactBase before, FactBase after) {
        Set<Taught> changed = new HashSet<>(after.taught());
        changed.removeAll(before.taught());
        Set<Taught> gone = new HashSet<>(before.taught());
        gone.removeAll(after.taught());
        return Stream.concat(changed.stream(), gone.stream())
                .map(Taught::wording)
                .collect(Collectors.toSet());
    }

    private static List<Asked> nearestFirst(Collection<Asked> questions, Set<Claim> changed, Set<String> wordings) {
        Set<String> ids = new HashSet<>();
        Set<String> stems = wordings.stream().flatMap(Effects::stems).collect(Collectors.toSet());
        for (Claim claim : changed) {
            ids.add(claim.id());
            ids.addAll(claim.disputes());
            ids.addAll(claim.supersedes());
            stems(claim.text() + " " + String.join(" ", claim.alsoAsked())).forEach(stems::add);
        }
        return questions.stream()
                .sorted(Comparator.comparingLong((Asked question) -> nearness(question, ids, stems))
                        .reversed())
                .toList();
    }

    private static long nearness(Asked question, Set<String> ids, Set<String> stems) {
        boolean expected = question.expect().stream().anyMatch(ids::contains);
        return (expected ? 100 : 0)
                + stems(question.text()).filter(stems::contains).count();
    }

    private static Stream<String> stems(String text) {
        return Stream.of(plain(text).split(" "))
                .filter(word -> word.length() > 3)
                .map(word -> word.substring(0, Math.min(STEM, word.length())))
                .distinct();
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}
