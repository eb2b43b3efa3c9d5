package org.factdesk.question.nlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.factdesk.claim.Claim;
import org.factdesk.testing.ClaimDraft;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptWaysTest {
    private static final List<Claim> CLAIMS = List.of(
            claim(
                    "crane",
                    "which crane was it",
                    "what colour was the crane",
                    "what crane fell",
                    "whose crane was that"),
            claim("guard", "who was on duty", "how many guards were there", "was anybody guarding it"),
            claim("money", "what did it cost", "how much damage was done", "what is the bill"),
            ClaimDraft.of("rain", "It rained that night.")
                    .alsoAsked("was it raining", "how was the weather", "did the storm come in")
                    .leavesOpen("who is the mayor", "what did the mayor say", "will the mayor resign")
                    .claim());

    private final AtomicInteger encoded = new AtomicInteger();

    @TempDir
    private Path folder;

    @Test
    void tellsWhichClaimAWayOfAskingAsksFor() {
        LearnedWays learned = ways().of(CLAIMS);

        for (Claim claim : CLAIMS) {
            for (String way : claim.alsoAsked()) {
                assertThat(likeliest(learned, way)).as(way).isEqualTo(claim.id());
            }
        }
    }

    @Test
    void tellsWhatIsLeftOpenFromWhatIsOnRecord() {
        LearnedWays learned = ways().of(CLAIMS);

        assertThat(learned.knowsOpen()).isTrue();
        assertThat(likely(learned, "what did the mayor say").open()).isGreaterThan(0.5);
        assertThat(likely(learned, "was it raining").open()).isLessThan(0.5);
    }

    @Test
    void givesProbabilitiesOfEverythingThatItKnows() {
        LearnedWays.Likely likely = likely(ways().of(CLAIMS), "something else");

        double claims =
                likely.logarithms().values().stream().mapToDouble(Math::exp).sum();

        assertThat(claims + likely.open()).isCloseTo(1, within(1e-9));
    }

    @Test
    void whatIsAnsweredIsNotOpenHoweverItIsMarked() {
        List<Claim> claims = new ArrayList<>(CLAIMS);
        claims.set(0, CLAIMS.get(0).withLeavesOpen(List.of("What did it cost?")));
        claims.set(3, CLAIMS.get(3).withLeavesOpen(List.of()));

        assertThat(ways().of(claims).knowsOpen()).isFalse();
    }

    @Test
    void learnsTheSameFromTheSameClaimsInAnyOrder() {
        List<Claim> sorted = CLAIMS.stream()
                .sorted(Comparator.comparing(Claim::id).reversed())
                .toList();

        LearnedWays one = ways().of(CLAIMS);
        LearnedWays other = new KeptWays(folder.resolve("other"), "e", trainer()).of(sorted);

        assertThat(likely(other, "any question")).isEqualTo(likely(one, "any question"));
    }

    @Test
    void learnsOnceAndThenReadsTheSame() {
        LearnedWays fresh = ways().of(CLAIMS);
        int first = encoded.get();

        LearnedWays kept = ways().of(CLAIMS);

        assertThat(encoded).hasValue(first);
        assertThat(likely(kept, "any question")).isEqualTo(likely(fresh, "any question"));
    }

    @Test
    void learnsAgainWhereTheFileIsDamaged() throws IOException {
        LearnedWays fresh = ways().of(CLAIMS);
        try (Stream<Path> files = Files.list(folder)) {
            Path file = files.findFirst().orElseThrow();
            byte[] bytes = Files.readAllBytes(file);
            bytes[bytes.length / 2] ^= 1;
            Files.write(file, bytes);
        }

        assertThat(likely(ways().of(CLAIMS), "any question")).isEqualTo(likely(fresh, "any question"));
    }

    @Test
    void learnsNothingFromFewClaimsOrFewWaysOfAsking() {
        List<Claim> few = CLAIMS.stream()
                .map(claim -> claim.withAlsoAsked(claim.alsoAsked().subList(0, 2)))
                .toList();

        assertThat(ways().of(CLAIMS.subList(0, 3))).isSameAs(LearnedWays.NONE);
        assertThat(ways().of(few)).isSameAs(LearnedWays.NONE);
        assertThat(likely(LearnedWays.NONE, "any question")).isEqualTo(new LearnedWays.Likely(Map.of(), 0));
    }

    @Test
    void learnsAgainWhereTheEncoderIsAnother() {
        ways().of(CLAIMS);

        new KeptWays(folder, "f", trainer()).of(CLAIMS);

        assertThat(folder).isDirectoryContaining("glob:**ways-*.bin");
        assertThat(folder.toFile().list()).hasSize(2);
    }

    private KeptWays ways() {
        return new KeptWays(folder, "e", trainer());
    }

    private WaysTrainer trainer() {
        return new WaysTrainer(texts -> {
            encoded.addAndGet(texts.size());
            return row(texts);
        });
    }

    private static VectorRow row(List<String> texts) {
        short[] steps = new short[texts.size() * VectorRow.SIZE];
        for (int i = 0; i < texts.size(); i++) {
            System.arraycopy(VectorRow.of(vector(texts.get(i))).steps(), 0, steps, i * VectorRow.SIZE, VectorRow.SIZE);
        }
        return new VectorRow(steps);
    }

    /** Texts with words in common lie near to each other. */
    private static float[] vector(String text) {
        float[] vector = new float[VectorRow.SIZE];
        for (String word : text.split(" ")) {
            vector[Math.floorMod(word.hashCode(), VectorRow.SIZE)] += 1;
        }
        return Vectors.normalized(vector);
    }

    private static LearnedWays.Likely likely(LearnedWays learned, String question) {
        return learned.likely(vector(question));
    }

    private static String likeliest(LearnedWays learned, String question) {
        return likely(learned, question).logarithms().entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
    }

    private static Claim claim(String id, String... ways) {
        return ClaimDraft.of(id, "About " + id + ".").alsoAsked(ways).claim();
    }
}
