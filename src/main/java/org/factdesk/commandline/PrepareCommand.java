package org.factdesk.commandline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.factdesk.claim.FactBase;
import org.factdesk.knowledge.IncidentPack;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "prepare",
        description =
                "Reads the claims of incident packs as the first question about them would, and writes what takes long"
                        + " to find out, vectors.bin and words.bin, for the desk to come with. Touches no database.")
final class PrepareCommand implements Callable<Integer> {
    private final Entrance entrance;

    @Parameters(paramLabel = "PATH", arity = "1..*", description = "A pack's folder, or a folder of packs.")
    private List<Path> paths = List.of();

    @Option(names = "--into", paramLabel = "DIR", required = true, description = "The folder for the two files.")
    private Path into = Path.of("");

    PrepareCommand(Entrance entrance) {
        this.entrance = entrance;
    }

    @Override
    public Integer call() throws IOException {
        Surroundings where = entrance.where();
        List<FactBase> incidents =
                SoundPacks.read(paths, where).stream().map(IncidentPack::facts).toList();
        OutputFolder.make(into);
        try (ProgressLine progress = ProgressLine.of(where, "Reading claims", 0)) {
            progress.step();
            entrance.fittings().preparation().prepare(entrance.configuration(), incidents, into);
        }
        return ExitCode.OK;
    }
}
