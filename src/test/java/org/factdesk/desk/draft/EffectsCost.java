package org.factdesk.desk.draft;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.factdesk.answer.Answer;
import org.factdesk.answer.Answerer;
import org.factdesk.claim.Claim;
import org.factdesk.claim.FactBase;
import org.factdesk.claim.GoldenQuestions;
import org.factdesk.knowledge.IncidentPack;
import org.factdesk.knowledge.PackReader;
import org.factdesk.testing.RealDesk;

/**
 * Measures what a preview asks and what it misses: every n-th claim of jaxa-2021 is taken off the record and put on it
 * again, and what the preview finds is held against what asking every golden question finds. By hand.
 */
public final class EffectsCost {
    private static final int USUAL_STEP = 8;

    private final Answerer answerer = RealDesk.answerer();
    private final GoldenQuestions golden;
    private final List<Probe> probes;
    private final FactBase full;
    private final Map<String, Answer> whole;

    private EffectsCost(IncidentPack pack) {
        this.full = pack.facts();
        this.golden = pack.questions();
        this.probes = Probe.of(golden, List.of());
        this.whole = answers(full);
    }

    /** @param arguments at most one: of how many claims one is taken */
    public static void main(String[] arguments) throws IOException {
        int step = arguments.length == 0 ? USUAL_STEP : Integer.parseInt(arguments[0]);
        EffectsCost cost = new EffectsCost(PackReader.read(Path.of("knowledge/incidents/jaxa-2021"))
                .packs()
                .get(0));
        Tally prepared = new Tally();
        Tally unprepared = new Tally();
        List<Claim> claims = List.copyOf(cost.full.claims());
        for (int i = 0; i < claims.size(); i += step) {
            List<Claim> rest = new ArrayList<>(claims);
            rest.remove(i);
            cost.edit(rest, true, prepared);
            cost.edit(rest, false, unprepared);
        }
        System.out.println("prepared: " + prepared);
        System.out.println("unprepared: " + unprepared);
    }

    private void edit(List<Claim> rest, boolean isPrepared, Tally tally) {
        FactBase without = new FactBase(
                full.incident(),
                full.revision() + 1,
                full.parties(),
                full.sources(),
                rest,
                full.brought(),
                full.taught());
        Map<String, Answer> partly = answers(without);
        long changes = probes.stream()
                .filter(probe -> !Effects.says(whole.get(probe.text())).equals(Effects.says(partly.get(probe.text()))))
                .count();
        look(full, without, isPrepared, changes, tally);
        look(without, full, isPrepared, changes, tally);
    }

    private void look(FactBase before, FactBase after, boolean isPrepared, long changes, Tally tally) {
        boolean[] mayPrepare = {isPrepared};
        Effects effects = new Effects(() -> answerer, Duration.ofHours(1), System::nanoTime, work -> {
            if (mayPrepare[0]) {
                work.run();
            }
        });
        effects.prepare(before, () -> probes);
        mayPrepare[0] = false;
        long start = System.nanoTime();
        Effects.Found found = effects.of(before, after, golden, List.of());
        tally.add(found, changes, System.nanoTime() - start);
    }

    private Map<String, Answer> answers(FactBase base) {
        return probes.stream().collect(Collectors.toMap(Probe::text, (Function<Probe, Answer>)
                probe -> answerer.answer(probe.utterance(), base)));
    }

    private static final class Tally {
        private final List<Long> millis = new ArrayList<>();
        private long changes;
        private long found;
        private long asked;
        private long all;

        void add(Effects.Found seen, long changed, long nanos) {
            millis.add(nanos / 1_000_000);
            changes += changed;
            found += seen.changes().size();
            asked += seen.asked();
            all += seen.all();
        }

        @Override
        public String toString() {
            List<Long> sorted = millis.stream().sorted().toList();
            return sorted.size() + " edits, " + found + " of " + changes + " changes found, asked "
                    + asked / sorted.size()
                    + " of " + all / sorted.size() + " questions, median " + sorted.get(sorted.size() / 2)
                    + " ms, longest " + sorted.get(sorted.size() - 1) + " ms";
        }
    }
}
