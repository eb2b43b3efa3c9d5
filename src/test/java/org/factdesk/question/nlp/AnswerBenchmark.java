package org.factdesk.question.nlp;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.factdesk.answer.Answer;
import org.factdesk.answer.Answerer;
import org.factdesk.answer.ClaimAnswerer;
import org.factdesk.answer.Weights;
import org.factdesk.claim.Claim;
import org.factdesk.claim.FactBase;
import org.factdesk.question.Utterance;
import org.factdesk.testing.Harbour;
import org.factdesk.testing.ManyClaims;
import org.factdesk.testing.WordAnswerer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What an answer costs, and an edit until the next question may be asked. By hand:
 * {@code mvn test-compile exec:exec -Dexec.executable=java -Dexec.classpathScope=test
 * -Dexec.args="-cp %classpath org.openjdk.jmh.Main AnswerBenchmark"}.
 * Of the largest record the vectors are random, since encoding it would take a quarter of an hour.
 */
@State(Scope.Benchmark)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 3, time = 10)
public class AnswerBenchmark {
    private static final int MOST_ENCODED = 1_000;
    private static final int SIZE = 384;

    @Param({"50", "1000", "10000", "100000"})
    private int claims;

    private FactBase base = Harbour.base();
    private Answerer answerer = new WordAnswerer();
    private int asked;

    @Setup
    public void read() throws IOException {
        Path cache = Path.of("target", "benchmark-cache");
        Path folder = Files.createTempDirectory("answer-benchmark");
        LanguageTools tools = LanguageTools.open(cache);
        TextVectors vectors =
                new TextVectors(claims > MOST_ENCODED ? folder.resolve("vectors.bin") : cache.resolve("vectors.bin"));
        base = ManyClaims.base(claims);
        if (claims > MOST_ENCODED) {
            fill(vectors, base, tools);
        }
        answerer = new ClaimAnswerer(
                new OpenNlpQuestionReader(
                        tools,
                        IntentCategorizer.open(cache, AdapterFile.shipped(), () -> new FeatureReader(tools)),
                        WordingWeights.load(),
                        vectors,
                        cache),
                Weights.load());
        answerer.prepare(base);
    }

    private static void fill(TextVectors vectors, FactBase base, LanguageTools tools) {
        Random random = new Random(7);
        for (Claim claim : base.claims()) {
            int telling =
                    TellingWords.among(tools.analyzer().analyze(claim.text())).size();
            List<float[]> words =
                    Stream.generate(() -> random(random)).limit(telling).toList();
            String passage = tools.encoder().key() + " passage";
            vectors.parts(passage + " word", claim.text(), telling, () -> VectorRow.of(words));
            vectors.of(passage, claim.text(), text -> random(random));
            vectors.of(passage, ClaimParser.slots(claim, base), text -> random(random));
        }
    }

    private static float[] random(Random random) {
        float[] vector = new float[SIZE];
        for (int i = 0; i < SIZE; i++) {
            vector[i] = (float) random.nextGaussian();
        }
        return Vectors.normalized(vector);
    }

    /** Each question is another one, so that none is known already. */
    @Benchmark
    @BenchmarkMode(Mode.SampleTime)
    public Answer answer() {
        return answerer.answer(Utterance.of(ManyClaims.question(asked++)), base);
    }

    @Benchmark
    @BenchmarkMode(Mode.SampleTime)
    public FactBase edit() {
        List<Claim> edited = new ArrayList<>(base.claims());
        edited.set(edited.size() - 1, ManyClaims.claim(1_000_000 + asked++ % 100));
        base = new FactBase(base.incident(), base.revision() + 1, base.parties(), base.sources(), edited);
        answerer.prepare(base);
        return base;
    }
}
