package org.factdesk.commandline;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.factdesk.desk.keeping.Packs;
import org.factdesk.desk.order.Attachment;
import org.factdesk.desk.order.Response.Document;
import org.factdesk.knowledge.IncidentPack;
import org.factdesk.knowledge.PackArchive;
import org.factdesk.knowledge.PackReading;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Packs as files that moderators send and take away. */
final class PackFiles implements Packs {
    private static final Logger log = LoggerFactory.getLogger(PackFiles.class);

    private static final int MOST_FAULTS = 30;

    @Override
    public Reading read(Attachment file) {
        if (file.size() > PackArchive.LARGEST) {
            return Reading.faulty(List.of("it has more than " + PackArchive.LARGEST / (1024 * 1024)
                    + " MB; send less, or import it on the machine"));
        }
        try (InputStream content = file.content().open()) {
            byte[] bytes = content.readNBytes(PackArchive.LARGEST + 1);
            return reading(
                    PackArchive.read(file.name(), new ByteArrayInputStream(bytes)), new Document(file.name(), bytes));
        } catch (IOException trouble) {
            log.warn("Could not read the attached file of a pack", trouble);
            return Reading.faulty(List.of("it could not be read; send it again"));
        }
    }

    private static Reading reading(PackReading reading, Document file) {
        if (!reading.isSound()) {
            return Reading.faulty(reading.faults().stream()
                    .limit(MOST_FAULTS)
                    .map(Object::toString)
                    .toList());
        }
        return reading.packs().size() == 1
                ? new Reading(
                        reading.packs().stream()
                                .map(pack -> new Sent(new Pack(pack.facts(), pack.questions()), file))
                                .findFirst(),
                        List.of())
                : Reading.faulty(List.of("it holds no pack"));
    }

    @Override
    public Document write(Pack pack) {
        byte[] content = PackArchive.write(new IncidentPack(pack.facts(), pack.questions()));
        return new Document(pack.facts().incident().id() + ".zip", content);
    }
}
