package org.factdesk.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.factdesk.claim.FactBase;
import org.factdesk.testing.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackWriterPropertyTest {
    @TempDir
    private Path folder;

    @Test
    void whatIsWrittenReadsBackTheSame() {
        Samples.forEach(300, samples -> {
            FactBase facts = samples.facts("crane-2031");
            IncidentPack pack = new IncidentPack(facts, samples.questions(facts.claims()));

            PackWriter.write(pack, folder);
            PackReading reading = PackReader.read(folder);

            assertThat(reading.faults()).isEmpty();
            assertThat(reading.packs()).hasSize(1);
            assertSame(reading.packs().get(0), pack);
        });
    }

    @Test
    void thePacksOfThisProjectReadBackTheSame() {
        PackReading packs =
                PackReader.read(List.of(Path.of("src/test/resources/packs"), Path.of("knowledge/incidents")));
        for (IncidentPack pack : packs.packs()) {
            Path place = folder.resolve(pack.facts().incident().id());

            PackWriter.write(pack, place);

            assertSame(PackReader.read(place).packs().get(0), pack);
        }
    }

    private static void assertSame(IncidentPack back, IncidentPack pack) {
        assertThat(back.facts().incident()).isEqualTo(pack.facts().incident());
        assertThat(List.copyOf(back.facts().sources()))
                .isEqualTo(List.copyOf(pack.facts().sources()));
        assertThat(List.copyOf(back.facts().parties()))
                .isEqualTo(List.copyOf(pack.facts().parties()));
        assertThat(List.copyOf(back.facts().claims()))
                .isEqualTo(List.copyOf(pack.facts().claims()));
        assertThat(back.facts().taught()).isEqualTo(pack.facts().taught());
        assertThat(back.questions()).isEqualTo(pack.questions());
    }
}
