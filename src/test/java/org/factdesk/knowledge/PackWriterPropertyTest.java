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
            IncidentPack back = reading.packs().get(0);
            assertThat(back.facts().incident()).isEqualTo(facts.incident());
            assertThat(List.copyOf(back.facts().sources())).isEqualTo(List.copyOf(facts.sources()));
            assertThat(List.copyOf(back.facts().parties())).isEqualTo(List.copyOf(facts.parties()));
            assertThat(List.copyOf(back.facts().claims())).isEqualTo(List.copyOf(facts.claims()));
            assertThat(back.questions()).isEqualTo(pack.questions());
        });
    }
}
