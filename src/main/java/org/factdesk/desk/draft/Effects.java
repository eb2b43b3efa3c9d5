package org.factdesk.desk.draft;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.factdesk.answer.Answer;
import org.factdesk.answer.Answerer;
import org.factdesk.claim.Claim;
import org.factdesk.claim.FactBase;
import org.factdesk.claim.GoldenQuestions;

/**
 * Tells which questions a change of the record would answer differently, by asking before and after it those that it
 * could concern: questions whose answer shows what changes or came near it, and questions that mean alike. The others are
 * not asked. What there is no time for is counted, and said. Thread-safe.
 */
public final class Effects {
    /**
     * The least cosine at which a question could come to be answered by what changes. Of the changes that taking away
     * and putting back claims of jaxa-2021 brought about, {@code EffectsCost} finds none that lies farther off.
     */
    private static final double NEAR = 0.65;
    /** The same where nobody knows yet what answers the question. */
    private static final double NEAR_IN_DOUBT = 0.63;

    /** Nearer than any other. */
    private static final double IN_ITS_ANSWER = 1;

    /** At most one part in so many of the time is for finding out what to ask. */
    private static final int COMPARING = 2;

    /** Reading more texts than these to find the questions that come near them takes longer than asking the questions. */
    private static final int MOST_WORDINGS = 500;

    private final Supplier<Answerer> answerer;
    private final Duration patience;
    private final LongSupplier nanoTime;
    private final Executor quietly;
    private final Standing standing = new Standing();

    /**
     * @param nanoTime tells time as {@link System#nanoTime()} does
     * @param quietly does what nobody waits for
     */
    public Effects(Supplier<Answerer> answerer, Duration patience, LongSupplier nanoTime, Executor quietly) {
        this.answerer = answerer;
        this.patience = patience;
        this.nanoTime = nanoTime;
        this.quietly = quietly;
    }

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
    public record Change(String question, boolean golden, Answer before, Answer after, Shift shift) {
        /** Whether the same claims answer it, in other words than before. */
        boolean isOnlyOfWords() {
            return before.getClass() == after.getClass() && ids(before).equals(ids(after));
        }

        private static List<String> ids(Answer answer) {
            return answer.claims().stream().map(Claim::id).toList();
        }
    }

    /**
     * What was found.
     *
     * @param asked how many questions there was time to ask
     * @param near how many the change could concern
     * @param unread how many there was no time to compare with the change
     * @param all how many there are
     */
    public record Found(List<Change> changes, int asked, int near, int unread, int all) {
        public Found {
            changes = List.copyOf(changes);
        }
    }

    /** Asks a record its questions before somebody waits for their answers. Returns at once. */
    void prepare(FactBase base, Supplier<List<Probe>> all) {
        quietly.execute(() -> {
            Answerer answering = answerer.get();
            List<Probe> probes = all.get();
            Map<String, Answer> answers = standing.of(base, probes).answers();
            probes.forEach(probe -> now(probe, answering, answers, base));
        });
    }

    /**
     * Asks golden and other questions of what stands and of what would stand.
     *
     * @param recent questions that people asked lately
     */
    public Found of(FactBase before, FactBase after, GoldenQuestions golden, Collection<String> recent) {
        List<Probe> all = Probe.of(golden, recent);
        Standing.Known known = standing.of(before, all);
        Answerer answering = answerer.get();
        long start = nanoTime.getAsLong();
        Compared compared =
                compared(all, Touch.between(before, after), known, answering, start + patience.toNanos() / COMPARING);
        List<Probe> near = compared.nearestFirst();
        List<Change> changes = new ArrayList<>();
        long end = start + patience.toNanos();
        int asked = 0;
        while (asked < near.size() && (asked == 0 || nanoTime.getAsLong() < end)) {
            Probe probe = near.get(asked++);
            Answer now = now(probe, answering, known.answers(), before);
            Answer then = answering.answer(probe.utterance(), after);
            if (!says(now).equals(says(then))) {
                changes.add(new Change(probe.text(), probe.golden(), now, then, probe.shift(now, then)));
            }
        }
        prepare(before, () -> all);
        return new Found(changes, asked, near.size(), compared.unread(), all.size());
    }

    private static Answer now(Probe probe, Answerer answering, Map<String, Answer> answers, FactBase base) {
        return answers.computeIfAbsent(probe.text(), text -> answering.answer(probe.utterance(), base));
    }

    /** What a member reads of an answer. */
    static List<Object> says(Answer answer) {
        List<Object> says = new ArrayList<>(List.of(answer.getClass()));
        answer.claims()
                .forEach(claim -> says.addAll(
                        List.of(claim.id(), claim.text(), claim.attribution(), claim.provenance(), claim.statement())));
        return says;
    }

    private record Ranked(Probe probe, double nearness) {}

    /**
     * The questions that a change could concern; those come first that it most likely does.
     *
     * @param unread how many more there was no time to compare
     */
    private record Compared(List<Ranked> near, int unread) {
        List<Probe> nearestFirst() {
            return near.stream()
                    .sorted(Comparator.comparingDouble(Ranked::nearness).reversed())
                    .map(Ranked::probe)
                    .toList();
        }
    }

    /**
     * Compares questions with a change, first those whose answer shows what changes: it could concern them however far off
     * they lie. A change of much, such as an import brings, could concern them all. Soon after the start texts are read for
     * the first time, which takes long.
     *
     * @param end when to stop, in the time of {@link #nanoTime}
     */
    private Compared compared(List<Probe> all, Touch touch, Standing.Known known, Answerer answering, long end) {
        Map<Boolean, List<Probe>> byInvolvement =
                all.stream().collect(Collectors.partitioningBy(probe -> isInvolved(probe, touch, known)));
        List<Probe> involved = byInvolvement.getOrDefault(true, List.of());
        List<Probe> others = byInvolvement.getOrDefault(false, List.of());
        if (touch.wordings().size() > MOST_WORDINGS) {
            return new Compared(
                    Stream.concat(
                                    involved.stream().map(probe -> new Ranked(probe, IN_ITS_ANSWER)),
                                    others.stream().map(probe -> new Ranked(probe, NEAR)))
                            .toList(),
                    0);
        }
        List<float[]> touched = meanings(touch.wordings(), answering, end);
        List<Ranked> near = new ArrayList<>();
        for (Probe probe : involved) {
            boolean isLate = nanoTime.getAsLong() >= end;
            near.add(new Ranked(
                    probe, IN_ITS_ANSWER + (isLate ? 0 : closeness(answering.meaning(probe.text()), touched))));
        }
        int read = 0;
        while (read < others.size() && nanoTime.getAsLong() < end) {
            Probe probe = others.get(read++);
            double closeness = closeness(answering.meaning(probe.text()), touched);
            if (closeness >= (known.about(probe.text()).isPresent() ? NEAR : NEAR_IN_DOUBT)) {
                near.add(new Ranked(probe, closeness));
            }
        }
        return new Compared(near, others.size() - read);
    }

    /** Of texts, the first at least, and as many more as there is time for. */
    private List<float[]> meanings(List<String> texts, Answerer answering, long end) {
        List<float[]> meanings = new ArrayList<>();
        while (meanings.size() < texts.size() && (meanings.isEmpty() || nanoTime.getAsLong() < end)) {
            meanings.add(answering.meaning(texts.get(meanings.size())));
        }
        return meanings;
    }

    private static boolean isInvolved(Probe probe, Touch touch, Standing.Known known) {
        return probe.expect().stream().anyMatch(touch.claims()::contains)
                || known.about(probe.text()).filter(touch::isIn).isPresent();
    }

    private static double closeness(float[] question, List<float[]> touched) {
        double nearest = -1;
        for (float[] text : touched) {
            double product = 0;
            for (int i = 0; i < text.length; i++) {
                product += question[i] * text[i];
            }
            nearest = Math.max(nearest, product);
        }
        return nearest;
    }
}
