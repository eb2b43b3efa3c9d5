package org.factdesk.question.nlp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.factdesk.claim.Claim;
import org.factdesk.knowledge.IncidentPack;
import org.factdesk.knowledge.PackReader;
import org.factdesk.testing.Harbour;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreparationTest {
    private static final LanguageTools TOOLS = LanguageTools.open(Path.of("target", "test-cache"));
    private static final double NEARLY_ALL = 0.95;

    @TempDir
    private Path folder;

    @Test
    void writesTheSameFilesForTheSameClaims() throws IOException {
        new Preparation(TOOLS).prepare(List.of(Harbour.base()), folder);
        byte[] vectors = Files.readAllBytes(folder.resolve("vectors.bin"));
        byte[] words = Files.readAllBytes(folder.resolve("words.bin"));

        new Preparation(TOOLS).prepare(List.of(Harbour.base()), folder);

        assertThat(vectors).isNotEmpty().isEqualTo(Files.readAllBytes(folder.resolve("vectors.bin")));
        assertThat(words).isNotEmpty().isEqualTo(Files.readAllBytes(folder.resolve("words.bin")));
    }

    /**
     * Where this fails, run {@code prepare knowledge/incidents} too: else the desk learns for a minute at its first
     * start.
     */
    @Test
    void wasDoneForTheWaysOfAskingThatTheDeskComesWith() {
        KeptWays shipped = new KeptWays(folder, TOOLS.encoder().key(), new WaysTrainer(ways -> {
            throw new AssertionError("it is learned anew");
        }));

        assertThat(PackReader.read(Path.of("knowledge", "incidents")).packs())
                .isNotEmpty()
                .allSatisfy(
                        pack -> assertThat(shipped.of(pack.facts().brought()).knowsOpen())
                                .isTrue());
    }

    /** Where this fails, run {@code prepare knowledge/incidents} and put its files in place of the old. */
    @Test
    void wasDoneForNearlyAllClaimsThatTheDeskComesWith() {
        Set<TextDigest> prepared =
                TextVectors.withShipped(folder.resolve("none.bin")).known();
        List<Claim> claims = PackReader.read(Path.of("knowledge", "incidents")).packs().stream()
                .map(IncidentPack::facts)
                .flatMap(facts -> facts.claims().stream())
                .toList();

        String kind = TOOLS.encoder().key() + " passage";
        long with = claims.stream()
                .filter(claim -> prepared.contains(TextDigest.of(kind, claim.text())))
                .count();
        assertThat((double) with / claims.size()).isGreaterThan(NEARLY_ALL);
    }
}
