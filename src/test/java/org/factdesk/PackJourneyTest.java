package org.factdesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.factdesk.claim.Claim;
import org.factdesk.knowledge.IncidentPack;
import org.factdesk.knowledge.PackReader;
import org.factdesk.knowledge.PackWriter;
import org.factdesk.moderation.Content;
import org.factdesk.moderation.Edit;
import org.factdesk.testing.Desk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Packs through reader, edit desk, database and writer, as an operator sends them. */
class PackJourneyTest {
    @TempDir
    private Path folder;

    @Test
    void whatIsExportedAndImportedIntoAnEmptyDatabaseIsTheSame() {
        for (IncidentPack pack : PackReader.read(Path.of("knowledge/incidents")).packs()) {
            String incident = pack.facts().incident().id();
            try (Desk first = Desk.empty();
                    Desk second = Desk.empty()) {
                first.importing(pack.facts(), pack.questions());
                Claim claim = pack.facts().claims().iterator().next();
                first.submit(Edit.put(
                        incident,
                        new Claim(
                                claim.id(),
                                claim.statement(),
                                claim.attribution(),
                                "What a moderator wrote since: \"quoted\", {braced}.",
                                claim.provenance(),
                                claim.disputes(),
                                claim.supersedes(),
                                List.of("and again?"),
                                List.of("and what if?"))));

                PackWriter.write(exported(first, incident), folder.resolve(incident));
                IncidentPack read =
                        PackReader.read(folder.resolve(incident)).packs().get(0);
                second.importing(read.facts(), read.questions());

                assertThat(contents(exported(second, incident))).isEqualTo(contents(exported(first, incident)));
                assertThat(first.importing(read.facts(), read.questions()))
                        .as("the record's own export brings nothing new")
                        .map(outcome -> first.current(incident).revision())
                        .contains(first.current(incident).revision());
            }
        }
    }

    private static IncidentPack exported(Desk desk, String incident) {
        return new IncidentPack(desk.current(incident), desk.book().questions(incident));
    }

    private static List<Content> contents(IncidentPack pack) {
        return List.copyOf(Content.all(pack.facts(), pack.questions()).values());
    }
}
