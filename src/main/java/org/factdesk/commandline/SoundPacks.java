package org.factdesk.commandline;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.factdesk.knowledge.IncidentPack;
import org.factdesk.knowledge.PackFault;
import org.factdesk.knowledge.PackReader;
import org.factdesk.knowledge.PackReading;

/** Reads the packs that a command is about. */
final class SoundPacks {
    private SoundPacks() {}

    /** The packs; where anything is wrong with any of them, all that is wrong is told and nothing goes on. */
    static List<IncidentPack> read(List<Path> paths, Surroundings where) {
        try (ProgressLine progress = ProgressLine.of(where, "Reading the packs", 0)) {
            PackReading reading = PackReader.read(paths);
            progress.step();
            if (!reading.isSound()) {
                throw new CommandFailure(lines(reading.faults()));
            }
            return reading.packs();
        }
    }

    /** Each fault, how many there are, and that nothing was done. */
    static List<String> lines(List<PackFault> faults) {
        return lines(faults, "nothing was done");
    }

    /** Each fault, how many there are, and what came of them. */
    static List<String> lines(List<PackFault> faults, String consequence) {
        String count = faults.size() == 1 ? "one fault" : faults.size() + " faults";
        Stream<String> lines = faults.stream().map(PackFault::toString);
        return Stream.concat(lines, Stream.of(CommandFailure.oneLine(count + "; " + consequence)))
                .toList();
    }
}
