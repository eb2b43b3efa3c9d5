package org.factdesk.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.factdesk.claim.Claim;
import org.factdesk.claim.FactBase;
import org.factdesk.claim.GoldenQuestions;
import org.factdesk.moderation.Edit;
import org.factdesk.moderation.ImportPlan;
import org.factdesk.moderation.Moderator;
import org.factdesk.moderation.Outcome;
import org.factdesk.moderation.Submission;
import org.factdesk.testing.ClaimDraft;
import org.factdesk.testing.Harbour;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** What keeping the record costs, on a real file. By hand: {@code org.openjdk.jmh.Main StorageBenchmark}. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 1)
@Measurement(iterations = 5)
public class StorageBenchmark {
    private static final String HARBOUR = Harbour.INCIDENT.id();

    @Param({"1000", "100000"})
    private int claims;

    private Path folder = Path.of("");
    private FactBase pack = Harbour.base();
    private int edits;

    @Setup(Level.Trial)
    public void fill() throws IOException {
        folder = Files.createTempDirectory("storage-benchmark");
        pack = Harbour.base(
                IntStream.range(0, claims).mapToObj(StorageBenchmark::claim).toList());
        try (SqliteStore store = SqliteStore.open(folder.resolve("filled.db"))) {
            importing(store);
        }
    }

    @TearDown(Level.Trial)
    public void clean() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    @Benchmark
    public Outcome importOfAPack() throws IOException {
        Path file = Files.createTempFile(folder, "import", ".db");
        try (SqliteStore store = SqliteStore.open(file)) {
            return importing(store);
        }
    }

    @Benchmark
    public FactBase opening() {
        try (SqliteStore store = SqliteStore.open(folder.resolve("filled.db"))) {
            return store.claimBook().current(HARBOUR).orElseThrow();
        }
    }

    /** Opening is not part of it, but for the time that JMH adds to each shot. */
    @Benchmark
    public Outcome tenEdits(Filled filled) {
        Outcome last = filled.edit(claim(0), "edit " + edits++);
        for (int more = 1; more < 10; more++) {
            last = filled.edit(claim(more), "edit " + edits++);
        }
        return last;
    }

    /** An open store. */
    @State(Scope.Benchmark)
    public static class Filled {
        private SqliteStore store = SqliteStore.inMemory();

        @Setup(Level.Trial)
        public void open(StorageBenchmark benchmark) {
            store.close();
            store = SqliteStore.open(benchmark.folder.resolve("filled.db"));
        }

        @TearDown(Level.Trial)
        public void close() {
            store.close();
        }

        Outcome edit(Claim claim, String text) {
            Claim edited = ClaimDraft.of(claim.id(), text).claim();
            return store.ledger()
                    .record(
                            Submission.of(
                                    Moderator.operator(), Edit.put(HARBOUR, edited), Submission.WHATEVER_STANDS, ""),
                            Instant.EPOCH);
        }
    }

    private Outcome importing(SqliteStore store) {
        return ImportPlan.compare(pack, GoldenQuestions.NONE, store.claimBook(), store.ledger())
                .submission(Moderator.operator(), Map.of(), "")
                .map(submission -> store.ledger().record(submission, Instant.EPOCH))
                .orElseThrow();
    }

    private static Claim claim(int number) {
        return ClaimDraft.of(
                        "claim-" + number,
                        "The fire service says that container " + number + " on pier 4 burned for " + number % 24
                                + " hours before it could be put out.")
                .statement("brigade", "put out the fire in container " + number, "port")
                .when("2031-05-07")
                .where("pier 4")
                .quantity(number % 24 + " hours")
                .saidBy("brigade", "2031-05-08")
                .readIn("news", "para " + number)
                .claim();
    }
}
