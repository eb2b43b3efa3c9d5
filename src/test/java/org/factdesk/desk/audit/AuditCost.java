package org.factdesk.desk.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.factdesk.answer.Answerer;
import org.factdesk.audit.GivenAnswer;
import org.factdesk.audit.Happening;
import org.factdesk.audit.Journal;
import org.factdesk.claim.GoldenQuestion;
import org.factdesk.desk.front.FrontDesk;
import org.factdesk.desk.front.Question;
import org.factdesk.desk.order.Visitor;
import org.factdesk.knowledge.IncidentPack;
import org.factdesk.knowledge.PackReader;
import org.factdesk.moderation.ImportPlan;
import org.factdesk.moderation.Moderator;
import org.factdesk.storage.SqliteStore;
import org.factdesk.testing.RealDesk;

/**
 * Measures what the audit log costs an answer: the same questions with and without it, each second one with, and the
 * other way round in the next round: what else the machine does slows both alike. By hand.
 */
public final class AuditCost {
    private static final int ROUNDS = 21;
    private static final Journal NONE = new Journal() {
        @Override
        public void note(Happening happening) {}

        @Override
        public void note(GivenAnswer answer) {}

        @Override
        public Optional<GivenAnswer> answer(String id) {
            return Optional.empty();
        }

        @Override
        public Optional<GivenAnswer> answer(long entry) {
            return Optional.empty();
        }
    };

    private AuditCost() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createTempDirectory("audit-cost");
        IncidentPack pack = PackReader.read(Path.of("knowledge/incidents/jaxa-2021"))
                .packs()
                .get(0);
        try (SqliteStore store = SqliteStore.open(folder.resolve("desk.db"))) {
            ImportPlan.compare(pack.facts(), pack.questions(), store.claimBook(), store.ledger())
                    .submission(Moderator.operator(), Map.of(), "")
                    .ifPresent(submission ->
                            store.ledger().record(submission, Clock.systemUTC().instant()));
            Answerer answerer = RealDesk.answerer();
            List<String> questions =
                    pack.questions().singles().stream().map(GoldenQuestion::ask).toList();
            FrontDesk with = front(store, answerer, store.journal());
            FrontDesk without = front(store, answerer, NONE);
            List<Long> on = new ArrayList<>();
            List<Long> off = new ArrayList<>();
            for (int round = 0; round < ROUNDS; round++) {
                boolean isWarm = round > 0;
                for (int n = 0; n < questions.size(); n++) {
                    boolean isOn = (round + n) % 2 == 0;
                    time(isOn ? with : without, questions.get(n), !isWarm ? new ArrayList<>() : isOn ? on : off);
                }
            }
            System.out.println(told("with the audit log", on) + "; " + told("without", off));
        }
    }

    private static FrontDesk front(SqliteStore store, Answerer answerer, Journal journal) {
        return new FrontDesk(
                store.claimBook(), store.settingsBook(), () -> answerer, journal, Clock.systemUTC(), "jaxa-2021");
    }

    private static void time(FrontDesk front, String text, List<Long> nanos) {
        Question question = Question.first(text, "channel", "", null);
        long start = System.nanoTime();
        front.answer(Visitor.operator(), question).orElseThrow();
        nanos.add(System.nanoTime() - start);
    }

    private static String told(String what, List<Long> nanos) {
        Collections.sort(nanos);
        return what + ": mean " + nanos.stream().mapToLong(one -> one).sum() / nanos.size() / 1_000 + " µs, median "
                + nanos.get(nanos.size() / 2) / 1_000 + " µs, p90 " + nanos.get(nanos.size() * 9 / 10) / 1_000
                + " µs of " + nanos.size();
    }
}
